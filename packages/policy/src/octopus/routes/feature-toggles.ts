/** Feature toggles of projects and their rollout groups. */
export const FEATURE_TOGGLES_ROUTES = `
GET             /{space}/projects/{projectId}/featuretoggles @2026.1.10655 ~environments,tenants
POST,PUT        /{space}/projects/{projectId}/featuretoggles @2026.1.10655
GET             /{space}/projects/{projectId}/featuretoggles/rollout-groups/{id} @2026.1.10655
GET             /{space}/projects/{projectId}/featuretoggles/{slug} @2026.1.10655 ~environments,tenants
DELETE          /{space}/projects/{projectId}/featuretoggles/{slug} @2026.1.10655
`;
