/** Managed certificates. Export is sealed elsewhere; its tier is raised here. */
export const CERTIFICATES_ROUTES = `
GET             /certificates/certificate-global
GET             /{space}/certificates ~environments,tenants
POST            /{space}/certificates
GET             /{space}/certificates/all ~environments,tenants
POST            /{space}/certificates/generate
GET             /{space}/certificates/{id} ~environments,tenants
PUT,DELETE      /{space}/certificates/{id}
POST            /{space}/certificates/{id}/archive
GET             /{space}/certificates/{id}/export !write
POST            /{space}/certificates/{id}/replace
POST            /{space}/certificates/{id}/unarchive
GET             /{space}/certificates/{id}/usages
`;
