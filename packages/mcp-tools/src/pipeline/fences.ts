/**
 * What an operator's rules close to reading. Lists name things by id while rules name them by name, so names are looked
 * up, but only of kinds that a rule closes: without such a rule this costs nothing.
 */
import type { SpaceClient } from "@octo/api-client";
import type { Policy, Rule, Target, Targets } from "@octo/policy";

/** Kinds of things that can be closed within a space. */
export type FencedKind = "projects" | "environments" | "tenants";

/** What something belongs to: ids, or targets where more than the id is known. */
export type Touched = { readonly [kind in FencedKind]?: readonly (string | Target | null | undefined)[] };

/** What an item of a list belongs to. */
export type Belongings = Touched & Pick<Targets, "spaces">;

/** Where something applies; without environments it does everywhere. */
export interface Scope {
  readonly environments: readonly string[];
  readonly projects?: NonNullable<Touched["projects"]>;
}

/** The fences of a policy. */
export interface Fences {
  /** The kinds that a rule closes, at least in part. */
  readonly kinds: ReadonlySet<FencedKind>;
  /** True when a rule closes spaces. */
  readonly spaces: boolean;
  /** True when a rule closes anything to reading, spaces included. */
  readonly any: boolean;
  /** The targets that ids stand for; one that the server does not tell is known by its id alone. */
  targetsOf(touched: Touched, space: SpaceClient): Promise<Targets>;
}

const FIELDS = { projects: "project", environments: "environment", tenants: "tenant" } as const;
const KINDS = Object.keys(FIELDS) as readonly FencedKind[];
const TTL_MS = 60_000;
/** As many ids as fit into one address. */
const BATCH = 200;
const MOST_KNOWN = 5_000;

/** Reads the fences out of a policy. Names are kept for a minute, for each space. */
export function createFences(policy: Policy, now: () => number): Fences {
  const closing = (policy.config.rules ?? []).filter(closesReading);
  const kinds = new Set(KINDS.filter((kind) => closing.some((rule) => rule[FIELDS[kind]] !== undefined)));
  const known = new Map<string, { readonly targets: readonly Target[]; readonly until: number }>();

  async function targetsOf(touched: Touched, space: SpaceClient): Promise<Targets> {
    const lists = await Promise.all(KINDS.map(async (kind) => [kind, await namedTargets(kind)] as const));
    return Object.fromEntries(lists.filter(([, targets]) => targets.length > 0));

    async function namedTargets(kind: FencedKind): Promise<readonly Target[]> {
      const given = (touched[kind] ?? []).filter((one): one is string | Target => Boolean(one));
      if (!kinds.has(kind)) return given.map((one) => (typeof one === "string" ? { id: one } : one));
      const keyOf = (id: string) => `${space.spaceId}/${kind}/${id.toLowerCase()}`;
      const unknown = given.filter(
        (one): one is string => typeof one === "string" && !((known.get(keyOf(one))?.until ?? 0) > now()),
      );
      if (known.size > MOST_KNOWN) known.clear();
      const loaded = await load(kind, [...new Set(unknown)], space);
      for (const [word, targets] of meanings(kind, loaded))
        known.set(keyOf(word), { targets, until: now() + TTL_MS });
      return given.flatMap((one) =>
        typeof one === "string" ? (known.get(keyOf(one))?.targets ?? [{ id: one }]) : [one],
      );
    }
  }

  const spaces = closing.some(({ space }) => space !== undefined);
  return { kinds, spaces, any: closing.length > 0, targetsOf };
}

function closesReading({ effect, tier, ...rule }: Rule): boolean {
  if (effect !== "deny" && effect !== "confirm") return false;
  const onlyWrites = tier !== undefined && [tier].flat().every((one) => one === "write" || one === "delete");
  if (onlyWrites) return false;
  return [rule.space, rule.project, rule.environment, rule.tenant].some((one) => one !== undefined);
}

type LoadedTarget = Target & { readonly id: string };

async function load(
  kind: FencedKind,
  ids: readonly string[],
  space: SpaceClient,
): Promise<readonly LoadedTarget[]> {
  if (ids.length === 0) return [];
  if (kind === "environments") return (await space.get("/api/{spaceId}/environments/all")).map(targetOf);
  const batches = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, at) =>
    ids.slice(at * BATCH, (at + 1) * BATCH),
  );
  const pages = await Promise.all(
    batches.map(async (batch) => {
      const query = { ids: batch, take: batch.length };
      return kind === "projects"
        ? (await space.get("/api/{spaceId}/projects", { query })).Items.map(targetOf)
        : (await space.get("/api/{spaceId}/tenants", { query })).Items.map(targetOf);
    }),
  );
  return pages.flat();
}

/**
 * What a word can stand for. What is in Git names environments by slug or name, which may be another one's too: then it
 * stands for both, so that the closed one counts. An id stands for its owner alone, whatever others are called.
 */
function meanings(kind: FencedKind, loaded: readonly LoadedTarget[]): Map<string, readonly Target[]> {
  const found = new Map<string, readonly Target[]>();
  for (const target of kind === "environments" ? loaded : [])
    for (const word of new Set([target.name, target.slug].map((one) => one?.toLowerCase())))
      if (word) found.set(word, [...(found.get(word) ?? []), target]);
  for (const target of loaded) found.set(target.id.toLowerCase(), [target]);
  return found;
}

function targetOf(thing: {
  readonly Id: string;
  readonly Name: string;
  readonly Slug?: string | null | undefined;
  readonly TenantTags?: readonly string[] | null | undefined;
}): LoadedTarget {
  return {
    id: thing.Id,
    name: thing.Name,
    ...(thing.Slug ? { slug: thing.Slug } : {}),
    ...(thing.TenantTags ? { tags: thing.TenantTags } : {}),
  };
}
