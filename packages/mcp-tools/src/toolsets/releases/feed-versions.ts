/** Versions of packages in feeds. A feed that does not respond is asked once in a plan, and its versions are unknown. */
import { isOctopusError, type SpaceClient } from "@octo/api-client";
import { present } from "../../fields.ts";

/** Which versions of which package. */
export interface VersionQuery {
  readonly feedId: string;
  readonly packageId: string;
  readonly versionRange?: string | null | undefined;
  readonly preReleaseTag?: string | null | undefined;
  /** `MostRecentlyPublished` orders by date and looks at `versionTagRegex` alone, on servers of 2026.3 and later. */
  readonly versioningStrategy?: string | null | undefined;
  readonly versionTagRegex?: string | null | undefined;
  readonly filter?: string | undefined;
  readonly take?: number;
}

/** Versions, newest first; `undefined` when the feed did not say. */
export type Versions = readonly string[] | undefined;

/** The feeds of a space, for the time of one plan. */
export interface Feeds {
  /** The versions that a query selects. Equal queries share one request. */
  versions(query: VersionQuery): Promise<Versions>;
  /**
   * A version as its feed writes it; `undefined` when the feed did not say. A version is absent (`false`) only when two
   * different requests do not find it.
   */
  find(feedId: string, packageId: string, version: string): Promise<string | false | undefined>;
}

/** The most versions that a search for one exact version reads. */
const MAX_EXACT = 5;
/** The most versions that a search by text reads. */
const MAX_SIMILAR = 50;

/** Opens the feeds of a space. Nothing is sent yet. */
export function openFeeds(client: SpaceClient): Feeds {
  const responses = new Map<string, Promise<Versions>>();
  const firstRequests = new Map<string, Promise<unknown>>();
  const unresponsive = new Set<string>();

  let feedNames: Promise<ReadonlyMap<string, string>> | undefined;
  const idOf = async (feed: string): Promise<string> => {
    if (isFeedId(feed)) return feed;
    feedNames ??= readFeedNames(client);
    return (await feedNames).get(feed.trim().toLowerCase()) ?? feed;
  };

  const ask = async (query: VersionQuery): Promise<Versions> => {
    if (unresponsive.has(query.feedId)) return undefined;
    const found = await askFeed(client, { ...query, feedId: await idOf(query.feedId) });
    if (found === "silent") unresponsive.add(query.feedId);
    return typeof found === "string" ? undefined : found;
  };

  /** The first request to a feed is sent alone, so that the packages of a feed that is down wait for one timeout only. */
  const askAfterFirst = async (query: VersionQuery): Promise<Versions> => {
    const { feedId } = query;
    const first = firstRequests.get(feedId);
    if (first) {
      await first;
      return ask(query);
    }
    const found = ask(query);
    firstRequests.set(
      feedId,
      found.catch(() => undefined),
    );
    return found;
  };

  const versions = (query: VersionQuery): Promise<Versions> => {
    const key = JSON.stringify(Object.entries(query).sort());
    const known = responses.get(key) ?? askAfterFirst(query);
    responses.set(key, known);
    return known;
  };

  return {
    versions,
    find: (feedId, packageId, version) => findVersion(versions, { feedId, packageId }, version),
  };
}

/** Whether a text is the id of a feed. A process in Git can refer to its feeds by name. */
export function isFeedId(feed: string): boolean {
  return /^feeds-/i.test(feed);
}

/** The ids of the feeds by name; empty when this caller may not see the feeds. */
async function readFeedNames(client: SpaceClient): Promise<ReadonlyMap<string, string>> {
  try {
    const { Items } = await client.get("/api/{spaceId}/feeds", { query: { take: 1_000 } });
    return new Map(Items.map((feed) => [feed.Name.trim().toLowerCase(), feed.Id]));
  } catch (error) {
    if (!isOctopusError(error) || error.code === "config") throw error;
    return new Map();
  }
}

async function askFeed(
  client: SpaceClient,
  { feedId, packageId, take = 1, ...conditions }: VersionQuery,
): Promise<readonly string[] | "silent" | "unknown"> {
  try {
    const { Items } = await client.get("/api/{spaceId}/feeds/{id}/packages/versions", {
      path: { id: feedId },
      query: {
        packageId,
        take,
        includePreRelease: true,
        ...present({
          versionRange: conditions.versionRange || null,
          preReleaseTag: conditions.preReleaseTag || null,
          versioningStrategy: conditions.versioningStrategy || null,
          versionTagRegex: conditions.versionTagRegex || null,
          filter: conditions.filter || null,
        }),
      },
    });
    return Items.map((item) => item.Version ?? "").filter((version) => version !== "");
  } catch (error) {
    if (!isOctopusError(error) || error.code === "config") throw error;
    return error.code === "input" || error.code === "not_found" ? "unknown" : "silent";
  }
}

async function findVersion(
  versions: Feeds["versions"],
  of: Pick<VersionQuery, "feedId" | "packageId">,
  version: string,
): Promise<string | false | undefined> {
  const exact = await versions({ ...of, versionRange: `[${version}]`, take: MAX_EXACT });
  const found = exact && spelling(version, exact);
  if (found) return found;
  const similar = await versions({ ...of, filter: version, take: MAX_SIMILAR });
  const spelled = similar?.find((item) => item.toLowerCase() === version.toLowerCase());
  return spelled ?? (exact && similar ? false : undefined);
}

/**
 * The spelling of a version among versions that a range has found: `1.0` finds `1.0.0`. A range ignores build metadata, so
 * `1.0.0+5` finds only itself.
 */
function spelling(version: string, found: readonly string[]): string | undefined {
  const same = found.find((item) => item.toLowerCase() === version.toLowerCase());
  return same ?? (version.includes("+") ? undefined : found[0]);
}
