/** What every call may need: the server, its spaces, the user of the key, and the environments. */
export const CORE_ROUTES = `
GET             / ~none
GET             /.well-known/jwks ~none
GET             /.well-known/openid-configuration ~none
GET             /capabilities ~none
GET             /capabilities/{id} ~none
GET             /experimental/llms.txt @2026.2.3916 ~none
GET             /icons/all ~none
GET             /icons/categories ~none
GET             /llms.txt @2026.2.3916 ~none
GET             /octopusservernodes/ping ~none
GET             /serverstatus ~none
GET             /serverstatus/counts
GET             /serverstatus/extensions ~none
GET             /serverstatus/health ~none
GET             /serverstatus/system-info ~none
GET             /serverstatus/timezones ~none
GET             /spaces ~spaces
GET             /spaces/all ~spaces
GET             /spaces/{spaceId} ~none
GET             /spaces/{spaceId}/logo ~none
GET             /users/me ~none
GET             /users/me/permissions
GET             /{space} ~none
GET             /{space}/environments ~environments
GET             /{space}/environments/all ~environments
GET             /{space}/environments/{environmentId} ~none
GET             /{space}/spaces/{spaceId}/search
GET             /{space}/users/{id}/permissions ~spaces,projects,environments,tenants
GET             /{space}/users/{id}/permissions/configuration ~spaces,projects,environments,tenants
`;
