/**
 * What an operator's rules close to reading. Lists of the server name owners by id while rules may name them by name, slug
 * or tag, so this file looks the names up, but only of kinds that a rule closes: without such a rule it costs nothing.
 */
import type { SpaceClient } from "@octo/api-client";
import type { Policy, Rule, Target, Targets } from "@octo/policy";
import { createBoundedCache } from "../cache/bounded-cache.ts";
import { inBatches } from "../in-batches.ts";
import { OWNER_KINDS, type Owner, type OwnerKind, type OwnerRef, RULE_FIELD } from "./owner.ts";
import { targetOf } from "./target-of.ts";

/** The reading rules of a policy. */
export interface ReadRules {
  /** The kinds of owners that a rule closes, at least in part. */
  readonly kinds: ReadonlySet<OwnerKind>;
  /** True when a rule closes spaces. */
  readonly spaces: boolean;
  /** True when a rule closes anything to reading, spaces included. */
  readonly any: boolean;
  /** The targets that an owner stands for, named where a rule needs the name. An owner that the server does not name is known by its id alone. */
  targetsOf(owner: Owner, space: SpaceClient | undefined): Promise<Targets>;
}

type KnownTarget = Target & { readonly id: string };

/** The most ids that fit into the address of one request. */
const BATCH = 200;
const CACHE = { max: 5_000, ttlMs: 60_000 };

/** Reads the reading rules out of a policy. Names are remembered for a minute, for each space. */
export function createReadRules(policy: Policy, now: () => number): ReadRules {
  const closing = (policy.config.rules ?? []).filter(closesReading);
  const kinds = new Set(OWNER_KINDS.filter((kind) => closing.some((rule) => rule[RULE_FIELD[kind]])));
  const spaces = closing.some(({ space }) => space !== undefined);
  const known = createBoundedCache<readonly Target[]>(now, CACHE);

  /** Names the owners of one kind; a word that the server does not know stays as it is. */
  async function named(kind: OwnerKind, words: readonly string[], space: SpaceClient): Promise<NamedTargets> {
    const keyOf = (word: string) => `${space.spaceId}/${kind}/${word.toLowerCase()}`;
    const found = new Map<string, readonly Target[]>();
    const unknown: string[] = [];
    for (const word of new Set(words)) {
      const targets = known.get(keyOf(word));
      if (targets) found.set(word, targets);
      else unknown.push(word);
    }
    const loaded = meaningsOf(kind, await load(kind, unknown, space));
    for (const [word, targets] of loaded) known.set(keyOf(word), targets);
    for (const word of unknown) found.set(word, loaded.get(word.toLowerCase()) ?? [{ id: word }]);
    return (word) => found.get(word) ?? [{ id: word }];
  }

  return {
    kinds,
    spaces,
    any: closing.length > 0,
    async targetsOf(owner, space) {
      const targets: { [kind in OwnerKind | "spaces"]?: readonly Target[] } = {};
      for (const kind of OWNER_KINDS) {
        const given = (owner[kind] ?? []).filter(isGiven);
        if (given.length === 0) continue;
        const words = given.filter((one) => typeof one === "string");
        const look = kinds.has(kind) && space && words.length > 0;
        const nameOf: NamedTargets = look ? await named(kind, words, space) : (word) => [{ id: word }];
        targets[kind] = given.flatMap((one) => (typeof one === "string" ? nameOf(one) : [one]));
      }
      const inSpaces = (owner.spaces ?? []).filter(isGiven);
      if (inSpaces.length > 0) targets.spaces = inSpaces.map(asTarget);
      return targets;
    },
  };
}

type NamedTargets = (word: string) => readonly Target[];

function isGiven(one: OwnerRef): one is string | Target {
  return one !== null && one !== undefined && one !== "";
}

function asTarget(one: string | Target): Target {
  return typeof one === "string" ? { id: one } : one;
}

/** A rule that closes something to reading: it denies or asks, it is not about writes alone, and it names a target. */
function closesReading({ effect, tier, ...rule }: Rule): boolean {
  if (effect !== "deny" && effect !== "confirm") return false;
  const onlyWrites = tier !== undefined && [tier].flat().every((one) => one === "write" || one === "delete");
  if (onlyWrites) return false;
  return [rule.space, rule.project, rule.environment, rule.tenant].some((one) => one !== undefined);
}

async function load(
  kind: OwnerKind,
  ids: readonly string[],
  space: SpaceClient,
): Promise<readonly KnownTarget[]> {
  if (ids.length === 0) return [];
  if (kind === "environments") {
    return (await space.get("/api/{spaceId}/environments/all")).map(targetOf).filter(isKnown);
  }
  const pages = await Promise.all(
    inBatches(ids, BATCH).map(async (batch) => {
      const query = { ids: batch, take: batch.length };
      return kind === "projects"
        ? (await space.get("/api/{spaceId}/projects", { query })).Items.map(targetOf)
        : (await space.get("/api/{spaceId}/tenants", { query })).Items.map(targetOf);
    }),
  );
  return pages.flat().filter(isKnown);
}

function isKnown(target: Target): target is KnownTarget {
  return target.id !== undefined;
}

/**
 * What a word can stand for, by the word in lower case. Config as code refers to environments by slug or name; if two
 * share the word, it maps to both, so that a closed environment is never missed. An id stands for its owner alone,
 * whatever other environments are called.
 */
function meaningsOf(kind: OwnerKind, loaded: readonly KnownTarget[]): Map<string, readonly Target[]> {
  const found = new Map<string, readonly Target[]>();
  for (const target of kind === "environments" ? loaded : []) {
    for (const word of new Set([target.name, target.slug].map((one) => one?.toLowerCase())))
      if (word) found.set(word, [...(found.get(word) ?? []), target]);
  }
  for (const target of loaded) found.set(target.id.toLowerCase(), [target]);
  return found;
}
