/** Server tasks, in the system and in a space, and the artifacts that they leave. */
export const TASKS_ROUTES = `
GET,POST        /{space}/artifacts
GET,PUT,DELETE  /{space}/artifacts/{id}
GET,PUT         /{space}/artifacts/{id}/content
GET,POST        /{space}/tasks
POST            /{space}/tasks/rerun/{id}
GET             /{space}/tasks/tasktypes ~none
GET             /{space}/tasks/{id}
POST            /{space}/tasks/{id}/abandon @2025.3
GET             /{space}/tasks/{id}/blockedby
POST            /{space}/tasks/{id}/cancel
GET             /{space}/tasks/{id}/details
POST            /{space}/tasks/{id}/prioritize
GET             /{space}/tasks/{id}/queued-behind
GET             /{space}/tasks/{id}/raw
POST            /{space}/tasks/{id}/state
GET             /{space}/tasks/{id}/status/messages
`;
