/** What the host of a toolkit decides, and how wrong options are refused. */
import type { OctopusClient } from "@octo/api-client";
import type { Policy } from "@octo/policy";
import type { StateStore } from "@octo/state";
import type { Tool } from "./define-tool.ts";
import type { ApprovalMode } from "./pipeline/approve.ts";
import type { AuditSink } from "./pipeline/audit-entry.ts";
import type { ApprovalPage } from "./pipeline/page-types.ts";
import type { ToolkitLogger } from "./pipeline/toolkit-logger.ts";
import type { WriteCounter } from "./pipeline/write-counter.ts";
import type { WriteJournal } from "./pipeline/write-journal.ts";
import type { Sleep } from "./sleep.ts";
import { choiceProblem, type ToolChoice } from "./tool-choice.ts";

/** Options of `createToolkit`. */
export interface ToolkitOptions {
  /** The client for the server. The secret of its credential is kept out of every text. */
  readonly client: OctopusClient;
  /** What may be done; `octopusPolicy({...})` of `@octo/policy/octopus` makes one in a line. */
  readonly policy: Policy;
  /**
   * Tools of the host's own, made with `defineTool`. They pass the same pipeline. Their toolsets may have names of the
   * host's own; where the policy lists toolsets, it lists those in `alwaysOn`.
   */
  readonly tools?: readonly Tool[];
  /**
   * The tools of other servers at this moment, made with `externalTool`. Return the same list as long as nothing has changed. A
   * tool with the name of another one is left out.
   */
  readonly externalTools?: () => readonly Tool[];
  /** Which tools are offered by name; default all that the policy leaves open. It says nothing about what `execute` may do. */
  readonly toolChoice?: ToolChoice;
  /** Stands before the name of every tool that hosts see, such as `octopus_`. Policies and audit logs use the names without it. */
  readonly toolPrefix?: string;
  /** Who approves writes; default `confirm`. See {@link ApprovalMode}. */
  readonly approval?: ApprovalMode;
  /** Where people decide about writes; needed with the approval mode `page`. */
  readonly approvalPage?: ApprovalPage;
  /** How long a shown plan can be approved, in milliseconds; default ten minutes. */
  readonly approvalTtlMs?: number;
  /** The key of plan seals; give the same to all replicas. Default: random. */
  readonly sealKey?: Uint8Array;
  /**
   * Where used plans are remembered, so that each is used once, and where writes are counted for the caps of the policy.
   * Replicas share a store; default: in memory.
   */
  readonly state?: Pick<StateStore, "claim" | "add" | "addWithin">;
  /**
   * Remembers in `state` who has written, so that none of them decides about work of another; default: where the policy
   * opens the class `approvals`. Set it for every toolkit of a server when one of them has such a policy.
   */
  readonly remembersWriters?: boolean;
  /** Counts writes for the caps of the policy. Toolkits that share caps share a counter; default: one on `state`. */
  readonly writes?: WriteCounter;
  /**
   * Notes writes, so that two calls do not send the same one, and none is sent again when a replica ends in the middle. Toolkits
   * and replicas share one; default: one of this toolkit.
   */
  readonly journal?: WriteJournal;
  /** Further secrets to remove from every text, beside those of the client's credential. A function may return more later. */
  readonly secrets?: readonly string[] | (() => readonly string[]);
  /** Where audit entries go; default: nowhere. */
  readonly audit?: AuditSink;
  /** Receives the cause of every internal error; default: none. */
  readonly logger?: ToolkitLogger;
  /** Largest result in tokens, a token counted as three characters; default 25,000. */
  readonly budgetTokens?: number;
  /**
   * Shows the values of variables that are stored openly although they look like secrets; default false. What Octopus
   * keeps as sensitive is never shown.
   */
  readonly showVariableValues?: boolean;
  /** Sent as User-Agent; default `octo-mcp`. */
  readonly product?: string;
  /** The clock, in milliseconds since the epoch; default `Date.now`. */
  readonly now?: () => number;
  /** Waits, and ends early when the signal does; default: the timer of the process. A host with a clock of its own gives both. */
  readonly sleep?: Sleep;
}

/** Thrown by `createToolkit` when an option is missing or wrong. */
export class ToolkitOptionsError extends Error {
  /** The option that is wrong. */
  readonly option: string;

  constructor(option: string, problem: string) {
    super(`createToolkit: ${option} ${problem}`);
    this.name = "ToolkitOptionsError";
    this.option = option;
  }
}

const APPROVALS: readonly ApprovalMode[] = ["page", "elicit", "confirm", "plan", "none"];

const OPTIONS: Readonly<Record<keyof ToolkitOptions, true>> = {
  client: true,
  policy: true,
  tools: true,
  externalTools: true,
  toolChoice: true,
  toolPrefix: true,
  approval: true,
  approvalPage: true,
  approvalTtlMs: true,
  sealKey: true,
  state: true,
  remembersWriters: true,
  writes: true,
  journal: true,
  secrets: true,
  audit: true,
  logger: true,
  budgetTokens: true,
  showVariableValues: true,
  product: true,
  now: true,
  sleep: true,
};

/**
 * Checks the options of a host that may not use TypeScript.
 * @throws ToolkitOptionsError that names the option, the problem and the way out.
 */
export function checkToolkitOptions(options: ToolkitOptions): void {
  const given = Object(options) as Partial<Readonly<Record<string, unknown>>>;
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(OPTIONS, name));
  if (unknown)
    throw new ToolkitOptionsError(unknown, `is not an option. Options: ${Object.keys(OPTIONS).join(", ")}.`);
  const isWith = (value: unknown, method: string) =>
    typeof (value as Readonly<Record<string, unknown>> | undefined)?.[method] === "function";
  if (!isWith(given.client, "forCaller"))
    throw new ToolkitOptionsError("client", "is needed: pass the result of createOctopusClient().");
  if (!isWith(given.policy, "decide"))
    throw new ToolkitOptionsError(
      "policy",
      "is needed: pass the result of octopusPolicy() or createPolicy().",
    );
  if (options.approval !== undefined && !APPROVALS.includes(options.approval))
    throw new ToolkitOptionsError("approval", `must be one of ${APPROVALS.join(", ")}.`);
  if (options.approval === "page" && options.approvalPage === undefined)
    throw new ToolkitOptionsError("approvalPage", 'is needed where approval is "page".');
  for (const name of ["budgetTokens", "approvalTtlMs"] as const) {
    const value = options[name];
    if (value !== undefined && !(Number.isFinite(value) && value > 0))
      throw new ToolkitOptionsError(name, "must be a number above 0.");
  }
  if (!/^[a-z0-9_-]{0,30}$/i.test(options.toolPrefix ?? ""))
    throw new ToolkitOptionsError("toolPrefix", "may hold letters, digits, _ and -, at most 30 of them.");
}

/**
 * Checks that no two tools have one name, because a host could not tell them apart.
 * @throws ToolkitOptionsError that names the tool.
 */
export function checkToolNames(own: readonly Tool[], added: readonly Tool[]): void {
  const names = new Set(own.map(({ name }) => name));
  for (const { name } of added) {
    if (!/^[a-z][a-z0-9_]{0,59}$/.test(name))
      throw new ToolkitOptionsError("tools", `has the name '${name}'; write it like list_things.`);
    if (names.has(name))
      throw new ToolkitOptionsError("tools", `has a second tool named '${name}'; give it another name.`);
    names.add(name);
  }
}

/**
 * Checks that the tools of a choice exist.
 * @throws ToolkitOptionsError that names the first one that does not, and the nearest name.
 */
export function checkToolChoice(choice: ToolChoice | undefined, known: readonly string[]): void {
  const problem = choice && choiceProblem(choice, known);
  if (problem) throw new ToolkitOptionsError("toolChoice", `names a tool that does not exist: ${problem}`);
}
