/** What waits for a person: manual interventions, guided failures and approvals. */
export const INTERRUPTIONS_ROUTES = `
GET,POST        /{space}/approvalpolicies @2026.3
GET,PUT,DELETE  /{space}/approvalpolicies/{id} @2026.3
GET             /{space}/interruptions
GET             /{space}/interruptions/{id}
GET,PUT         /{space}/interruptions/{id}/responsible
POST            /{space}/interruptions/{id}/submit
GET             /{space}/servertaskapprovals @2026.3
GET             /{space}/servertaskapprovals/{id} @2026.3
GET,POST        /{space}/servertaskapprovals/{id}/approvals @2026.3
GET,PUT         /{space}/servertaskapprovals/{id}/approvals/{otherId} @2026.3
GET             /{space}/tasks/{id}/servertaskapproval @2026.3
`;
