/**
 * The targets of an action, and whether the patterns of a rule match them. A target that is not known may match a rule
 * that tightens and never matches a rule that loosens.
 */
import { holds, looksLikeId, type Pattern } from "./pattern.ts";
import type { Target, Targets } from "./target.ts";

/** The dimensions that rules can name. */
export type Dimension = "spaces" | "projects" | "environments" | "tenants";

/** All dimensions, from the widest to the narrowest. */
export const DIMENSIONS: readonly Dimension[] = ["spaces", "projects", "environments", "tenants"];

/** The targets per dimension; `undefined` means that they are not known. */
export type KnownTargets = { readonly [dimension in Dimension]: readonly Target[] | undefined };

/** How sure a match must be: `may` for rules that tighten, `must` for rules that loosen. */
export type Certainty = "may" | "must";

/** A value of a path as a target: an id when it has the form of one, or else a slug. */
export function targetFromPath(value: string): Target {
  return looksLikeId(value) ? { id: value } : { slug: value };
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function testOne(pattern: Pattern, target: Target, certainty: Certainty): boolean {
  const sure = pattern.negated ? certainty === "may" : certainty === "must";
  const hit = pattern.tag ? testTags(pattern, target, !sure) : testNames(pattern, target, !sure);
  return pattern.negated ? !hit : hit;
}

function testTags(pattern: Pattern, target: Target, unknown: boolean): boolean {
  return target.tags === undefined ? unknown : target.tags.some(pattern.test);
}

function testNames(pattern: Pattern, target: Target, unknown: boolean): boolean {
  const { id, name, slug } = target;
  if (id !== undefined && pattern.test(id)) return true;
  if (name !== undefined && pattern.test(name)) return true;
  if (slug !== undefined && pattern.test(slug)) return true;
  if (slug === undefined && name !== undefined && pattern.test(slugOf(name))) return true;
  return unknown && (pattern.id ? id === undefined : name === undefined);
}

/** Whether the patterns match at least one (for `may`) or all (for `must`) of the targets. */
export function matchTargets(
  patterns: readonly Pattern[],
  targets: readonly Target[] | undefined,
  certainty: Certainty,
): boolean {
  if (targets === undefined) return certainty === "may";
  const one = (target: Target) => holds(patterns, (pattern) => testOne(pattern, target, certainty));
  return certainty === "may" ? targets.some(one) : targets.length > 0 && targets.every(one);
}

function sameTarget(a: Target, b: Target): boolean {
  if (a.id !== undefined) return a.id.toLowerCase() === b.id?.toLowerCase();
  const text = a.slug?.toLowerCase();
  return text === b.slug?.toLowerCase() || text === b.name?.toLowerCase();
}

/**
 * Adds the targets that the path names to those that the host gave. Without targets of the host, those of the path are
 * all that is known.
 */
export function addPathTargets(vouched: Targets | undefined, found: KnownTargets): KnownTargets {
  if (vouched === undefined) return found;
  const merge = (dimension: Dimension): readonly Target[] => {
    const given = vouched[dimension] ?? [];
    const extra = (found[dimension] ?? []).filter(
      (target) => !given.some((known) => sameTarget(target, known)),
    );
    return extra.length === 0 ? given : [...given, ...extra];
  };
  return {
    spaces: merge("spaces"),
    projects: merge("projects"),
    environments: merge("environments"),
    tenants: merge("tenants"),
  };
}
