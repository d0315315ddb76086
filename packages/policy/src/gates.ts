/**
 * The gates between an action and its answer. Each looks at one thing and says pass, confirm or deny.
 *
 * Invariant: a gate can only stop an action or ask for a person; nothing that an earlier gate closed is reopened.
 */
import { countTargets } from "./merge-targets.ts";
import type { SensitiveClass } from "./routes.ts";
import type { Subject } from "./rules.ts";
import type { Caps, Effect, Gate, PolicySettings, Target, Usage } from "./types.ts";

/** What a gate said, with the words for people. */
export interface Verdict {
  readonly gate: Gate;
  readonly effect: Effect | "skip";
  readonly reason: string;
  readonly rule?: string | undefined;
  readonly remedy?: string | undefined;
  readonly protected?: boolean;
}

/** Sealed: never. Guarded: unless opened. Elevated: a person decides, unless opened. */
export function sensitiveGate(
  classes: readonly SensitiveClass[],
  strangers: readonly string[],
  isOpen: (one: SensitiveClass) => boolean,
): Verdict {
  const gate = "sensitive";
  if (strangers.length > 0) {
    return {
      gate,
      effect: "deny",
      reason: `The action touches "${strangers[0]}", which this policy does not know.`,
    };
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
    const remedy = `${guarded.instead} An operator can open it: \`open: ["${guarded.name}"]\` in the policy file.`;
    const reason = `${guarded.why} Class "${guarded.name}" is guarded.`;
    return { gate, effect: "deny", reason, rule: guarded.name, remedy };
  }
  const elevated = closed[0];
  if (elevated !== undefined) {
    const reason = `${elevated.why} Class "${elevated.name}" always asks a person.`;
    return {
      gate,
      effect: "confirm",
      reason,
      rule: elevated.name,
      remedy: elevated.instead,
      protected: true,
    };
  }
  return { gate, effect: "allow", reason: classes.length > 0 ? "opened by the operator" : "not sensitive" };
}

/** Read-only and deletes. */
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

/** The kill switch: only the owner's toolset opens a route or tool. */
export function toolsetGate(
  subject: Subject,
  enabled: ReadonlySet<string> | undefined,
  reads: readonly string[],
): Verdict {
  const gate = "toolset";
  const { toolset } = subject;
  if (enabled === undefined)
    return { gate, effect: "allow", reason: `all toolsets are on; owner ${toolset}` };
  if (enabled.has(toolset)) return { gate, effect: "allow", reason: `toolset ${toolset} is on` };
  if (subject.tier === "read" && reads.includes(toolset)) {
    return { gate, effect: "allow", reason: `a tool that is on may read from ${toolset}` };
  }
  return {
    gate,
    effect: "deny",
    reason: `This belongs to toolset "${toolset}", which is off.`,
    rule: toolset,
    remedy: `An operator can turn it on (\`--toolsets\`, \`toolsets\`). On now: ${[...enabled].join(", ") || "none"}.`,
  };
}

const USAGE_CAPS = [
  ["writesPerMinute", "minute", "in a minute"],
  ["writesPerHour", "hour", "in an hour"],
  ["writesPerSession", "session", "in this session"],
] as const;
const TARGET_CAPS = [
  ["environmentsPerAction", "environments"],
  ["tenantsPerAction", "tenants"],
  ["machinesPerAction", "machines"],
] as const;

/** Limits on how much one action, minute, hour or session may change. */
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
      return deny(
        cap,
        `The policy limits writes ${words}, and the host did not say how many there were.`,
        "",
      );
    }
    if (made + 1 > limit) {
      const remedy = `Wait, or ask a person. An operator can raise \`${cap}\`.`;
      return deny(cap, `${made} writes were made ${words}; the limit is ${limit}.`, remedy);
    }
  }
  for (const [cap, dimension] of TARGET_CAPS) {
    const limit = caps[cap];
    if (limit === undefined) continue;
    const touched = dimension === "machines" ? machines : subject.targets[dimension];
    const remedy = `Split the work, or ask an operator to raise \`${cap}\`.`;
    if (touched === undefined) return deny(cap, `Nobody knows how many ${dimension} this touches.`, remedy);
    const count = countTargets(touched);
    if (count > limit) {
      return deny(cap, `This touches ${count} ${dimension}; the limit is ${limit}.`, remedy);
    }
  }
  return { gate, effect: "allow", reason: "within the caps" };
}
