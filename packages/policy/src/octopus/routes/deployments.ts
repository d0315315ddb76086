/** Deployments, wherever they are nested, dashboards, progressions, freezes and reports. */
export const DEPLOYMENTS_ROUTES = `
GET,POST        /deploymentfreezes
GET,PUT,DELETE  /deploymentfreezes/{id}
GET             /{space}/dashboard
GET             /{space}/dashboard/dynamic
GET,PUT         /{space}/dashboardconfiguration
GET,POST        /{space}/deployments
POST            /{space}/deployments/create/tenanted/v1
POST            /{space}/deployments/create/untenanted/v1
POST            /{space}/deployments/override
GET,DELETE      /{space}/deployments/{id}
GET,POST        /{space}/insights/reports
GET,PUT,DELETE  /{space}/insights/reports/{id}
GET             /{space}/progression/{projectId} ~environments,tenants
GET             /{space}/projects/{projectId}/insights/metrics
GET             /{space}/projects/{projectId}/progression ~environments,tenants
GET             /{space}/releases/{id}/deployments
GET             /{space}/releases/{id}/deployments/preview/{environmentId}
GET             /{space}/releases/{id}/deployments/preview/{environmentId}/{tenantId}
POST            /{space}/releases/{id}/deployments/previews !read
GET             /{space}/releases/{id}/deployments/template
GET             /{space}/reporting/deployments-counted-by-week
GET             /{space}/reporting/deployments/xml
`;
