/** Reads sets of variables together: the snapshots of releases, and the set of the project as it is now. */
import type { components } from "@octo/api-client";
import type { CallContext } from "../../../pipeline/context.ts";

type VariableSet = components["schemas"]["VariableSet"];

/** The sets of variables to read. */
interface WantedSets {
  /** The ids of snapshots. They never change, so they are remembered. */
  readonly snapshots: readonly string[];
  /** The ids of sets that are read as they are now. */
  readonly current?: readonly string[];
}

/**
 * Reads sets of variables by id: with one request, and one more for each set that the list of the server leaves out.
 * @throws OctopusError when one of the snapshots cannot be read. A current set that cannot be read is absent.
 */
export async function readVariableSets(
  { snapshots, current = [] }: WantedSets,
  { space, cache, parts }: Pick<CallContext, "space" | "cache" | "parts">,
): Promise<ReadonlyMap<string, VariableSet>> {
  const path = `/api/${space.ref.id}/variables/all`;
  const list = async (ids: readonly string[]) => {
    const sets = await space.client.get("/api/{spaceId}/variables/all", { query: { ids: [...ids] } });
    return new Map(sets.flatMap((set) => (set.Id ? [[set.Id, set] as const] : [])));
  };
  const alone = (id: string) => space.client.get("/api/{spaceId}/variables/{id}", { path: { id } });
  let now: ReadonlyMap<string, VariableSet> | undefined;
  const frozen = await cache.shared(path).rememberEach("snapshots", snapshots, async (unknown) => {
    now = await list([...unknown, ...current]);
    const listed = now;
    return Promise.all(unknown.map(async (id) => [id, listed.get(id) ?? (await alone(id))] as const));
  });
  const listed = now ?? (current.length > 0 ? await list(current) : new Map<string, VariableSet>());
  const read = async (id: string) =>
    listed.get(id) ?? parts.read("variables as they are now", () => alone(id));
  const today = await Promise.all(current.map(async (id) => [id, await read(id)] as const));
  return new Map([...frozen, ...today.flatMap(([id, set]) => (set ? [[id, set] as const] : []))]);
}
