/** The tools and resources that a policy leaves open, compiled. */
import { compareServerVersions } from "@octo/api-client";
import { createPolicy, NO_WRITES, type Policy, type Tier, usageAt } from "@octo/policy";
import { type CompiledTool, compileTool } from "./compile-tool.ts";
import type { Tool } from "./define-tool.ts";
import type { Kit } from "./pipeline/kit.ts";
import { readArguments } from "./pipeline/read-arguments.ts";
import { createCapabilitiesResource, type ToolkitFacts } from "./resources/capabilities.ts";
import type { ResourceTemplate } from "./resources/define-resource.ts";
import { allResources } from "./resources/index.ts";
import { offers } from "./tool-choice.ts";
import { createReadResource } from "./toolsets/core/read-resource.ts";
import { allTools } from "./toolsets/index.ts";

/** What a toolkit offers. */
export interface ToolkitTools {
  readonly resources: readonly ResourceTemplate[];
  /** The open tools by name, in a stable order. */
  readonly open: ReadonlyMap<string, CompiledTool>;
  /** Any tool, also one that the policy closes: its call is refused with the reason, and recorded. */
  find(name: string): CompiledTool | undefined;
}

/** Every tool of octo-mcp but `read_resource`, which depends on the resources of a toolkit. */
export const ownTools: readonly Tool[] = allTools;

/** The names of all tools that a toolkit has, open or closed. */
export function namesOfAll(hostTools: readonly Tool[]): readonly string[] {
  return [...ownTools, ...hostTools].map(({ name }) => name).concat("read_resource");
}

/** Compiles the tools of a toolkit, its host's own and those of other servers included. */
export function toolsOf(kit: Kit, external: readonly Tool[]): ToolkitTools {
  const { toolChoice } = kit;
  const policy = listPolicyOf(kit.policy);
  const resources = [...allResources, createCapabilitiesResource(() => factsOf(kit, openTools))].filter(
    ({ toolset }) =>
      offers(toolChoice, "read_resource") && isOpen(policy, { name: "read_resource", toolset, tier: "read" }),
  );
  const tools = withUniqueNames([...ownTools, createReadResource(resources), ...kit.hostTools, ...external]);
  const openTools = tools.filter((tool) => offers(toolChoice, tool.name) && isOpen(policy, tool));
  const mayWrite = (tool: Tool) => tool.tier !== "by-request" || canWrite(policy, tool);
  const open = new Map(openTools.map((tool) => [tool.name, compileTool(tool, mayWrite(tool))]));
  const closed = new Map(
    tools.filter(({ name }) => !open.has(name)).map((tool) => [tool.name, compileTool(tool)]),
  );
  return { resources, open, find: (name) => open.get(name) ?? closed.get(name) };
}

/** The first tool of each name: a tool of another server never stands for one of ours. */
function withUniqueNames(tools: readonly Tool[]): readonly Tool[] {
  return [...new Map(tools.toReversed().map((tool) => [tool.name, tool])).values()].toReversed();
}

/** The policy for lists, without rules about arguments: a tool is listed as long as some arguments are allowed. */
function listPolicyOf(policy: Policy): Policy {
  const { rules = [] } = policy.config;
  if (rules.every(({ argument }) => argument === undefined)) return policy;
  return createPolicy({ ...policy.config, rules: rules.filter(({ argument }) => argument === undefined) });
}

/** Whether the server has what a tool or resource needs. While its version is unknown, lists leave nothing out. */
export function isSupported(kit: Kit, { since }: { readonly since: string }): boolean {
  const version = kit.knownVersion();
  return version === undefined || compareServerVersions(version, since) >= 0;
}

/** What a call would do; see `Toolkit.tierOf`. */
export function tierOfCall(policy: Policy, { tool, input }: CompiledTool, args: unknown): Tier {
  if (tool.tier !== "by-request") return tool.tier;
  try {
    const { method, path, query, body } = tool.requestOf(readArguments(input, args).args);
    return policy.decide({ kind: "http", method, path, query: Object.keys(query), body }).tier;
  } catch {
    return "read";
  }
}

function factsOf({ policy, approval }: Kit, tools: readonly Tool[]): ToolkitFacts {
  const { readOnly = false, allowDeletes = false, toolsets = "all", profile } = policy.config;
  return {
    toolsets,
    readOnly,
    allowDeletes,
    approval: approval.mode,
    ...(profile ? { profile } : {}),
    tools,
  };
}

/** A cap that is used up closes no tool, because it opens again. Without a count the policy would take each cap for used up. */
const FOR_LISTS = { kind: "tool", targets: {}, usage: usageAt(NO_WRITES, 0) } as const;

/** Whether a policy allows a tool to write at all. */
export function canWrite(policy: Policy, { name, toolset }: Tool): boolean {
  return policy.decide({ ...FOR_LISTS, tool: name, toolset, tier: "write" }).effect !== "deny";
}

/** A tool whose request comes from the caller is open as long as reading is. */
function isOpen(
  policy: Policy,
  { name, toolset, tier, external }: Pick<Tool, "name" | "toolset" | "tier" | "external">,
): boolean {
  const asked = tier === "by-request" ? "read" : tier;
  const server = external ? { server: external.server } : {};
  return policy.decide({ ...FOR_LISTS, tool: name, toolset, tier: asked, ...server }).effect !== "deny";
}
