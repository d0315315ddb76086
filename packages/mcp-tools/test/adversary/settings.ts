/** Random settings of an operator: rules over every dimension, modes, caps, toolsets and who approves. */
import type { Caps, PolicySettings, Rule, RuleEffect, Tier, TimeWindow } from "@octo/policy";
import type { ApprovalMode } from "../../src/index.ts";
import type { Dice } from "./dice.ts";
import { KINDS, START, type Thing } from "./world.ts";

/** What the operator of a scenario set. */
export interface Settings {
  readonly policy: PolicySettings;
  /** Stricter settings of one request, applied by `narrow`. */
  readonly narrowing: PolicySettings | undefined;
  readonly approval: ApprovalMode;
  readonly canAsk: boolean;
  /** The moment of the calls, in milliseconds since the epoch. */
  readonly now: number;
  /** True when nothing that the calls are about is closed, so that they must succeed. */
  readonly isOpen: boolean;
}

const TOOLSETS = [
  "projects",
  "deployments",
  "releases",
  "runbooks",
  "tasks",
  "interruptions",
  "tenants",
  "machines",
  "context",
  "featureToggles",
  "events",
];
const WRITING_TOOLS = [
  ...["deploy_release", "create_release", "run_runbook", "update_feature_toggle", "execute"],
  ...["cancel_task", "rerun_task", "answer_interruption", "update_release_notes"],
];
const APPROVALS: readonly ApprovalMode[] = ["none", "none", "confirm", "confirm", "plan", "elicit"];
const HOUR = 3_600_000;

/** Makes settings of any kind. */
export function randomSettings(dice: Dice, things: readonly Thing[]): Settings {
  const rules = Array.from({ length: 1 + dice.number(dice.pick([2, 2, 4])) }, () => randomRule(dice, things));
  const policy: PolicySettings = {
    rules,
    allowDeletes: dice.chance(0.4),
    ...(dice.chance(0.2) ? { open: ["approvals"] } : {}),
    ...(dice.chance(0.06) ? { readOnly: true } : {}),
    ...(dice.chance(0.08) ? { toolsets: dice.some(TOOLSETS, 6) } : {}),
    ...(dice.chance(0.1) ? { caps: randomCaps(dice) } : {}),
  };
  return {
    policy,
    narrowing: dice.chance(0.1) ? randomNarrowing(dice, things) : undefined,
    approval: dice.pick(APPROVALS),
    canAsk: dice.chance(0.4),
    now: START + dice.number(28) * 6 * HOUR,
    isOpen: false,
  };
}

function randomNarrowing(dice: Dice, things: readonly Thing[]): PolicySettings {
  const rule = { ...randomRule(dice, things), effect: dice.pick(["deny", "protect", "confirm"] as const) };
  return { rules: [rule], ...(dice.chance(0.3) ? { readOnly: true } : {}) };
}

function randomCaps(dice: Dice): Caps {
  return dice.pick([
    { writesPerHour: 1 + dice.number(2) },
    { writesPerProcess: 1 },
    { writesPerMinute: 1 },
    { environmentsPerAction: 1 },
    { tenantsPerAction: 1 },
  ]);
}

const EFFECTS: readonly RuleEffect[] = [
  "deny",
  "deny",
  "deny",
  "deny",
  "deny",
  "protect",
  "confirm",
  "allow",
  "allow",
];

function randomRule(dice: Dice, things: readonly Thing[]): Rule {
  const fields = dice.chance(0.08) ? [] : dice.some(KINDS, dice.chance(0.7) ? 1 : 2);
  const targets = fields.map((kind) => {
    const ofKind = things.filter((thing) => thing.kind === kind);
    const patterns = dice.some(ofKind, 2).map((thing) => randomPattern(dice, thing));
    return [kind, patterns.length === 1 && dice.chance(0.5) ? patterns[0] : patterns];
  });
  return {
    effect: dice.pick(EFFECTS),
    ...Object.fromEntries(targets),
    ...(dice.chance(0.2) ? { tier: dice.some<Tier>(["read", "write", "delete"], 2) } : {}),
    ...(dice.chance(0.08) ? { toolset: dice.some(TOOLSETS, 2) } : {}),
    ...(dice.chance(0.06) ? { tool: dice.some(WRITING_TOOLS, 2) } : {}),
    ...(dice.chance(0.08) ? { time: randomWindow(dice) } : {}),
  };
}

function randomPattern(dice: Dice, thing: Thing): string {
  const { id, name, slug, tags } = thing;
  const word = /[a-z]{3,}/i.exec(name)?.[0] ?? name;
  const plain = [id, id, name, name, slug || name, id.toLowerCase(), name.toUpperCase()];
  const wider = [`${name.slice(0, 4)}*`, `*${slug.slice(-3)}`, `word:${word}`, `!${name}`, `!${id}`];
  const tag = tags.length > 0 && dice.chance(0.3) ? [`tag:${dice.pick(tags)}`, "tag:region/*"] : [];
  return dice.pick(tag.length > 0 ? tag : dice.chance(0.85) ? plain : wider);
}

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

function randomWindow(dice: Dice): TimeWindow {
  return dice.pick([
    { days: dice.some(DAYS, 4) },
    { from: "06:00", to: "18:00" },
    { start: new Date(START + 24 * HOUR).toISOString(), end: new Date(START + 96 * HOUR).toISOString() },
  ]);
}

/**
 * Settings that close nothing of what the calls are about: every rule names one of the `others` exactly, in one of the ways
 * in which rules name things.
 */
export function openSettings(dice: Dice, others: readonly Thing[]): Settings {
  const rules = dice.some(others, 3).map(
    (thing): Rule => ({
      effect: dice.pick(["deny", "deny", "protect", "confirm"] as const),
      [thing.kind]: dice.pick([thing.id, thing.name, thing.slug || thing.id]),
    }),
  );
  return {
    policy: { rules },
    narrowing: undefined,
    approval: dice.pick(["none", "confirm", "elicit"] as const),
    canAsk: true,
    now: START + dice.number(8) * HOUR,
    isOpen: true,
  };
}
