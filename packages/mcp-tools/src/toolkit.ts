/** A toolkit: the tools and resources for one server under one policy. Every door calls it, and nothing else. */
import type { OctopusClient } from "@octo/api-client";
import type { OverrideRefusal, Policy } from "@octo/policy";
import { type CompiledTool, compileTool, type ToolDescription } from "./compile-tool.ts";
import { type Completable, completeNames } from "./completion.ts";
import { createKit } from "./create-kit.ts";
import type { Tool } from "./define-tool.ts";
import { type Narrowing, narrowKit } from "./narrow.ts";
import type { ApprovalMode } from "./pipeline/approve.ts";
import type { Caller } from "./pipeline/caller.ts";
import { noSuchTool } from "./pipeline/error-outcome.ts";
import type { Kit } from "./pipeline/kit.ts";
import type { Outcome } from "./pipeline/outcome.ts";
import type { AuditSink } from "./pipeline/record.ts";
import { runCall } from "./pipeline/run-call.ts";
import type { SealLedger } from "./pipeline/seal.ts";
import { type Prompt, renderPrompt } from "./prompts/define-prompt.ts";
import { allPrompts } from "./prompts/index.ts";
import { createCapabilitiesResource, type SessionFacts } from "./resources/capabilities.ts";
import type { ResourceTemplate } from "./resources/define-resource.ts";
import { allResources } from "./resources/index.ts";
import type { SchemaDetail } from "./tool-schema.ts";
import { createReadResource } from "./toolsets/core/read-resource.ts";
import { allTools } from "./toolsets/index.ts";
import { compareVersions } from "./version.ts";

/** What a host decides. */
export interface ToolkitOptions {
  readonly client: OctopusClient;
  readonly policy: Policy;
  /** Who approves writes; default `confirm`: a person where the host can ask, else the caller's word, with the plan's token where an environment is protected. */
  readonly approval?: ApprovalMode;
  /** How long a shown plan can be approved, in milliseconds; default ten minutes. */
  readonly approvalTtlMs?: number;
  /** The key of plan seals; give the same to all replicas. Default: random. */
  readonly sealKey?: Uint8Array;
  readonly sealLedger?: SealLedger;
  /** Values that must never leave, the configured credential first of all. */
  readonly secrets?: readonly string[];
  readonly audit?: AuditSink;
  /** Largest result in tokens; default 25,000. */
  readonly budgetTokens?: number;
  /**
   * Shows the values of variables that are stored openly although they look like secrets; default false. What Octopus
   * keeps as sensitive is never shown.
   */
  readonly showVariableValues?: boolean;
  /** Sent as User-Agent; default `octo-mcp`. */
  readonly product?: string;
  readonly now?: () => number;
}

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
  /** Names that fit what somebody types; none when the server cannot be asked. */
  complete(
    kind: Completable,
    text: string,
    spaceName: string | undefined,
    caller: Caller,
  ): Promise<Completion>;
  has(name: string): boolean;
  /** Calls a tool. Never throws: whatever happens is an outcome. */
  call(name: string, args: unknown, caller: Caller): Promise<Outcome>;
  /**
   * The same toolkit under a stricter policy, stricter approval or a smaller budget, for one session or request. It
   * shares connections, look-ups, used plans and counted writes. What would loosen anything is refused as a whole.
   */
  narrow(narrowing: Narrowing): Toolkit | OverrideRefusal;
}

/** Puts a toolkit together; nothing is sent to the server yet. */
export function createToolkit(options: ToolkitOptions): Toolkit {
  return toolkitOf(createKit(options));
}

function toolkitOf(kit: Kit): Toolkit {
  const { policy } = kit;
  const resources = [...allResources, createCapabilitiesResource(() => sessionFacts(kit, open))].filter(
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
    async complete(kind, text, spaceName, caller) {
      const args = { kind, text: text.slice(0, 200), ...(spaceName ? { spaceName } : {}) };
      const outcome = await runCall(kit, completion, args, caller);
      return outcome.kind === "result"
        ? (outcome.structured as unknown as Completion)
        : { values: [], total: 0 };
    },
    has: (name) => compiled.has(name) || closed.has(name),
    async call(name, args, caller) {
      // A tool that is switched off is still judged, so that the refusal is explained and recorded.
      const tool = compiled.get(name) ?? closed.get(name);
      if (!tool) return noSuchTool(kit, name, [...compiled.keys()]);
      return runCall(kit, tool, args, caller);
    },
    narrow(narrowing) {
      const narrowed = narrowKit(kit, narrowing);
      return "refused" in narrowed ? narrowed : toolkitOf(narrowed);
    },
  };
}

/** Before the first call that asks for it nobody knows the server's version, and nothing is left out. */
function isSupported(kit: Kit, { since }: { readonly since: string }): boolean {
  const version = kit.knownVersion();
  return version === undefined || compareVersions(version, since) >= 0;
}

function sessionFacts({ policy, approval }: Kit, tools: readonly Tool[]): SessionFacts {
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

/** A tool whose request is the caller's is open as long as reading is. */
function isOpen(policy: Policy, tool: string, toolset: string, toolTier: Tool["tier"]): boolean {
  const tier = toolTier === "by-request" ? "read" : toolTier;
  return policy.decide({ kind: "tool", tool, toolset, tier, targets: {} }).effect !== "deny";
}
