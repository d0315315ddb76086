/** Tenants, their variables and tag sets. */
export const TENANTS_ROUTES = `
GET,POST        /{space}/tagsets
GET             /{space}/tagsets/all
PUT             /{space}/tagsets/sortorder
GET,PUT,DELETE  /{space}/tagsets/{id}
GET,POST        /{space}/tenants
GET             /{space}/tenants/all
GET             /{space}/tenants/status
GET             /{space}/tenants/tag-test
GET             /{space}/tenants/variables-missing
GET,PUT,DELETE  /{space}/tenants/{tenantId}
GET,PUT         /{space}/tenants/{tenantId}/commonvariables
GET,POST,PUT    /{space}/tenants/{tenantId}/logo
POST            /{space}/tenants/{tenantId}/logo/icon
GET,PUT         /{space}/tenants/{tenantId}/projectvariables
GET,POST,PUT    /{space}/tenants/{tenantId}/variables
GET             /{space}/tenantvariables/all
`;
