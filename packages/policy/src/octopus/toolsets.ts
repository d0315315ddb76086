/**
 * The toolsets of octo-mcp, in the order in which documentation lists them: groups of tools and routes that an operator
 * switches on together. `core` is always on.
 */
export const OCTOPUS_TOOLSETS = [
  "core",
  "projects",
  "deployments",
  "releases",
  "runbooks",
  "tasks",
  "tenants",
  "kubernetes",
  "machines",
  "context",
  "certificates",
  "accounts",
  "interruptions",
  "featureToggles",
  "events",
] as const;

/** The name of a toolset. */
export type OctopusToolset = (typeof OCTOPUS_TOOLSETS)[number];

/** Owns every route that belongs to no toolset. No tool belongs to it. */
export const OTHER_TOOLSET = "other";
