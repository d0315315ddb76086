/**
 * The vocabulary of the engine: what is asked (`Action`), what is answered (`Decision`), what the operator set.
 *
 * Invariant: everything here is plain, immutable data. A decision depends on these values and on nothing else.
 */
import type { MatchedRoute, RouteTable } from "./routes.ts";

/** What an action does to the server: looks, changes, or removes. */
export type Tier = "read" | "write" | "delete";

/** The answer: go ahead, ask a person first, or do not do it. */
export type Effect = "allow" | "confirm" | "deny";

/** The steps of a decision, in the order in which they are asked. */
export type Gate = "shape" | "sensitive" | "mode" | "toolset" | "rules" | "caps" | "approval";

/** One thing that an action touches. Give every field that is known: an absent field counts as unknown. */
export interface Target {
  readonly id?: string;
  readonly name?: string;
  readonly slug?: string;
  readonly tags?: readonly string[];
}

/**
 * What an action touches, resolved. Giving this object vouches for it: a list that is absent or empty says "none".
 * Without the object, an action is judged as if it could touch anything that its path does not name.
 */
export interface Targets {
  readonly spaces?: readonly Target[];
  readonly projects?: readonly Target[];
  readonly environments?: readonly Target[];
  readonly tenants?: readonly Target[];
  /** Deployment targets, for the cap on them; no rule matches by machine. */
  readonly machines?: readonly Target[];
}

/** How many writes were already made, counted by the host (see `usageAt`). */
export interface Usage {
  readonly minute: number;
  readonly hour: number;
  readonly session: number;
}

interface ActionCommon {
  readonly targets?: Targets;
  /** Epoch milliseconds, for time windows: the engine has no clock. Without it, a window counts as unknown. */
  readonly at?: number;
  /** Writes so far. Needed when the operator set a cap on writes: without it such a write is denied. */
  readonly usage?: Usage;
}

/** A call of a named tool. */
export interface ToolAction extends ActionCommon {
  readonly kind: "tool";
  readonly tool: string;
  readonly toolset: string;
  readonly tier: Tier;
  /** Names of sensitive classes that the arguments of this call touch, for example `skip-steps`. */
  readonly touches?: readonly string[];
}

/** One HTTP request, exactly as it is about to be sent. */
export interface HttpAction extends ActionCommon {
  readonly kind: "http";
  readonly method: string;
  /** The path alone: no origin, no query, no fragment. Send `decision.route.path`, which is what was judged. */
  readonly path: string;
  /** Names of the query parameters. */
  readonly query?: readonly string[];
  /** The body as it will be sent: text, or a value that will be sent as JSON. */
  readonly body?: unknown;
  /** Set by a curated tool for its own requests; see `Via`. */
  readonly via?: Via;
}

/** The curated tool on whose behalf a request is made. */
export interface Via {
  readonly tool: string;
  /** Toolsets whose `read` routes this tool needs, even when the operator did not turn them on as toolsets. */
  readonly reads: readonly string[];
}

/** What the engine is asked about. */
export type Action = ToolAction | HttpAction;

/** What one gate said. */
export interface GateResult {
  readonly gate: Gate;
  readonly outcome: "pass" | "confirm" | "deny" | "skip";
  readonly detail: string;
}

/** The answer to an action, with its reasons. */
export interface Decision {
  readonly effect: Effect;
  readonly tier: Tier;
  /** The gate that settled it. */
  readonly gate: Gate;
  /** Name of the operator rule, cap or sensitive class that settled it. */
  readonly rule?: string;
  readonly reason: string;
  /** How an operator would change the answer, or what to use instead. */
  readonly remedy?: string;
  /** A target environment is protected, or the arguments call for the strictest approval. */
  readonly protected: boolean;
  /** HTTP actions that passed the shape gate: where the request goes, and the exact path to send. */
  readonly route?: MatchedRoute;
  readonly trace: readonly GateResult[];
  readonly warnings?: readonly string[];
}

/** When a rule holds. All the given fields must match; within a list, one is enough. */
export interface RuleMatch {
  readonly tool?: string | readonly string[];
  readonly toolset?: string | readonly string[];
  readonly tier?: Tier | readonly Tier[];
  readonly method?: string | readonly string[];
  /** `POST /{space}/releases`, `/projects/{id}/releases/**`: an optional method, then a path without base and space. */
  readonly route?: string | readonly string[];
  /** Names of sensitive classes. */
  readonly class?: string | readonly string[];
  readonly space?: string | readonly string[];
  readonly project?: string | readonly string[];
  readonly environment?: string | readonly string[];
  readonly tenant?: string | readonly string[];
  readonly time?: TimeWindow;
}

/** A weekly window, an absolute one, or both. */
export interface TimeWindow {
  readonly days?: readonly Day[];
  /** `HH:MM`. With `from` later than `to` the window runs past midnight and belongs to the day that it starts on. */
  readonly from?: string;
  readonly to?: string;
  /** Offset from UTC of `days`, `from` and `to`: `+02:00`, `-05:30`. Default `+00:00`. */
  readonly offset?: string;
  /** ISO 8601 instants with a zone: inclusive start, exclusive end. */
  readonly start?: string;
  readonly end?: string;
  /** Turns the window around: the rule holds outside of it. */
  readonly outside?: boolean;
}

/** A day of the week. */
export type Day = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** What a rule does: `protect` marks the action as protected and makes writes ask a person. */
export type RuleEffect = "allow" | "confirm" | "deny" | "protect";

/** One rule of the operator. Deny beats confirm and protect, these beat allow; the order never matters. */
export interface Rule extends RuleMatch {
  readonly name?: string;
  readonly effect: RuleEffect;
  /** Shown to the model and to people when the rule settles a decision. */
  readonly reason?: string;
}

/** Limits. The time-based ones need `usage` on each write. */
export interface Caps {
  readonly writesPerMinute?: number;
  readonly writesPerHour?: number;
  readonly writesPerSession?: number;
  readonly environmentsPerAction?: number;
  readonly tenantsPerAction?: number;
  readonly machinesPerAction?: number;
}

/** What an operator can set; a profile of a policy file is exactly this. */
export interface PolicySettings {
  readonly readOnly?: boolean;
  /** Ignored under `readOnly`, with a warning. */
  readonly allowDeletes?: boolean;
  /** Default `all`. A list narrows: routes of other toolsets are closed, except those of `alwaysOn`. */
  readonly toolsets?: "all" | readonly string[];
  /** Guarded or elevated classes, or single guarded routes (`POST /users`), that the operator opens. No wildcards. */
  readonly open?: readonly string[];
  readonly rules?: readonly Rule[];
  readonly caps?: Caps;
}

/** Everything that a policy is made of. */
export interface PolicyConfig extends PolicySettings {
  readonly routes: RouteTable;
  /** Toolsets that no narrowing turns off. Default: those of the route table. */
  readonly alwaysOn?: readonly string[];
  /** Name of the profile, for explanations. */
  readonly profile?: string;
}

/** A built policy. Immutable. */
export interface Policy {
  readonly refused: false;
  readonly config: PolicyConfig;
  /** Oddities of the configuration that do not stop it, for the operator. */
  readonly warnings: readonly string[];
  /** Total and pure: the same action gives the same decision, and nothing is thrown. */
  decide(action: Action): Decision;
}

/** A configuration that cannot be built. */
export class PolicyConfigError extends Error {
  override readonly name = "PolicyConfigError";
}
