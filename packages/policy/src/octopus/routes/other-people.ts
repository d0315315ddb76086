/** Users, teams, roles, sign-in and service accounts: no toolset of its own. */
export const OTHER_PEOPLE_ROUTES = `
GET             /authentication ~none
POST            /authentication/checklogininitiated
GET             /externalgroups/directoryservices ~none
GET             /externalgroups/ldap ~none
GET             /externalsecuritygroupproviders ~none
GET             /externalusers/directoryservices ~none
GET             /externalusers/ldap ~none
GET             /integrated-challenge !write
GET             /permissions/all ~none
POST            /token
GET             /userroles ~none
POST            /userroles
GET             /userroles/all ~none
GET             /userroles/{id} ~none
PUT,DELETE      /userroles/{id}
GET             /users ~none
POST            /users
POST            /users/access-token
GET             /users/all ~none
POST            /users/authenticate/azuread
POST            /users/authenticate/googleapps
POST            /users/authenticate/octopusid
POST            /users/authenticate/okta
GET,POST        /users/authenticatedtoken/azuread !write
GET,POST        /users/authenticatedtoken/googleapps !write
GET,POST        /users/authenticatedtoken/octopusid !write
GET,POST        /users/authenticatedtoken/okta !write
GET             /users/authentication ~none
GET             /users/authentication/{id} ~none
GET             /users/external-search ~none
GET             /users/identity-metadata ~none
POST            /users/login
POST            /users/logout
POST            /users/register
GET             /users/{id} ~none
PUT,DELETE      /users/{id}
GET,POST        /users/{id}/apikeys
GET,DELETE      /users/{id}/apikeys/{otherId}
PUT             /users/{id}/password
PUT             /users/{id}/revoke-sessions
GET             /users/{id}/spaces
GET,POST        /{space}/scopeduserroles
GET,PUT,DELETE  /{space}/scopeduserroles/{id}
GET,POST        /{space}/serviceaccounts/{id}/oidcidentities
POST            /{space}/serviceaccounts/{id}/oidcidentities/create/v1
GET,PUT,DELETE  /{space}/serviceaccounts/{id}/oidcidentities/{otherId}
GET             /{space}/teammembership
POST            /{space}/teammembership/previewteam
GET             /{space}/teams ~none
POST            /{space}/teams
GET             /{space}/teams/all ~none
GET             /{space}/teams/{id} ~none
PUT,DELETE      /{space}/teams/{id}
GET             /{space}/teams/{id}/scopeduserroles
GET,POST        /{space}/users/invitations
GET             /{space}/users/invitations/{id}
GET             /{space}/users/{id}/permissions/export ~spaces,projects,environments,tenants
GET             /{space}/users/{id}/teams ~spaces,projects,environments,tenants
`;
