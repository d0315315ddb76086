/** The toolsets: groups of tools that an operator switches on together. `core` is always on. */
export const TOOLSETS = [
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

/** The name of a toolset of octo-mcp. */
export type Toolset = (typeof TOOLSETS)[number];

/** The name of a toolset, of octo-mcp or of a host that brings tools of its own. */
export type ToolsetName = Toolset | (string & {});
