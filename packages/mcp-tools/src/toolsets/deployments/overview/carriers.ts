/** Which releases carry a work item, a commit or a package, as the build information of their packages says. */
import type { components } from "@octo/api-client";
import type { CallContext } from "../../../pipeline/context.ts";
import { isSameName } from "../../../text/names.ts";
import type { Cell } from "./cells.ts";
import { isOlder } from "./newest.ts";

type Release = components["schemas"]["Release"];
type Build = components["schemas"]["ReleaseBuildInformation"];

/** What is searched. */
export interface Wanted {
  readonly workItem: string | undefined;
  readonly commit: string | undefined;
  /** The id of a package, or the id, a colon and a version. */
  readonly packageId: string | undefined;
}

/** A release that carries what was searched. */
export interface Carrier {
  readonly projectId: string;
  readonly releaseId: string;
  readonly version: string;
  readonly packages: readonly string[];
}

/** The releases that carry it, and how many were searched. */
export interface Carriers {
  readonly found: readonly Carrier[];
  readonly searched: number;
  /** False where there are older releases that were not searched. */
  readonly isWhole: boolean;
}

const PAGE = 1_000;

/** True when something is searched. */
export function isWanted({ workItem, commit, packageId }: Wanted): boolean {
  return Boolean(workItem || commit || packageId);
}

/** Reads the newest releases of the space, one page of a thousand. */
export async function readSpaceReleases({ space }: Pick<CallContext, "space">) {
  return space.client.get("/api/{spaceId}/releases", { query: { take: PAGE } });
}

/** Searches releases, newest first. */
export function carriersIn(releases: readonly Release[], total: number, wanted: Wanted): Carriers {
  const found = releases.flatMap((release): Carrier[] => {
    const builds = (release.BuildInformation ?? []).filter((build) => carries(build, wanted));
    if (builds.length === 0) return [];
    return [
      {
        projectId: release.ProjectId ?? "",
        releaseId: release.Id,
        version: release.Version,
        packages: builds.map(({ PackageId, Version }) => `${PackageId} ${Version}`),
      },
    ];
  });
  return { found, searched: releases.length, isWhole: releases.length >= total };
}

function carries(build: Build, { workItem, commit, packageId }: Wanted): boolean {
  const { Commits, WorkItems, VcsCommitNumber, PackageId, Version } = build;
  const [id = "", version] = (packageId ?? "").split(":");
  const commits = [VcsCommitNumber, ...(Commits ?? []).map(({ Id }) => Id)];
  return (
    (!workItem || (WorkItems ?? []).some(({ Id }) => Id && isSameName(Id, workItem))) &&
    (!commit || commits.some((one) => one?.toLowerCase().startsWith(commit.toLowerCase()))) &&
    (!packageId || (isSameName(PackageId ?? "", id) && (!version || isSameName(Version ?? "", version))))
  );
}

/**
 * Whether a cell has it: `yes` when its live release carries it, `in a newer release` when the live release is newer than one
 * that carries it, and else `no`.
 */
export function hasIt(cell: Cell, { found, isWhole }: Carriers): string | undefined {
  const { live } = cell;
  const own = found.filter(({ projectId }) => projectId === cell.projectId);
  if (!live) return cell.state === "unknown" ? "not known" : "no";
  if (own.some(({ releaseId }) => releaseId === live.releaseId)) return "yes";
  if (own.some(({ version }) => isOlder(version, live.version) === true)) return "in a newer release";
  return isWhole ? "no" : "not in the releases that were searched";
}
