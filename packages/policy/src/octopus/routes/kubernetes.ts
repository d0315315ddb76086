/** Live status of Kubernetes resources, wherever it is nested, and its monitors. */
export const KUBERNETES_ROUTES = `
POST            /{space}/observability/agents @2025.3
POST            /{space}/observability/events/sessions @2025.3
GET             /{space}/observability/events/sessions/{id} @2025.3
GET,POST        /{space}/observability/kubernetes-monitors @2025.3
GET,DELETE      /{space}/observability/kubernetes-monitors/{id} @2025.3
POST            /{space}/observability/logs/sessions @2025.3
GET             /{space}/observability/logs/sessions/{id} @2025.3
GET             /{space}/projects/{projectId}/environments/{environmentId}/tenants/{tenantId}/livestatus @2025.3 ~none
GET             /{space}/projects/{projectId}/environments/{environmentId}/tenants/{tenantId}/machines/{id}/resources/{otherId} @2025.3 ~projects,environments,tenants
GET             /{space}/projects/{projectId}/environments/{environmentId}/tenants/{tenantId}/machines/{id}/resources/{otherId}/manifest @2025.3 ~projects,environments,tenants
GET             /{space}/projects/{projectId}/environments/{environmentId}/untenanted/livestatus @2025.3 ~none
GET             /{space}/projects/{projectId}/environments/{environmentId}/untenanted/machines/{id}/resources/{otherId} @2025.3 ~projects,environments,tenants
GET             /{space}/projects/{projectId}/environments/{environmentId}/untenanted/machines/{id}/resources/{otherId}/manifest @2025.3 ~projects,environments,tenants
`;
