/** Addresses of resources, as tools hand them out. */

const address = (...segments: string[]) => `octopus://${segments.map(encodeURIComponent).join("/")}`;

export const releaseUri = (space: string, id: string) => address("spaces", space, "releases", id);
export const taskUri = (space: string, id: string) => address("spaces", space, "tasks", id);
export const taskDetailsUri = (space: string, id: string) => address("spaces", space, "tasks", id, "details");
