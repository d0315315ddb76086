/**
 * The gates that decide about an action, one question each. A gate passes, asks for a person, or denies. No gate reopens
 * what an earlier one closed.
 */
import { countTargets } from "./merge-targets.ts";
import type { Engine, Question } from "./question.ts";
import type { SensitiveClass } from "./route-entry.ts";
import type { CompiledRule, RulesOutcome, Subject } from "./rules.ts";
import type { Target, Tier } from "./target.ts";
import type { Caps, Effect, Gate, PolicySettings, Usage } from "./types.ts";

/** What a gate decided, with the sentences for people. */
export interface Verdict {
  readonly gate: Gate;
  readonly effect: Effect;
  readonly reason: string;
  readonly rule?: string | undefined;
  readonly remedy?: string | undefined;
  readonly protected?: boolean;
}

/**
 * Gate `sensitive`. A sealed class is denied, a guarded class is denied unless it is open, and an elevated class asks a
 * person unless it is open.
 */
export function sensitiveGate(
  { classes, unknownClasses }: Pick<Question, "classes" | "unknownClasses">,
  isOpen: (one: SensitiveClass) => boolean,
  hasPolicyFile: boolean,
): Verdict {
  const gate = "sensitive";
  if (unknownClasses.length > 0) {
    const reason = `The action names the sensitive class "${unknownClasses[0]}", which this policy does not know.`;
    return { gate, effect: "deny", reason };
  }
  const sealed = classes.find((one) => one.level === "sealed");
  if (sealed !== undefined) {
    const reason = `${sealed.why} Class "${sealed.name}" is sealed: nothing opens it.`;
    return { gate, effect: "deny", reason, rule: sealed.name, remedy: sealed.instead };
  }
  const covered = new Set(classes.filter(isOpen).flatMap((one) => one.covers ?? []));
  const closed = classes.filter((one) => !isOpen(one) && !covered.has(one.name));
  const guarded = closed.find((one) => one.level === "guarded");
  if (guarded !== undefined) {
    const where = hasPolicyFile ? "in the policy file" : "in the options of the policy";
    const remedy = `${guarded.instead} An operator can open it: \`open: ["${guarded.name}"]\` ${where}.`;
    const reason = `${guarded.why} Class "${guarded.name}" is guarded.`;
    return { gate, effect: "deny", reason, rule: guarded.name, remedy };
  }
  const elevated = closed[0];
  if (elevated !== undefined) {
    const reason = `${elevated.why} Class "${elevated.name}" always asks a person.`;
    const { name: rule, instead: remedy } = elevated;
    return { gate, effect: "confirm", reason, rule, remedy, protected: true };
  }
  return { gate, effect: "allow", reason: classes.length > 0 ? "opened by the operator" : "not sensitive" };
}

/** Gate `mode`: denies what changes something in a read-only policy, and deletes unless they are allowed. */
export function modeGate(subject: Subject, settings: PolicySettings): Verdict {
  const gate = "mode";
  if (settings.readOnly === true && subject.tier !== "read") {
    const reason = `This is a ${subject.tier} and the policy is read-only.`;
    return { gate, effect: "deny", reason, rule: "readOnly", remedy: "An operator can turn read-only off." };
  }
  if (subject.tier === "delete" && settings.allowDeletes !== true) {
    const remedy = "An operator can allow deletes (`allowDeletes: true`, `--allow-deletes`).";
    return { gate, effect: "deny", reason: "Deletes are not allowed.", rule: "allowDeletes", remedy };
  }
  return { gate, effect: "allow", reason: `${subject.tier} is allowed` };
}

/** Gate `toolset`: denies a route or tool whose toolset is off, except for reads that a tool which is on needs. */
export function toolsetGate(
  subject: Subject,
  { enabled, config }: Pick<Engine, "enabled" | "config">,
  reads: readonly string[],
): Verdict {
  const gate = "toolset";
  const { toolset } = subject;
  const isNamed = toolset !== config.routes.unknown;
  if (enabled === undefined)
    return { gate, effect: "allow", reason: `all toolsets are on; owner ${toolset}` };
  if (enabled.has(toolset)) return { gate, effect: "allow", reason: `toolset ${toolset} is on` };
  if (subject.tier === "read" && reads.includes(toolset)) {
    return { gate, effect: "allow", reason: `a tool that is on may read from ${toolset}` };
  }
  return {
    gate,
    effect: "deny",
    reason: isNamed
      ? `This belongs to toolset "${toolset}", which is off.`
      : "This belongs to no toolset, and only some toolsets are on.",
    rule: toolset,
    remedy: isNamed
      ? `An operator can turn it on (\`--toolsets\`, \`toolsets\`). On now: ${[...enabled].join(", ") || "none"}.`
      : "An operator can turn on everything (`--toolsets all`, or no `toolsets` at all).",
  };
}

/** Gate `rules`: what the operator's rules say together. The remedy speaks of a file only when the rule is in one. */
export function rulesGate({ effect, deciding }: RulesOutcome): Verdict {
  const gate = "rules";
  if (deciding === undefined) return { gate, effect: "allow", reason: "no rule matches" };
  const { rule, label, inPolicyFile } = deciding;
  const reason = rule.reason ?? `Rule "${label}" says ${rule.effect}.`;
  if (effect === undefined || effect === "allow") return { gate, effect: "allow", reason };
  const where = inPolicyFile === true ? " in the policy file" : "";
  return { gate, effect, reason, rule: label, remedy: `An operator can change rule "${label}"${where}.` };
}

const USAGE_CAPS = [
  ["writesPerMinute", "minute", "in a minute"],
  ["writesPerHour", "hour", "in an hour"],
  ["writesPerProcess", "total", "since this server started"],
] as const;
const TARGET_CAPS = [
  ["environmentsPerAction", "environments"],
  ["tenantsPerAction", "tenants"],
  ["machinesPerAction", "machines"],
] as const;

/** A target of which nothing is known stands for any number of them. */
function isUnknown({ id, name, slug }: Target): boolean {
  return id === undefined && name === undefined && slug === undefined;
}

/** Gate `caps`: denies a write beyond the limits per time or per action. What cannot be counted is denied too. */
export function capsGate(
  subject: Subject,
  caps: Caps | undefined,
  usage: Usage | undefined,
  machines: readonly Target[] | undefined,
): Verdict {
  const gate = "caps";
  if (caps === undefined || subject.tier === "read")
    return { gate, effect: "allow", reason: "no cap applies" };
  const deny = (rule: string, reason: string, remedy: string): Verdict => ({
    gate,
    effect: "deny",
    rule,
    reason,
    remedy,
  });
  for (const [cap, span, words] of USAGE_CAPS) {
    const limit = caps[cap];
    if (limit === undefined) continue;
    const made = usage?.[span];
    if (typeof made !== "number" || !(made >= 0)) {
      const reason = `The policy limits writes ${words}, and the host did not say how many there were.`;
      return deny(cap, reason, "");
    }
    if (made + 1 > limit) {
      const remedy = `Wait, or ask a person. An operator can raise \`${cap}\`.`;
      return deny(cap, `${made} writes were made ${words}; the limit is ${limit}.`, remedy);
    }
  }
  for (const [cap, dimension] of TARGET_CAPS) {
    const limit = caps[cap];
    if (limit === undefined) continue;
    const targets = dimension === "machines" ? machines : subject.targets[dimension];
    const remedy = `Split the work, or ask an operator to raise \`${cap}\`.`;
    if (targets === undefined || targets.some(isUnknown))
      return deny(cap, `It is not known how many ${dimension} this affects.`, remedy);
    const count = countTargets(targets);
    if (count > limit) {
      return deny(cap, `This affects ${count} ${dimension}; the limit is ${limit}.`, remedy);
    }
  }
  return { gate, effect: "allow", reason: "within the caps" };
}

/** Gate `approval`: a read passes, and a write asks a person unless a rule allows it without asking. */
export function approvalGate(tier: Tier, allow: CompiledRule | undefined): Verdict {
  const gate = "approval";
  if (tier === "read") return { gate, effect: "allow", reason: "Reads need no approval." };
  if (allow !== undefined) {
    const reason = `Rule "${allow.label}" allows it without asking.`;
    return { gate, effect: "allow", reason, rule: allow.label };
  }
  const remedy = "An operator can allow it without asking with an `allow` rule.";
  return { gate, effect: "confirm", reason: `A ${tier} needs a person's approval.`, remedy };
}
