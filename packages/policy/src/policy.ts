import { PolicyConfigError } from "./errors.ts";
import { compileOpen } from "./open.ts";
import { checkOptions } from "./options.ts";
import { type Engine, questionOf, type Refusal } from "./question.ts";
import { compileRule } from "./rules.ts";
import { runGates } from "./run-gates.ts";
import type { Action, Decision, Policy, PolicyConfig } from "./types.ts";

const EFFECT_RANK = { allow: 0, confirm: 1, deny: 2 } as const;

/**
 * Builds a policy from a table of routes and the settings of an operator.
 *
 * Without settings every toolset is on, reads are allowed, each write asks a person, and deletes are denied.
 *
 * @throws PolicyConfigError when an option is missing, misspelt or of the wrong type, when it names something that does
 * not exist (a toolset, a sensitive class), or when a rule has no meaning.
 *
 * @example
 * ```ts
 * import { createPolicy, defineRoutes } from "@octo/policy";
 *
 * const policy = createPolicy({
 *   routes: defineRoutes([{ template: "/orders/{id}", methods: ["GET", "PUT"], toolset: "shop" }]),
 *   rules: [{ name: "frozen", effect: "deny", method: "PUT", reason: "Orders are closed for the audit." }],
 * });
 * policy.decide({ kind: "http", method: "GET", path: "/api/orders/7" }).effect; // => "allow"
 * policy.decide({ kind: "http", method: "PUT", path: "/api/orders/7" }).reason; // => "Orders are closed for the audit."
 * ```
 */
export function createPolicy(options: PolicyConfig): Policy {
  checkOptions(options);
  const config: PolicyConfig = Object.freeze({
    ...options,
    ...(options.caps ? { caps: Object.freeze({ ...options.caps }) } : {}),
  });
  const warnings =
    config.readOnly === true && config.allowDeletes === true
      ? ["allowDeletes has no effect: the policy is read-only."]
      : [];
  const engine = compile(config);
  return {
    config,
    warnings,
    decide: (action) => {
      try {
        const decision = decide(engine, action);
        const warns = warnings.length > 0 && decision.tier === "delete";
        return warns ? { ...decision, warnings } : decision;
      } catch {
        return refusal({ reason: "The action could not be read." });
      }
    },
  };
}

function compile(config: PolicyConfig): Engine {
  const { routes, rules = [] } = config;
  const fromProfile = config.profile === undefined ? 0 : (config.profileRules ?? rules.length);
  return {
    config,
    routes,
    enabled: enabledToolsets(config),
    rules: rules.map((rule, i) => ({ ...compileRule(rule, i, routes), inPolicyFile: i < fromProfile })),
    isOpen: compileOpen(config.open ?? [], routes),
    // The first entry of a name describes the class best.
    classByName: new Map(routes.sensitive.toReversed().map((one) => [one.name, one])),
  };
}

function enabledToolsets(config: PolicyConfig): ReadonlySet<string> | undefined {
  const { toolsets = "all", routes } = config;
  if (toolsets === "all") return undefined;
  const alwaysOn = config.alwaysOn ?? routes.alwaysOn;
  const known = new Set([...routes.toolsets, ...alwaysOn]);
  const wrong = toolsets.find((toolset) => !known.has(toolset));
  if (wrong !== undefined) {
    throw new PolicyConfigError(`Unknown toolset "${wrong}". Known: ${[...known].join(", ")}.`);
  }
  return new Set([...alwaysOn, ...toolsets]);
}

/** The strictest decision of all readings of the action. */
function decide(engine: Engine, action: Action): Decision {
  const asked = questionOf(engine, action);
  if (!asked.ok) return refusal(asked);
  const decision = runGates(engine, asked.question);
  if (asked.decoded === undefined || decision.effect === "deny") return decision;
  const other = runGates(engine, asked.decoded);
  const isStricter = EFFECT_RANK[other.effect] > EFFECT_RANK[decision.effect];
  return isStricter ? { ...other, reason: `Read with its slashes: ${other.reason}` } : decision;
}

/** Denies an action that cannot be read. Without a known tier it counts as the most dangerous one. */
function refusal({ reason, remedy, tier = "delete" }: Omit<Refusal, "ok">): Decision {
  return {
    effect: "deny",
    tier,
    gate: "shape",
    reason,
    ...(remedy === undefined ? {} : { remedy }),
    protected: true,
    trace: [{ gate: "shape", outcome: "deny", detail: reason }],
  };
}
