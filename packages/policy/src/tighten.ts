/**
 * Narrows a policy for one caller or request. For every action the narrowed policy decides at least as strictly
 * as the policy that it comes from.
 */

import { PolicyConfigError } from "./errors.ts";
import { createPolicy } from "./policy.ts";
import type { Caps, Policy, PolicyConfig, Rule } from "./types.ts";

/** What a caller or request asks for. An override with any part that would loosen the policy is refused. */
export interface Override {
  readonly readOnly?: boolean;
  readonly allowDeletes?: boolean;
  readonly toolsets?: "all" | readonly string[];
  /** The part of the policy's `open` that stays open. */
  readonly open?: readonly string[];
  /** Further rules; an `allow` rule is refused. */
  readonly rules?: readonly Rule[];
  readonly caps?: Caps;
}

/** The narrowed policy, or the reasons why the override is refused, one sentence each. */
export type TightenResult =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly reasons: readonly string[] };

const OVERRIDE_KEYS: ReadonlySet<string> = new Set([
  "readOnly",
  "allowDeletes",
  "toolsets",
  "open",
  "rules",
  "caps",
]);

/**
 * Narrows a policy by an override, or says why the override would loosen it. It never throws: what cannot be read is
 * refused.
 *
 * @example
 * ```ts
 * import { tighten } from "@octo/policy";
 * import { octopusPolicy } from "@octo/policy/octopus";
 *
 * const policy = octopusPolicy({ toolsets: ["releases"] });
 * const narrowed = tighten(policy, { readOnly: true });
 * narrowed.ok && narrowed.policy.config.readOnly; // => true
 * const wider = tighten(policy, { toolsets: ["releases", "tasks"] });
 * wider.ok || wider.reasons; // => ['Toolset "tasks" is off.']
 * ```
 */
export function tighten(policy: Policy, override: Override): TightenResult {
  try {
    const { config } = policy;
    const reasons = [
      ...Object.keys(override)
        .filter((key) => !OVERRIDE_KEYS.has(key))
        .map((key) => `"${key}" cannot be overridden.`),
      ...modeProblems(config, override),
      ...listProblems(config, override),
      ...capProblems(config.caps ?? {}, override.caps ?? {}),
    ];
    if (reasons.length > 0) return { ok: false, reasons };
    const narrowed = createPolicy({
      ...config,
      ...givenOnly(override),
      ...(override.rules === undefined ? {} : withRules(config, override.rules)),
      ...(override.caps === undefined ? {} : { caps: { ...config.caps, ...override.caps } }),
    });
    return { ok: true, policy: narrowed };
  } catch (error) {
    const reason = error instanceof PolicyConfigError ? error.message : "The override cannot be read.";
    return { ok: false, reasons: [reason] };
  }
}

/** The override without keys that hold `undefined`, which would remove a setting of the policy. */
function givenOnly(override: Override): Override {
  return Object.fromEntries(Object.entries(override).filter(([, value]) => value !== undefined));
}

/** Rules of an override are not in the policy file, so the count of those that are stays as it was. */
function withRules(config: PolicyConfig, added: readonly Rule[]): Partial<PolicyConfig> {
  const { rules = [], profileRules = rules.length } = config;
  return { rules: [...rules, ...added], profileRules };
}

function modeProblems(config: PolicyConfig, override: Override): string[] {
  const problems: string[] = [];
  const isFlag = (value: unknown) => value === undefined || typeof value === "boolean";
  if (!isFlag(override.readOnly)) problems.push("readOnly must be true or false.");
  if (!isFlag(override.allowDeletes)) problems.push("allowDeletes must be true or false.");
  if (override.readOnly === false && config.readOnly === true) problems.push("The policy is read-only.");
  if (override.allowDeletes === true && config.allowDeletes !== true)
    problems.push("The policy allows no deletes.");
  return problems;
}

function listProblems(config: PolicyConfig, override: Override): string[] {
  const problems: string[] = [];
  const { toolsets: base = "all" } = config;
  const wanted = override.toolsets;
  if (wanted !== undefined && base !== "all") {
    const kept = new Set([...base, ...(config.alwaysOn ?? config.routes.alwaysOn)]);
    const extra = wanted === "all" ? ["all"] : wanted.filter((toolset) => !kept.has(toolset));
    for (const toolset of extra) problems.push(`Toolset "${toolset}" is off.`);
  }
  const open = new Set(config.open ?? []);
  for (const item of override.open ?? []) if (!open.has(item)) problems.push(`"${item}" is not open.`);
  for (const rule of override.rules ?? []) {
    if (!["deny", "confirm", "protect"].includes(rule.effect))
      problems.push("An override cannot add an allow rule.");
  }
  return problems;
}

function capProblems(base: Caps, wanted: Caps): string[] {
  return (Object.keys(wanted) as (keyof Caps)[]).flatMap((name) => {
    const [limit, now] = [wanted[name], Object.hasOwn(base, name) ? base[name] : undefined];
    if (typeof limit !== "number") return [`caps.${name} must be a number.`];
    return now !== undefined && limit > now ? [`caps.${name} is ${now} and cannot be raised.`] : [];
  });
}
