/** Tenants, their variables and tag sets. */
export const TENANTS_ROUTES = `
GET             /{space}/tagsets ~none
POST            /{space}/tagsets
GET             /{space}/tagsets/all ~none
PUT             /{space}/tagsets/sortorder
GET             /{space}/tagsets/{id} ~none
PUT,DELETE      /{space}/tagsets/{id}
GET             /{space}/tenants ~tenants,projects,environments
POST            /{space}/tenants
GET             /{space}/tenants/all ~tenants,projects,environments
GET             /{space}/tenants/status
GET             /{space}/tenants/tag-test
GET             /{space}/tenants/variables-missing
GET             /{space}/tenants/{tenantId} ~projects,environments
PUT,DELETE      /{space}/tenants/{tenantId}
GET,PUT         /{space}/tenants/{tenantId}/commonvariables
GET,POST,PUT    /{space}/tenants/{tenantId}/logo
POST            /{space}/tenants/{tenantId}/logo/icon
GET,PUT         /{space}/tenants/{tenantId}/projectvariables
GET,POST,PUT    /{space}/tenants/{tenantId}/variables
GET             /{space}/tenantvariables/all
`;
