/** The newest version of each channel, and how far a live version is behind it. */
import type { components } from "@octo/api-client";
import { compareVersions, validate } from "compare-versions";
import { groupBy } from "../../../group-by.ts";
import type { CallContext } from "../../../pipeline/context.ts";
import type { Cell, CellAttempt } from "./cells.ts";

type Release = components["schemas"]["Release"];

/** Where a cell stands in its channel. `behindBy` counts releases, where they were read. */
export interface Behind {
  readonly newest: string | undefined;
  readonly isBehind: boolean;
  readonly behindBy: number | undefined;
}

/** Says how far a deployment is behind. */
export interface Newest {
  /** What `newest` of a cell means: the newest release that exists, or the newest one that was deployed anywhere. */
  readonly source: "releases" | "deployments";
  at(cell: Pick<Cell, "projectId" | "live" | "lastAttempt">): Behind;
}

/** The releases of one project that are read, newest first. */
const RELEASES = 200;

/** Reads the releases of one project. */
export async function readReleases(
  projectId: string,
  { space, parts }: Pick<CallContext, "space" | "parts">,
): Promise<{ readonly items: readonly Release[]; readonly total: number } | undefined> {
  const page = await parts.read("releases of the project", () =>
    space.client.get("/api/{spaceId}/projects/{projectId}/releases", {
      path: { projectId },
      query: { take: RELEASES },
    }),
  );
  if (!page) return undefined;
  const items = parts.list("releases of the project", page.Items);
  return { items, total: page.TotalResults ?? Number.POSITIVE_INFINITY };
}

/** Whether a version is older than another one; undefined when the two cannot be compared. */
export function isOlder(version: string, than: string): boolean | undefined {
  if (version === than) return false;
  if (!validate(version) || !validate(than)) return undefined;
  return compareVersions(version, than) < 0;
}

/** Compares with the releases of a project, newest first as the server lists them. */
export function newestOfReleases(releases: readonly Release[]): Newest {
  const byChannel = groupBy(releases, ({ ChannelId }) => ChannelId ?? undefined);
  return {
    source: "releases",
    at({ live, lastAttempt }) {
      const one = live ?? lastAttempt;
      const all = one ? (byChannel.get(one.channelId) ?? []) : releases;
      const newest = all[0]?.Version;
      const position = live ? all.findIndex(({ Id }) => Id === live.releaseId) : -1;
      const isKnown = live !== undefined && newest !== undefined;
      return {
        newest,
        isBehind: isKnown && (position > 0 || (position < 0 && isOlder(live.version, newest) === true)),
        behindBy: position > 0 ? position : undefined,
      };
    },
  };
}

/** Compares with what was deployed of the same project and channel, to any of the cells. */
export function newestOfCells(cells: readonly Cell[]): Newest {
  const newest = new Map<string, string>();
  const channelOf = (projectId: string, { channelId }: CellAttempt) => `${projectId} ${channelId ?? ""}`;
  for (const { projectId, live, lastAttempt, running } of cells) {
    for (const one of [live, lastAttempt, ...running].filter((attempt) => attempt !== undefined)) {
      const known = newest.get(channelOf(projectId, one));
      if (known === undefined || isOlder(known, one.version))
        newest.set(channelOf(projectId, one), one.version);
    }
  }
  return {
    source: "deployments",
    at({ projectId, live, lastAttempt }) {
      const one = live ?? lastAttempt;
      const version = one && newest.get(channelOf(projectId, one));
      const isBehind = live !== undefined && version !== undefined && isOlder(live.version, version) === true;
      return { newest: version, isBehind, behindBy: undefined };
    },
  };
}
