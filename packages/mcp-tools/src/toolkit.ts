/** A toolkit: the tools and resources for one server under one policy. Every transport calls it, and nothing else. */
import type { Policy, Tier } from "@octo/policy";
import { type CompiledTool, compileTool, type ToolDescription } from "./compile-tool.ts";
import { type Completable, completeNames, readCompletion } from "./completion.ts";
import { createKit } from "./create-kit.ts";
import type { Tool } from "./define-tool.ts";
import { type Narrowing, narrowKit } from "./narrow.ts";
import type { Caller } from "./pipeline/caller.ts";
import { noSuchTool } from "./pipeline/error-outcome.ts";
import type { Kit } from "./pipeline/kit.ts";
import type { Outcome } from "./pipeline/outcome.ts";
import { runCall } from "./pipeline/run-call.ts";
import { type Prompt, renderPrompt } from "./prompts/define-prompt.ts";
import { allPrompts } from "./prompts/index.ts";
import { createCapabilitiesResource, type ToolkitFacts } from "./resources/capabilities.ts";
import type { ResourceTemplate } from "./resources/define-resource.ts";
import { allResources } from "./resources/index.ts";
import type { SchemaDetail } from "./tool-schema.ts";
import type { ToolkitOptions } from "./toolkit-options.ts";
import { createReadResource } from "./toolsets/core/read-resource.ts";
import { allTools } from "./toolsets/index.ts";
import { compareVersions } from "./version.ts";

/** What a person types, and where. */
export interface CompletionRequest {
  readonly kind: Completable;
  readonly text: string;
  /** The space in which projects and environments are looked for; without it there are none. */
  readonly spaceName?: string | undefined;
}

/** A stricter toolkit, or why it was refused. */
export type NarrowedToolkit =
  | { readonly ok: true; readonly toolkit: Toolkit }
  | { readonly ok: false; readonly reasons: readonly string[] };

/** Names to offer. */
export interface Completion {
  readonly values: readonly string[];
  readonly total: number;
}

/** The toolkit of one server. */
export interface Toolkit {
  /**
   * The tools that the policy leaves open, in a stable order; `detail` says how much their schemas say, default
   * `compact`.
   */
  listTools(options?: { readonly detail?: SchemaDetail }): readonly ToolDescription[];
  /** The resource templates whose toolset is open, in a stable order. */
  listResources(): readonly ResourceTemplate[];
  /** Names of the tools that the policy leaves open; makes no schemas, unlike `listTools`. */
  toolNames(): readonly string[];
  /** The prompts whose tools are open, in a stable order. */
  listPrompts(): readonly Prompt[];
  /** The text of a prompt; it names open tools only. Undefined when there is no such prompt. */
  renderPrompt(name: string, values: Readonly<Record<string, string>>): string | undefined;
  /** Names that fit what a person types; none when the server cannot be asked. */
  complete(wanted: CompletionRequest, caller: Caller): Promise<Completion>;
  has(name: string): boolean;
  /**
   * What a call would do, as the policy decides it: for a tool whose request comes from the caller the policy's table of
   * routes says so. A call whose arguments are wrong reads nothing and writes nothing, and counts as a read.
   */
  tierOf(name: string, args: unknown): Tier;
  /** Calls a tool. It never throws: whatever happens is an outcome. */
  call(name: string, args: unknown, caller: Caller): Promise<Outcome>;
  /**
   * The same toolkit under a stricter policy, stricter approval or a smaller budget, for one MCP session or request. It
   * shares connections, look-ups, used plans and counted writes. What would loosen anything is refused as a whole.
   */
  narrow(narrowing: Narrowing): NarrowedToolkit;
}

/** Puts a toolkit together; nothing is sent to the server yet. */
export function createToolkit(options: ToolkitOptions): Toolkit {
  return toolkitOf(createKit(options));
}

function toolkitOf(kit: Kit): Toolkit {
  const { policy } = kit;
  const resources = [...allResources, createCapabilitiesResource(() => toolkitFacts(kit, open))].filter(
    (resource) => isOpen(policy, "read_resource", resource.toolset, "read"),
  );
  const tools: readonly Tool[] = [...allTools, createReadResource(resources)];
  const open = tools.filter((tool) => isOpen(policy, tool.name, tool.toolset, tool.tier));
  const compiled = new Map<string, CompiledTool>(
    open.map((tool) => [tool.name, compileTool(tool, canWrite(policy, tool))]),
  );
  const closed = new Map<string, CompiledTool>(
    tools.filter((tool) => !compiled.has(tool.name)).map((tool) => [tool.name, compileTool(tool)]),
  );
  const prompts = allPrompts.filter(({ needs }) => needs.every((tool) => compiled.has(tool)));
  const completion = compileTool(completeNames);
  const supported = () => [...compiled.values()].filter(({ tool }) => isSupported(kit, tool));
  return {
    listTools: ({ detail = "compact" } = {}) => supported().map((tool) => tool.describe(detail)),
    toolNames: () => supported().map(({ tool }) => tool.name),
    listResources: () => resources.filter((resource) => isSupported(kit, resource)),
    listPrompts: () => prompts,
    renderPrompt(name, values) {
      const prompt = prompts.find((one) => one.name === name);
      return prompt && renderPrompt(prompt, values, (tool) => compiled.has(tool));
    },
    async complete({ kind, text, spaceName }, caller) {
      const args = { kind, text: text.slice(0, 200), ...(spaceName ? { spaceName } : {}) };
      const outcome = await runCall(kit, completion, args, caller);
      return outcome.kind === "result" ? readCompletion(outcome.structured) : { values: [], total: 0 };
    },
    tierOf: (name, args) => {
      const tool = compiled.get(name) ?? closed.get(name);
      return tool ? tierOf(policy, tool, args) : "read";
    },
    has: (name) => compiled.has(name) || closed.has(name),
    async call(name, args, caller) {
      // The policy is asked about a tool that is switched off too, so that the refusal is explained and recorded.
      const tool = compiled.get(name) ?? closed.get(name);
      if (!tool) return noSuchTool(kit, name, [...compiled.keys()]);
      return runCall(kit, tool, args, caller);
    },
    narrow(narrowing) {
      const narrowed = narrowKit(kit, narrowing);
      return narrowed.ok ? { ok: true, toolkit: toolkitOf(narrowed.kit) } : narrowed;
    },
  };
}

/** Until a call has asked for the server's version it is unknown, and nothing is left out of the lists. */
function isSupported(kit: Kit, { since }: { readonly since: string }): boolean {
  const version = kit.knownVersion();
  return version === undefined || compareVersions(version, since) >= 0;
}

function toolkitFacts({ policy, approval }: Kit, tools: readonly Tool[]): ToolkitFacts {
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

function canWrite(policy: Policy, { name, toolset }: Tool): boolean {
  return policy.decide({ kind: "tool", tool: name, toolset, tier: "write", targets: {} }).effect !== "deny";
}

function tierOf(policy: Policy, { tool, input }: CompiledTool, args: unknown): Tier {
  if (tool.tier !== "by-request") return tool.tier;
  const checked = input.safeParse(args ?? {});
  if (!checked.success) return "read";
  try {
    const { method, path, query, body } = tool.requestOf(checked.data);
    return policy.decide({ kind: "http", method, path, query: Object.keys(query), body }).tier;
  } catch {
    return "read";
  }
}

/** A tool whose request comes from the caller is open as long as reading is. */
function isOpen(policy: Policy, tool: string, toolset: string, toolTier: Tool["tier"]): boolean {
  const tier = toolTier === "by-request" ? "read" : toolTier;
  return policy.decide({ kind: "tool", tool, toolset, tier, targets: {} }).effect !== "deny";
}
