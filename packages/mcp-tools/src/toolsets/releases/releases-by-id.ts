/** Releases by their ids, as deployments name them. Their versions and packages hardly ever change, so that all tools remember them together. */
import type { components } from "@octo/api-client";
import type { CallContext } from "../../pipeline/context.ts";

/** A release as Octopus sends it. */
export type Release = components["schemas"]["Release"];

const DOCUMENTS = "documents";

/** Notes releases that a list has just brought along. */
export function noteReleases(
  releases: readonly Release[],
  { space, cache }: Pick<CallContext, "space" | "cache">,
): void {
  cache.shared(`/api/${space.ref.id}/releases`).note(
    DOCUMENTS,
    releases.map((release) => [release.Id, release] as const),
  );
}

/**
 * Reads releases: one request for those that are not remembered. A release that the server leaves out is absent.
 * @throws OctopusError when they cannot be read.
 */
export function releasesById(
  ids: readonly string[],
  { space, cache }: Pick<CallContext, "space" | "cache">,
): Promise<ReadonlyMap<string, Release>> {
  return cache.shared(`/api/${space.ref.id}/releases`).rememberEach(DOCUMENTS, ids, async (unknown) => {
    const query = { ids: [...unknown], take: unknown.length };
    const { Items } = await space.client.get("/api/{spaceId}/releases", { query });
    return Items.map((release) => [release.Id, release] as const);
  });
}

/**
 * Reads releases as they are now: the snapshot of the variables of a release can be taken anew.
 * @throws OctopusError when they cannot be read.
 */
export async function readReleasesNow(
  ids: readonly string[],
  context: Pick<CallContext, "space" | "cache">,
): Promise<ReadonlyMap<string, Release>> {
  if (ids.length === 0) return new Map();
  const query = { ids: [...ids], take: ids.length };
  const { Items } = await context.space.client.get("/api/{spaceId}/releases", { query });
  noteReleases(Items, context);
  return new Map(Items.map((release) => [release.Id, release]));
}
