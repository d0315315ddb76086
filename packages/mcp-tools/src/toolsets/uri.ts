/** Addresses of resources, for the `resourceUri` fields of results. */

const address = (...segments: string[]) => `octopus://${segments.map(encodeURIComponent).join("/")}`;

export const releaseUri = (space: string, id: string) => address("spaces", space, "releases", id);
export const taskUri = (space: string, id: string) => address("spaces", space, "tasks", id);
export const taskDetailsUri = (space: string, id: string) => address("spaces", space, "tasks", id, "details");
export const runbookUri = (space: string, id: string) => address("spaces", space, "runbooks", id);
export const gitRunbookUri = (space: string, project: string, gitRef: string, slug: string) =>
  address("spaces", space, "projects", project, gitRef, "runbooks", slug);
export const interruptionUri = (space: string, id: string) => address("spaces", space, "interruptions", id);
export const featureToggleUri = (space: string, project: string, slug: string) =>
  address("spaces", space, "projects", project, "featuretoggles", slug);
export const rolloutGroupUri = (space: string, project: string, id: string) =>
  address("spaces", space, "projects", project, "rolloutgroups", id);
