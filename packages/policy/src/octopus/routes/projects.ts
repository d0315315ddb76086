/** Projects, their processes, settings, variables, triggers and lifecycles. */
export const PROJECTS_ROUTES = `
GET             /{space}/deploymentprocesses
GET,PUT         /{space}/deploymentprocesses/{id}
GET             /{space}/deploymentprocesses/{id}/template
GET             /{space}/deploymentsettings/{id}
PUT             /{space}/deploymentsettings/{projectId}
GET             /{space}/libraryvariablesets ~none
POST            /{space}/libraryvariablesets
GET,POST        /{space}/libraryvariablesets/all
GET             /{space}/libraryvariablesets/{id} ~none
PUT,DELETE      /{space}/libraryvariablesets/{id}
GET             /{space}/libraryvariablesets/{id}/usages ~projects,tenants
GET             /{space}/lifecycles ~environments
POST            /{space}/lifecycles
GET             /{space}/lifecycles/all ~environments
GET             /{space}/lifecycles/previews ~environments
GET             /{space}/lifecycles/{id} ~environments
PUT,DELETE      /{space}/lifecycles/{id}
GET             /{space}/lifecycles/{id}/preview ~environments
GET             /{space}/lifecycles/{id}/projects ~projects
GET             /{space}/processtemplates/{slug}/{versionMask} @2025.3 ~none
GET             /{space}/projectgroups ~environments
POST            /{space}/projectgroups
GET             /{space}/projectgroups/all ~environments
GET             /{space}/projectgroups/{id} ~environments
PUT,DELETE      /{space}/projectgroups/{id}
GET             /{space}/projectgroups/{id}/projects ~projects
GET             /{space}/projects ~projects
POST            /{space}/projects
GET             /{space}/projects/all ~projects
GET             /{space}/projects/experimental/summaries ~projects
GET             /{space}/projects/pulse
GET             /{space}/projects/{projectId} ~none
PUT,DELETE      /{space}/projects/{projectId}
GET             /{space}/projects/{projectId}/deploymentprocesses ~environments,tenants
PUT             /{space}/projects/{projectId}/deploymentprocesses
GET             /{space}/projects/{projectId}/deploymentprocesses/resolved @2025.3 ~environments,tenants
GET             /{space}/projects/{projectId}/deploymentprocesses/template
POST            /{space}/projects/{projectId}/deploymentprocesses/validate @2025.3
GET             /{space}/projects/{projectId}/deploymentsettings ~none
PUT             /{space}/projects/{projectId}/deploymentsettings
POST            /{space}/projects/{projectId}/git/connectivity-test
POST            /{space}/projects/{projectId}/git/convert
GET,POST        /{space}/projects/{projectId}/git/migrate-variables
POST            /{space}/projects/{projectId}/git/validate
GET             /{space}/projects/{projectId}/logo ~none
POST,PUT        /{space}/projects/{projectId}/logo
POST            /{space}/projects/{projectId}/logo/icon
GET             /{space}/projects/{projectId}/metadata ~none
GET             /{space}/projects/{projectId}/summary ~none
GET             /{space}/projects/{projectId}/triggers ~environments,tenants
POST            /{space}/projects/{projectId}/triggers
GET             /{space}/projects/{projectId}/triggers/{id} ~projects,environments,tenants
PUT,DELETE      /{space}/projects/{projectId}/triggers/{id}
GET             /{space}/projects/{projectId}/variables ~environments,tenants
PUT             /{space}/projects/{projectId}/variables
GET             /{space}/projects/{projectId}/{gitRef} ~none
GET             /{space}/projects/{projectId}/{gitRef}/deploymentprocesses ~environments,tenants
PUT             /{space}/projects/{projectId}/{gitRef}/deploymentprocesses
GET             /{space}/projects/{projectId}/{gitRef}/deploymentprocesses/resolved @2025.3 ~environments,tenants
GET             /{space}/projects/{projectId}/{gitRef}/deploymentprocesses/template
POST            /{space}/projects/{projectId}/{gitRef}/deploymentprocesses/validate @2025.3
GET             /{space}/projects/{projectId}/{gitRef}/deploymentsettings ~none
PUT             /{space}/projects/{projectId}/{gitRef}/deploymentsettings
GET             /{space}/projects/{projectId}/{gitRef}/summary
GET             /{space}/projects/{projectId}/{gitRef}/variables ~environments,tenants
PUT             /{space}/projects/{projectId}/{gitRef}/variables
GET,POST        /{space}/projecttriggers
GET,PUT,DELETE  /{space}/projecttriggers/{id}
GET             /{space}/retentionpolicies ~none
PUT             /{space}/retentionpolicies
GET             /{space}/retentionpolicies/{id} ~none
PUT             /{space}/retentionpolicies/{id}
GET,POST        /{space}/scheduledprojecttriggers
GET,PUT,DELETE  /{space}/scheduledprojecttriggers/{id}
GET             /{space}/variables
GET             /{space}/variables/all
GET             /{space}/variables/names
GET             /{space}/variables/preview
GET,PUT         /{space}/variables/{id}
`;
