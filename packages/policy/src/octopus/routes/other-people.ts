/** Users, teams, roles, sign-in and service accounts: no toolset of its own. */
export const OTHER_PEOPLE_ROUTES = `
GET             /authentication
POST            /authentication/checklogininitiated
GET             /externalgroups/directoryservices
GET             /externalgroups/ldap
GET             /externalsecuritygroupproviders
GET             /externalusers/directoryservices
GET             /externalusers/ldap
GET             /integrated-challenge !write
GET             /permissions/all
POST            /token
GET,POST        /userroles
GET             /userroles/all
GET,PUT,DELETE  /userroles/{id}
GET,POST        /users
POST            /users/access-token
GET             /users/all
POST            /users/authenticate/azuread
POST            /users/authenticate/googleapps
POST            /users/authenticate/octopusid
POST            /users/authenticate/okta
GET,POST        /users/authenticatedtoken/azuread !write
GET,POST        /users/authenticatedtoken/googleapps !write
GET,POST        /users/authenticatedtoken/octopusid !write
GET,POST        /users/authenticatedtoken/okta !write
GET             /users/authentication
GET             /users/authentication/{id}
GET             /users/external-search
GET             /users/identity-metadata
POST            /users/login
POST            /users/logout
POST            /users/register
GET,PUT,DELETE  /users/{id}
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
GET,POST        /{space}/teams
GET             /{space}/teams/all
GET,PUT,DELETE  /{space}/teams/{id}
GET             /{space}/teams/{id}/scopeduserroles
GET,POST        /{space}/users/invitations
GET             /{space}/users/invitations/{id}
GET             /{space}/users/{id}/permissions/export
GET             /{space}/users/{id}/teams
`;
