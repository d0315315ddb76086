/** The policy for Octopus Deploy. Nothing else of this folder is reachable. */
export { type OctopusPolicyOptions, octopusPolicy } from "./octopus-policy.ts";
export { OCTOPUS_PRODUCTION_NAMES } from "./production-names.ts";
export { octopusRoutes } from "./route-table.ts";
export { OCTOPUS_SENSITIVE_CLASSES } from "./sensitive/index.ts";
export { classOfTask } from "./sensitive/tasks.ts";
export { OCTOPUS_TOOLSETS, type OctopusToolset, OTHER_TOOLSET } from "./toolsets.ts";
