/**
 * The names of ids that a result shows. All ids of a kind are looked up with one request, and names are kept for a minute.
 * An id whose name this caller may not read, or that no longer exists, is shown as it is; names that could not be asked for
 * are a missing part of the result.
 */
import type { Ref } from "@octo/api-client";
import { NAMES, type Named, type NamedKind, namesIn, namesPath } from "../cache/known-names.ts";
import { inBatches } from "../in-batches.ts";
import type { CallContext } from "../pipeline/context.ts";

/** The name of an id, or the id itself. */
export type NameOf = (id: string) => string;

type Source = Pick<CallContext<unknown>, "octopus" | "space" | "cache" | "parts"> & {
  /** What the arguments name; those names are known. */
  readonly refs?: unknown;
};
type Given = readonly (string | null | undefined)[];

/** The most ids that fit into the address of one request. */
const BATCH = 200;

/** The names of some ids, by id. Ids without a readable name are absent. */
export async function namesById(
  kind: NamedKind,
  given: Given,
  { octopus, space, cache, parts, refs }: Source,
): Promise<ReadonlyMap<string, string>> {
  const named = new Map(refsIn(refs).flatMap((ref) => (ref.kind === kind ? [[ref.id, ref.name]] : [])));
  const ids = [...new Set(given.filter((id): id is string => Boolean(id) && !named.has(id ?? "")))];
  if (ids.length === 0) return named;
  const part = `names of ${kind}s`;
  const found = await parts.read(part, () =>
    cache.shared(namesPath(kind, space.ref.id)).rememberEach(NAMES, ids, async (unknown) => {
      const batches = kind === "environment" ? [unknown] : inBatches(unknown, BATCH);
      const read = (batch: readonly string[]) => LOOKUPS[kind]({ octopus, space }, [...batch]);
      const items = await Promise.all(batches.map((batch) => parts.read(part, () => read(batch))));
      return namesIn(items.flatMap((some) => some ?? []));
    }),
  );
  return new Map([...named, ...(found ?? [])]);
}

function refsIn(refs: unknown): readonly Pick<Ref, "kind" | "id" | "name">[] {
  return Object.values(refs ?? {})
    .flat()
    .filter(
      (one) => typeof one === "object" && one !== null && "kind" in one && "id" in one && "name" in one,
    );
}

/**
 * {@link namesById} as a function that falls back to the id.
 * @param known things whose names are known already, such as those of the arguments
 */
export async function nameOfIds(
  kind: NamedKind,
  given: Given,
  source: Source,
  known: readonly Pick<Ref, "id" | "name">[] = [],
): Promise<NameOf> {
  const before = new Map(known.map(({ id, name }) => [id, name]));
  const unknown = given.filter((id) => id && !before.has(id));
  const names = await namesById(kind, unknown, source);
  return (id) => before.get(id) ?? names.get(id) ?? id;
}

/** Notes names that a response has brought along, so that later results need not ask for them. */
export function noteNames(
  kind: NamedKind,
  items: readonly Named[],
  { space, cache }: Pick<Source, "space" | "cache">,
): void {
  cache.shared(namesPath(kind, space.ref.id)).note(NAMES, namesIn(items));
}

type Lookup = (source: Pick<Source, "octopus" | "space">, ids: string[]) => Promise<readonly Named[]>;

const LOOKUPS: Readonly<Record<NamedKind, Lookup>> = {
  // A space has few environments, and all of them together are one request for every later call.
  environment: ({ space }) => space.client.get("/api/{spaceId}/environments/all"),
  project: async ({ space }, ids) =>
    (await space.client.get("/api/{spaceId}/projects", { query: pageOf(ids) })).Items,
  tenant: async ({ space }, ids) =>
    (await space.client.get("/api/{spaceId}/tenants", { query: pageOf(ids) })).Items,
  machine: async ({ space }, ids) =>
    (await space.client.get("/api/{spaceId}/machines", { query: pageOf(ids) })).Items,
  channel: async ({ space }, ids) =>
    (await space.client.get("/api/{spaceId}/channels", { query: pageOf(ids) })).Items,
  team: async ({ space }, ids) =>
    (await space.client.get("/api/{spaceId}/teams", { query: { ...pageOf(ids), includeSystem: true } }))
      .Items,
  user: async ({ octopus }, ids) => {
    const { Items } = await octopus.get("/api/users", { query: pageOf(ids) });
    return Items.map(({ Id, DisplayName, Username }) => ({ Id, Name: DisplayName || Username }));
  },
};

function pageOf(ids: string[]): { ids: string[]; take: number } {
  return { ids, take: ids.length };
}
