/** What every session needs: the server, its spaces, who is asking, and which environments there are. */
export const CORE_ROUTES = `
GET             /
GET             /.well-known/jwks
GET             /.well-known/openid-configuration
GET             /capabilities
GET             /capabilities/{id}
GET             /experimental/llms.txt @2026.2.3916
GET             /icons/all
GET             /icons/categories
GET             /llms.txt @2026.2.3916
GET             /octopusservernodes/ping
GET             /serverstatus
GET             /serverstatus/counts
GET             /serverstatus/extensions
GET             /serverstatus/health
GET             /serverstatus/system-info
GET             /serverstatus/timezones
GET,POST        /spaces
GET             /spaces/all
GET,PUT,DELETE  /spaces/{spaceId}
GET,POST,PUT    /spaces/{spaceId}/logo
POST            /spaces/{spaceId}/logo/icon
GET             /users/me
GET             /users/me/permissions
GET             /{space}
GET             /{space}/environments
GET             /{space}/environments/all
GET             /{space}/environments/{environmentId}
GET             /{space}/spaces/{spaceId}/search
GET             /{space}/users/{id}/permissions
GET             /{space}/users/{id}/permissions/configuration
`;
