/** The toolsets: groups of tools that an operator switches on together. The policy's list is the one list. */
import { OCTOPUS_TOOLSETS, type OctopusToolset } from "@octo/policy/octopus";

/** The toolsets of octo-mcp, in the order in which documentation lists them. `core` is always on. */
export const TOOLSETS: readonly OctopusToolset[] = OCTOPUS_TOOLSETS;

/** The name of a toolset of octo-mcp. */
export type Toolset = OctopusToolset;

/** The name of a toolset, of octo-mcp or of a host that brings tools of its own. */
export type ToolsetName = Toolset | (string & {});
