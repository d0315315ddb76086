/** A toolkit: the tools and resources for one server under one policy. Every door calls it, and nothing else. */
import { createDirectory, type OctopusClient } from "@octo/api-client";
import { noWrites, type Policy, recordWrite, usageAt } from "@octo/policy";
import { createRedactor } from "./clean/redact.ts";
import { type CompiledTool, compileTool, type ToolDescription } from "./compile-tool.ts";
import { type Completable, completeNames } from "./completion.ts";
import type { Tool } from "./define-tool.ts";
import { createApiGuideSource } from "./guide/api-guide.ts";
import type { ApprovalMode } from "./pipeline/approve.ts";
import type { Caller } from "./pipeline/caller.ts";
import { noSuchTool } from "./pipeline/error-outcome.ts";
import { createFences } from "./pipeline/fences.ts";
import type { Kit, WriteCounter } from "./pipeline/kit.ts";
import { createMemo } from "./pipeline/memo.ts";
import type { Outcome } from "./pipeline/outcome.ts";
import { type AuditSink, noAudit } from "./pipeline/record.ts";
import { runCall } from "./pipeline/run-call.ts";
import { createSealer, type SealLedger } from "./pipeline/seal.ts";
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
}

const BUDGET_TOKENS = 25_000;
const VERSION_TTL_MS = 300_000;

/** Puts a toolkit together; nothing is sent to the server yet. */
export function createToolkit(options: ToolkitOptions): Toolkit {
  const kit = createKit(options);
  const resources = [...allResources, createCapabilitiesResource(() => sessionFacts(options, open))].filter(
    (resource) => isOpen(options.policy, "read_resource", resource.toolset, "read"),
  );
  const tools: readonly Tool[] = [...allTools, createReadResource(resources)];
  const open = tools.filter((tool) => isOpen(options.policy, tool.name, tool.toolset, tool.tier));
  const compiled = new Map<string, CompiledTool>(
    open.map((tool) => [tool.name, compileTool(tool, canWrite(options.policy, tool))]),
  );
  const closed = new Map<string, CompiledTool>(
    tools.filter((tool) => !compiled.has(tool.name)).map((tool) => [tool.name, compileTool(tool)]),
  );
  const prompts = allPrompts.filter(({ needs }) => needs.every((tool) => compiled.has(tool)));
  const completion = compileTool(completeNames);
  // Before the first call that asks for it nobody knows the server's version, and nothing is left out.
  const isSupported = ({ since }: { readonly since: string }) => {
    const version = kit.knownVersion();
    return version === undefined || compareVersions(version, since) >= 0;
  };
  const supported = () => [...compiled.values()].filter(({ tool }) => isSupported(tool));
  return {
    listTools: ({ detail = "compact" } = {}) => supported().map((tool) => tool.describe(detail)),
    toolNames: () => supported().map(({ tool }) => tool.name),
    listResources: () => resources.filter(isSupported),
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
  };
}

function sessionFacts(
  { policy, approval = "confirm" }: ToolkitOptions,
  tools: readonly Tool[],
): SessionFacts {
  const { readOnly = false, allowDeletes = false, toolsets = "all", profile } = policy.config;
  return { toolsets, readOnly, allowDeletes, approval, ...(profile ? { profile } : {}), tools };
}

function createKit(options: ToolkitOptions): Kit {
  const now = options.now ?? Date.now;
  const sealer = createSealer({
    now,
    ...(options.sealKey ? { key: options.sealKey } : {}),
    ...(options.approvalTtlMs ? { ttlMs: options.approvalTtlMs } : {}),
    ...(options.sealLedger ? { ledger: options.sealLedger } : {}),
  });
  return {
    client: options.client,
    directory: createDirectory({ now }),
    policy: options.policy,
    approval: { mode: options.approval ?? "confirm", sealer },
    redactor: createRedactor(options.secrets ?? []),
    audit: options.audit ?? noAudit,
    budgetTokens: options.budgetTokens ?? BUDGET_TOKENS,
    showVariableValues: options.showVariableValues ?? false,
    product: options.product ?? "octo-mcp",
    now,
    writes: countWrites(now),
    apiGuide: createApiGuideSource(now),
    memo: createMemo(now),
    fences: createFences(options.policy, now),
    ...rememberVersion(now),
  };
}

function countWrites(now: () => number): WriteCounter {
  let log = noWrites;
  return {
    usage: () => usageAt(log, now()),
    add: () => {
      log = recordWrite(log, now());
    },
  };
}

/** A server may be upgraded while this process runs, so the version is asked again from time to time. */
function rememberVersion(now: () => number): Pick<Kit, "serverVersion" | "knownVersion"> {
  let known: { readonly version: string; readonly until: number } | undefined;
  return {
    knownVersion: () => known?.version,
    async serverVersion(client) {
      if (known && known.until > now()) return known.version;
      const { Version } = await client.get("/api");
      known = { version: Version, until: now() + VERSION_TTL_MS };
      return Version;
    },
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
