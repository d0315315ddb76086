/**
 * What the rules of an operator mean, written once more and much simpler than in `@octo/policy`: here every thing is known,
 * so that nothing is uncertain. Cases are held against this model, and it uses no code of the policy.
 */
import type { Rule, Tier, TimeWindow } from "@octo/policy";
import { KINDS, type Kind, type Thing } from "./world.ts";

/** Something that was changed or read, with everything that it is about. */
export interface Change {
  readonly tool: string;
  /** The toolset that owns it; undefined where the model does not know. */
  readonly toolset: string | undefined;
  readonly tier: Tier;
  readonly about: readonly Thing[];
  /** When it is done, and when the work starts that it schedules. */
  readonly moments: readonly number[];
}

const listOf = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

/** Whether the patterns of one field of a rule name a thing. */
export function names(patterns: string | readonly string[], thing: Thing): boolean {
  const all = listOf<string>(patterns);
  const excluded = all.filter((one) => one.startsWith("!")).map((one) => one.slice(1));
  const wanted = all.filter((one) => !one.startsWith("!"));
  if (excluded.some((one) => fits(one, thing))) return false;
  return wanted.length === 0 || wanted.some((one) => fits(one, thing));
}

function fits(pattern: string, { kind, id, name, slug, tags }: Thing): boolean {
  // A pattern that is an id means the thing with this id, and nothing that is only called so.
  if (new RegExp(`^${kind}s-\\d+$`, "i").test(pattern)) return pattern.toLowerCase() === id.toLowerCase();
  const [, prefix, rest = ""] = /^(tag:|word:)(.*)$/is.exec(pattern) ?? [];
  if (prefix === "tag:") return tags.some((tag) => expression(rest).test(tag));
  if (prefix === "word:") return name.split(/[^A-Za-z]+/).some((word) => expression(rest).test(word));
  return [id, name, slug].some((text) => text !== "" && expression(pattern).test(text.trim()));
}

function expression(pattern: string): RegExp {
  const pieces = pattern
    .trim()
    .split("*")
    .map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${pieces.join("[^]*")}$`, "i");
}

/** Whether a rule says something about a change: all its fields hold. */
export function speaksOf(rule: Rule, change: Change): boolean {
  return isAbout(rule, change) && targetFields(rule).every((kind) => isAboutOne(rule, kind, change));
}

/** The fields of a rule that name things. */
export function targetFields(rule: Rule): readonly Kind[] {
  return KINDS.filter((kind) => rule[kind] !== undefined);
}

function isAboutOne(rule: Rule, kind: Kind, { about }: Change): boolean {
  return about.some((thing) => thing.kind === kind && names(rule[kind] ?? [], thing));
}

/** Whether a rule surely allows a change: each field of the rule holds for every thing of its kind. */
export function surelyAllows(rule: Rule, change: Change): boolean {
  if (rule.effect !== "allow" || !isAbout(rule, change)) return false;
  return targetFields(rule).every((kind) => {
    const ofKind = change.about.filter((thing) => thing.kind === kind);
    return ofKind.length > 0 && ofKind.every((thing) => names(rule[kind] ?? [], thing));
  });
}

/** Whether the fields of a rule hold that name no things. */
export function isAbout(rule: Rule, { tool, toolset, tier, moments }: Omit<Change, "about">): boolean {
  if (rule.tool !== undefined && !listOf(rule.tool).includes(tool)) return false;
  if (rule.tier !== undefined && !listOf(rule.tier).includes(tier)) return false;
  if (rule.toolset !== undefined && !listOf(rule.toolset).some((one) => one === toolset)) return false;
  const { time } = rule;
  return time === undefined || moments.some((at) => isInside(time, at));
}

const DAY_NAMES = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

/** Cases have windows in UTC that do not run past midnight. */
function isInside({ days, from, to, start, end }: TimeWindow, at: number): boolean {
  const date = new Date(at);
  const day = DAY_NAMES[date.getUTCDay()];
  const clock = date.toISOString().slice(11, 16);
  return (
    (days === undefined || days.some((one) => one === day)) &&
    (from === undefined || clock >= from) &&
    (to === undefined || clock < to) &&
    (start === undefined || at >= Date.parse(start)) &&
    (end === undefined || at < Date.parse(end))
  );
}

/**
 * The things that rules close to a tool in each of the tiers. A rule about things of two kinds closes what belongs to both of
 * them, and neither of them alone, apart from a space and something in it.
 */
export function closedToReading(
  rules: readonly Rule[],
  { tiers, ...read }: Omit<Change, "about" | "tier"> & { readonly tiers: readonly Tier[] },
  things: readonly Thing[],
): readonly Thing[] {
  const tightening = rules.filter(
    (rule) => rule.effect === "deny" && tiers.every((tier) => isAbout(rule, { ...read, tier })),
  );
  return things.filter((thing) => tightening.some((rule) => closes(rule, thing, things)));
}

function closes(rule: Rule, thing: Thing, things: readonly Thing[]): boolean {
  const fields = targetFields(rule);
  const space = things.find((one) => one.kind === "space" && one.id === thing.spaceId);
  const around = space === undefined ? [thing] : [space, thing];
  return fields.every((kind) => around.some((one) => one.kind === kind && names(rule[kind] ?? [], one)));
}
