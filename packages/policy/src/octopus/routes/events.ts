/** The audit trail and its archives. */
export const EVENTS_ROUTES = `
GET             /events/archives
GET,DELETE      /events/archives/{fileName} !write
GET             /{space}/events
GET             /{space}/events/agents ~none
GET             /{space}/events/categories ~none
GET             /{space}/events/documenttypes ~none
GET             /{space}/events/groups ~none
GET             /{space}/events/{id}
`;
