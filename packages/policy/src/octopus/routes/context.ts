/** Git references of projects, and changes to environments. */
export const CONTEXT_ROUTES = `
POST            /{space}/environments
GET,POST        /{space}/environments/ephemeral/{id}/deprovision !write
PUT             /{space}/environments/sortorder
GET             /{space}/environments/summary
PUT,DELETE      /{space}/environments/{environmentId}
GET             /{space}/environments/{environmentId}/metadata
GET             /{space}/environments/{environmentId}/singlyscopedvariabledetails
GET             /{space}/parentenvironments ~environments
POST            /{space}/parentenvironments
GET             /{space}/parentenvironments/{id} ~environments
PUT,DELETE      /{space}/parentenvironments/{id}
GET             /{space}/projects/{projectId}/environments @2025.3 ~environments
GET             /{space}/projects/{projectId}/environments/ephemeral ~environments
POST            /{space}/projects/{projectId}/environments/ephemeral
GET,POST        /{space}/projects/{projectId}/environments/ephemeral/{id}/deprovision !write
POST            /{space}/projects/{projectId}/environments/ephemeral/{id}/deprovisioning/mark-successful
POST            /{space}/projects/{projectId}/environments/ephemeral/{id}/deprovisioning/retry
POST            /{space}/projects/{projectId}/environments/ephemeral/{id}/provisioning/mark-successful
POST            /{space}/projects/{projectId}/environments/ephemeral/{id}/provisioning/retry
GET             /{space}/projects/{projectId}/environments/ephemeral/{id}/status
GET             /{space}/projects/{projectId}/git/branches ~none
POST            /{space}/projects/{projectId}/git/branches
GET             /{space}/projects/{projectId}/git/branches/{branchName} ~none
GET             /{space}/projects/{projectId}/git/commits ~none
GET             /{space}/projects/{projectId}/git/commits/{id} ~none
GET             /{space}/projects/{projectId}/git/refs/{refName} ~none
GET             /{space}/projects/{projectId}/git/tags ~none
GET             /{space}/projects/{projectId}/git/tags/{tagName} ~none
`;
