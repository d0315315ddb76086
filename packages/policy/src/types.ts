/**
 * The types of the policy: what it decides about (`Action`), what it returns (`Decision`), and what an operator sets
 * (`PolicyConfig`). All are plain, immutable data, and a decision depends on nothing else.
 */

import type { ScheduledStart } from "./moments.ts";
import type { QueryTexts } from "./request-targets.ts";
import type { MatchedRoute, RouteTable } from "./routes.ts";
import type { Targets, Tier } from "./target.ts";

/** What the host does with an action: do it, ask a person first, or refuse it. */
export type Effect = "allow" | "confirm" | "deny";

/** The steps of a decision, in their order. */
export type Gate = "shape" | "sensitive" | "mode" | "toolset" | "rules" | "caps" | "approval";

/** The number of writes made so far, counted by the host; see `usageAt`. */
export interface Usage {
  /** In the last 60 seconds. */
  readonly minute: number;
  /** In the last hour. */
  readonly hour: number;
  /** Since the log began. */
  readonly total: number;
}

interface ActionCommon {
  readonly targets?: Targets;
  /** Epoch milliseconds, for time windows, because the policy has no clock. Without it a window counts as unknown. */
  readonly at?: number;
  /**
   * When the work starts that the action schedules. Windows are decided for `at` and for every possible start. For an
   * HTTP request it is read from the body when it is not given.
   */
  readonly start?: ScheduledStart;
  /** The writes so far. Required when the operator set a cap on writes: without it such a write is denied. */
  readonly usage?: Usage;
}

/** A call of a named tool. */
export interface ToolAction extends ActionCommon {
  readonly kind: "tool";
  readonly tool: string;
  readonly toolset: string;
  readonly tier: Tier;
  /** The server that runs the tool, when it is not the host's own. */
  readonly server?: string;
  /** The arguments of the call, for rules about them. Absent means not known, so that a rule that tightens may match. */
  readonly arguments?: Readonly<Record<string, unknown>>;
  /** Names of sensitive classes that the arguments of this call belong to, for example `skip-steps`. */
  readonly sensitiveClasses?: readonly string[];
}

/** One HTTP request, exactly as it is about to be sent. */
export interface HttpAction extends ActionCommon {
  readonly kind: "http";
  readonly method: string;
  /**
   * The path alone: no origin, no query, no fragment. Send `decision.route.path`, because it is the spelling that the
   * policy decided about.
   */
  readonly path: string;
  /**
   * The query parameters with their values. Names alone will do, but then a parameter such as `projects` may name any
   * project.
   */
  readonly query?: QueryTexts;
  /**
   * What the host knows of the targets that the request names. Unlike `targets`, this does not say that the request is
   * about nothing else.
   */
  readonly identities?: Targets;
  /**
   * The body as it will be sent: text, or a value that will be sent as JSON. `null` says that there is none. Absent means
   * not known, so that a write is decided as if its body could name anything.
   */
  readonly body?: unknown;
  /** Set by a tool for the requests that it makes itself; see `Via`. */
  readonly via?: Via;
}

/** The tool that makes a request. */
export interface Via {
  readonly tool: string;
  /** Toolsets whose `read` routes the tool needs even when they are off. */
  readonly reads: readonly string[];
}

/** What the policy decides about. */
export type Action = ToolAction | HttpAction;

/** The result of one gate. */
export interface GateResult {
  readonly gate: Gate;
  readonly outcome: "pass" | "confirm" | "deny" | "skip";
  readonly detail: string;
}

/** The decision about an action, with its reasons. */
export interface Decision {
  readonly effect: Effect;
  readonly tier: Tier;
  /** The gate that decided. */
  readonly gate: Gate;
  /** Name of the rule, cap or sensitive class that decided. */
  readonly rule?: string;
  readonly reason: string;
  /** How an operator can change the decision, or what to use instead. */
  readonly remedy?: string;
  /** A target environment is protected, or the arguments call for the strictest approval. */
  readonly protected: boolean;
  /** HTTP actions that passed the shape gate: where the request goes, and the exact path to send. */
  readonly route?: MatchedRoute;
  /** The results of all gates, in their order. */
  readonly trace: readonly GateResult[];
  /** Problems of the configuration that concern this decision. */
  readonly warnings?: readonly string[];
}

/** When a rule matches. All the given fields must match; within a list one is enough. */
export interface RuleMatch {
  /** Patterns of tool names: `*` stands for any text, and a leading `!` means "not". */
  readonly tool?: string | readonly string[];
  readonly toolset?: string | readonly string[];
  /** Patterns of the names of servers that run tools for the host. Matches calls of such tools alone. */
  readonly server?: string | readonly string[];
  /**
   * Patterns of the values of arguments, by the name of the argument or a path with dots. Matches tool calls alone. An argument
   * that the call does not have matches only `!` patterns of rules that tighten.
   */
  readonly argument?: Readonly<Record<string, string | readonly string[]>>;
  /** Tiers of requests. A GET that counts as a write belongs to both `read` and `write`, except for `allow`. */
  readonly tier?: Tier | readonly Tier[];
  readonly method?: string | readonly string[];
  /** `POST /{space}/releases`, `/projects/{id}/releases/**`: an optional method, then a path without base and space. */
  readonly route?: string | readonly string[];
  /** Names of sensitive classes. */
  readonly class?: string | readonly string[];
  /**
   * Patterns of ids, names and slugs. `word:live` finds a whole word of a name, and `tag:` compares the tags of a target.
   * The same for the next three.
   */
  readonly space?: string | readonly string[];
  readonly project?: string | readonly string[];
  readonly environment?: string | readonly string[];
  readonly tenant?: string | readonly string[];
  readonly time?: TimeWindow;
}

/** A weekly window, an absolute one, or both. */
export interface TimeWindow {
  /** Default: every day. */
  readonly days?: readonly Day[];
  /** `HH:MM`. With `from` later than `to` the window runs past midnight and belongs to the day that it starts on. */
  readonly from?: string;
  readonly to?: string;
  /** Offset from UTC of `days`, `from` and `to`: `+02:00`, `-05:30`. Default `+00:00`. */
  readonly offset?: string;
  /** ISO 8601 instants with a zone: inclusive start, exclusive end. */
  readonly start?: string;
  readonly end?: string;
  /** Inverts the window: the rule matches outside of it. */
  readonly outside?: boolean;
}

/** A day of the week. */
export type Day = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** What a rule does. `protect` marks the action as protected and makes writes ask a person. */
export type RuleEffect = "allow" | "confirm" | "deny" | "protect";

/** One rule of the operator. Deny beats confirm and protect, these beat allow; the order never matters. */
export interface Rule extends RuleMatch {
  readonly name?: string;
  readonly effect: RuleEffect;
  /** Shown to the model and to people when the rule decides. */
  readonly reason?: string;
}

/** Limits on writes. Those per time need `usage` on each action. */
export interface Caps {
  /** In any 60 seconds. */
  readonly writesPerMinute?: number;
  readonly writesPerHour?: number;
  /** Since the write log of the host began, which is usually when its process started. */
  readonly writesPerProcess?: number;
  /** Targets of one action, each counted once. */
  readonly environmentsPerAction?: number;
  readonly tenantsPerAction?: number;
  readonly machinesPerAction?: number;
}

/** What an operator can set. A profile of a policy file has exactly these settings. */
export interface PolicySettings {
  /** Default false. */
  readonly readOnly?: boolean;
  /** Default false. Ignored under `readOnly`, with a warning. */
  readonly allowDeletes?: boolean;
  /** Default `all`. With a list, all other toolsets are off, except those of `alwaysOn`. */
  readonly toolsets?: "all" | readonly string[];
  /** The guarded or elevated classes, or single guarded routes (`POST /users`), that the operator opens; no wildcards. */
  readonly open?: readonly string[];
  readonly rules?: readonly Rule[];
  readonly caps?: Caps;
}

/** The options of `createPolicy`. */
export interface PolicyConfig extends PolicySettings {
  /** From `defineRoutes`; `octopusPolicy` sets it. */
  readonly routes: RouteTable;
  /** Toolsets that are on even when `toolsets` does not list them. Default: those of the route table. */
  readonly alwaysOn?: readonly string[];
  /** Name of the profile of a policy file that the settings come from. Explanations then speak of the policy file. */
  readonly profile?: string;
  /**
   * How many of the `rules`, counted from the first, are in that profile. Default: all. `tighten` sets it when it adds
   * rules.
   */
  readonly profileRules?: number;
}

/** A built policy. Immutable. */
export interface Policy {
  readonly config: PolicyConfig;
  /** Problems of the configuration that the operator should know, although the policy works. */
  readonly warnings: readonly string[];
  /**
   * Decides about an action. It never throws, and the same action always gets the same decision: the function has no
   * clock and no state.
   */
  decide(action: Action): Decision;
}
