/**
 * The targets of an action, and whether the patterns of a rule match them. A target that is not known may match a rule
 * that tightens and never matches a rule that loosens.
 */
import { holds, isId, type Pattern } from "./pattern.ts";
import type { Target, Targets } from "./target.ts";

/** The dimensions that rules can name. */
export type Dimension = "spaces" | "projects" | "environments" | "tenants";

/** All dimensions, from the widest to the narrowest. */
export const DIMENSIONS: readonly Dimension[] = ["spaces", "projects", "environments", "tenants"];

/** The targets per dimension; `undefined` means that they are not known. */
export type KnownTargets = { readonly [dimension in Dimension]: readonly Target[] | undefined };

/** What a request says about one dimension. */
export interface FoundTargets {
  /** The targets that path, query and body name. */
  readonly named: readonly Target[];
  /** True when the request may be about others, too. */
  readonly others: boolean;
}

/** What a request says about its targets. */
export type RequestTargets = { readonly [dimension in Dimension]: FoundTargets };

/** Builds a value for each dimension. */
export function eachDimension<T>(of: (dimension: Dimension) => T): { readonly [dimension in Dimension]: T } {
  return {
    spaces: of("spaces"),
    projects: of("projects"),
    environments: of("environments"),
    tenants: of("tenants"),
  };
}

/** How sure a match must be: `may` for rules that tighten, `must` for rules that loosen. */
export type Certainty = "may" | "must";

/** The prefix of the ids of each dimension, such as `Projects-`. */
export type IdPrefixes = { readonly [dimension in Dimension]?: string };

/**
 * A text of a path, query or body as a target. With the prefix of its dimension it is an id. Any other text is a slug or
 * a name, so that the id stays unknown and any rule by id may mean it.
 */
export function targetFromText(text: string, prefix: string | undefined): Target {
  return isId(text, prefix) ? { id: text } : { slug: text };
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

/**
 * A slug keeps the words of an old name, which a rule that loosens must not count on. Where a rule tightens, `unknown` is
 * true and they count.
 */
function testWords(pattern: Pattern, { name, slug }: Target, unknown: boolean): boolean {
  if (name !== undefined && pattern.test(name)) return true;
  return unknown && (name === undefined || (slug !== undefined && pattern.test(slug)));
}

function testNames(pattern: Pattern, target: Target, unknown: boolean): boolean {
  if (pattern.word) return testWords(pattern, target, unknown);
  const { id, name, slug } = target;
  // A text that nobody has looked up may be the slug of another thing, so that it is surely nothing.
  if (!unknown && id === undefined && name === undefined) return false;
  if (id !== undefined && pattern.test(id)) return true;
  // Whatever is called like the id of another thing is not that thing, so that it loosens nothing.
  if (pattern.id && !unknown) return false;
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

/** Whether a target that a request names is one that the host knows. A text may be the slug, the name or the id of it. */
function sameTarget(known: Target, found: Target): boolean {
  const wanted = (found.id ?? found.slug)?.toLowerCase();
  const texts = found.id === undefined ? [known.slug, known.name, known.id] : [known.id];
  return texts.some((text) => text !== undefined && text.toLowerCase() === wanted);
}

/**
 * Replaces the targets that a request names by what the host knows of them. A target of which the host knows nothing
 * stays as it is. When two things of the host fit a text, both count.
 */
export function identify(found: RequestTargets, identities: Targets | undefined): RequestTargets {
  if (identities === undefined) return found;
  return eachDimension((dimension) => {
    const { named, others } = found[dimension];
    const known = identities[dimension] ?? [];
    return { named: named.flatMap((target) => identitiesOf(target, known)), others };
  });
}

/** What fits a target that a request names: the thing with this id, or else everything with this slug or name. */
function identitiesOf(target: Target, known: readonly Target[]): readonly Target[] {
  const fits = known.filter((identity) => sameTarget(identity, target));
  if (fits.length > 0) return fits;
  // When no thing has this id, the server may take the text for a slug that only looks like an id.
  const { id } = target;
  const bySlug = id === undefined ? [] : known.filter((identity) => sameTarget(identity, { slug: id }));
  return bySlug.length > 0 ? bySlug : [target];
}

/**
 * The targets of a request: those that it names, and those that the host gave. A host that gives targets vouches that
 * there are no others; without them a request that may be about others is about targets that are not known.
 */
export function targetsOfRequest(vouched: Targets | undefined, found: RequestTargets): KnownTargets {
  return eachDimension((dimension) => {
    const { named, others } = found[dimension];
    if (vouched === undefined) return others ? undefined : named;
    const given = vouched[dimension] ?? [];
    return [...given, ...named.filter((target) => !given.some((known) => sameTarget(known, target)))];
  });
}
