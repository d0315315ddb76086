/** Managed certificates. Export is sealed elsewhere; its tier is raised here. */
export const CERTIFICATES_ROUTES = `
GET             /certificates/certificate-global
GET,POST        /{space}/certificates
GET             /{space}/certificates/all
POST            /{space}/certificates/generate
GET,PUT,DELETE  /{space}/certificates/{id}
POST            /{space}/certificates/{id}/archive
GET             /{space}/certificates/{id}/export !write
POST            /{space}/certificates/{id}/replace
POST            /{space}/certificates/{id}/unarchive
GET             /{space}/certificates/{id}/usages
`;
