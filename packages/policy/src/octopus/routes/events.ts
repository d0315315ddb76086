/** The audit trail and its archives. */
export const EVENTS_ROUTES = `
GET             /events/archives
GET,DELETE      /events/archives/{fileName} !write
GET             /{space}/events
GET             /{space}/events/agents
GET             /{space}/events/categories
GET             /{space}/events/documenttypes
GET             /{space}/events/groups
GET             /{space}/events/{id}
`;
