/** Versions of packages in feeds. A feed that does not respond is asked only once in a plan; its versions stay unknown. */
import { isOctopusError, type SpaceClient } from "@octo/api-client";

/** Which versions of which package. */
export interface VersionQuery {
  readonly feedId: string;
  readonly packageId: string;
  readonly versionRange?: string | null | undefined;
  readonly preReleaseTag?: string | null | undefined;
  readonly filter?: string | undefined;
  readonly take?: number;
}

/** Versions, newest first; `undefined` when the feed could not tell. */
export type Versions = readonly string[] | undefined;

/** The feeds of a space, for the time of one plan. */
export interface Feeds {
  /** Equal queries send one request. */
  versions(query: VersionQuery): Promise<Versions>;
  /** A version as its feed writes it. A version counts as absent only when two different requests do not find it. */
  find(feedId: string, packageId: string, version: string): Promise<string | false | undefined>;
}

const ALIKE = 5;
const SIMILAR = 50;

/** Opens the feeds of a space. Nothing is sent yet. */
export function openFeeds(client: SpaceClient): Feeds {
  const asked = new Map<string, Promise<Versions>>();
  const first = new Map<string, Promise<unknown>>();
  const silent = new Set<string>();

  let feedNames: Promise<ReadonlyMap<string, string>> | undefined;
  const idOf = async (feed: string): Promise<string> => {
    if (isFeedId(feed)) return feed;
    feedNames ??= readFeedNames(client);
    return (await feedNames).get(feed.toLowerCase()) ?? feed;
  };

  const ask = async (query: VersionQuery): Promise<Versions> => {
    if (silent.has(query.feedId)) return undefined;
    const found = await askFeed(client, { ...query, feedId: await idOf(query.feedId) });
    if (found === "silent") silent.add(query.feedId);
    return typeof found === "string" ? undefined : found;
  };

  /** The first request to a feed goes alone, so that many packages of a feed that is down wait only once. */
  const inTurn = async (query: VersionQuery): Promise<Versions> => {
    const { feedId } = query;
    const before = first.get(feedId);
    if (before) {
      await before;
      return ask(query);
    }
    const found = ask(query);
    first.set(
      feedId,
      found.catch(() => undefined),
    );
    return found;
  };

  const versions = (query: VersionQuery): Promise<Versions> => {
    const key = JSON.stringify(Object.entries(query).sort());
    const known = asked.get(key) ?? inTurn(query);
    asked.set(key, known);
    return known;
  };

  return {
    versions,
    find: (feedId, packageId, version) => findVersion(versions, { feedId, packageId }, version),
  };
}

/** The id of a feed. A process in Git can refer to its feeds by name. */
export function isFeedId(feed: string): boolean {
  return /^feeds-/i.test(feed);
}

/** Ids by name; empty when the feeds are not shown. */
async function readFeedNames(client: SpaceClient): Promise<ReadonlyMap<string, string>> {
  try {
    const { Items } = await client.get("/api/{spaceId}/feeds", { query: { take: 1_000 } });
    return new Map(Items.map((feed) => [feed.Name.toLowerCase(), feed.Id]));
  } catch (error) {
    if (!isOctopusError(error) || error.code === "config") throw error;
    return new Map();
  }
}

async function askFeed(
  client: SpaceClient,
  { feedId, packageId, take = 1, ...rest }: VersionQuery,
): Promise<readonly string[] | "silent" | "unknown"> {
  try {
    const { Items } = await client.get("/api/{spaceId}/feeds/{id}/packages/versions", {
      path: { id: feedId },
      query: { packageId, take, includePreRelease: true, ...said(rest) },
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
  const exact = await versions({ ...of, versionRange: `[${version}]`, take: ALIKE });
  const found = exact && spelling(version, exact);
  if (found) return found;
  const similar = await versions({ ...of, filter: version, take: SIMILAR });
  const spelled = similar?.find((item) => item.toLowerCase() === version.toLowerCase());
  return spelled ?? (exact && similar ? false : undefined);
}

/** `1.0` finds `1.0.0`. A range does not see build metadata, so `1.0.0+5` finds only itself. */
function spelling(version: string, found: readonly string[]): string | undefined {
  const same = found.find((item) => item.toLowerCase() === version.toLowerCase());
  return same ?? (version.includes("+") ? undefined : found[0]);
}

type Said<T> = { [K in keyof T]?: NonNullable<T[K]> };

function said<T extends object>(values: T): Said<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !!value)) as Said<T>;
}
