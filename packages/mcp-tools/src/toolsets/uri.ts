/** Addresses of resources, for the `resourceUri` fields of results. */

/** A part of an address, as far as the server said it. */
type Part = string | null | undefined;

/** An address; undefined where a part of it is not known, because such an address would lead nowhere. */
function address(...parts: readonly Part[]): string | undefined {
  const known = parts.filter((part): part is string => typeof part === "string" && part !== "");
  return known.length === parts.length ? `octopus://${known.map(encodeURIComponent).join("/")}` : undefined;
}

export const releaseUri = (space: string, id: Part) => address("spaces", space, "releases", id);
export const taskUri = (space: string, id: Part) => address("spaces", space, "tasks", id);
export const taskDetailsUri = (space: string, id: Part) => address("spaces", space, "tasks", id, "details");
export const runbookUri = (space: string, id: Part) => address("spaces", space, "runbooks", id);
export const gitRunbookUri = (space: string, project: Part, gitRef: Part, slug: Part) =>
  address("spaces", space, "projects", project, gitRef, "runbooks", slug);
export const interruptionUri = (space: string, id: Part) => address("spaces", space, "interruptions", id);
export const featureToggleUri = (space: string, project: Part, slug: Part) =>
  address("spaces", space, "projects", project, "featuretoggles", slug);
export const rolloutGroupUri = (space: string, project: Part, id: Part) =>
  address("spaces", space, "projects", project, "rolloutgroups", id);
