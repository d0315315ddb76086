/** The work items of package versions, as build servers sent them. */
import type { components } from "@octo/api-client";
import { present } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { ifReadable } from "../if-readable.ts";

type BuildPage = components["schemas"]["BuildInformationPage"];

/** A work item. */
export type WorkItem = {
  readonly id: string;
  readonly description?: string;
};

/** Versions of a package. */
interface Versions {
  readonly packageId?: string;
  readonly versions: readonly string[];
}

/** Work items by package and version. */
export type Builds = ReadonlyMap<string, readonly WorkItem[]>;

/** The most packages whose build information is read. */
const MOST_PACKAGES = 10;
/** How many builds of a package are read. */
const BUILDS = 30;

/** The work items of a version; none where no build information is known. */
export function workItemsOf(builds: Builds, packageId: string, version: string): readonly WorkItem[] {
  return builds.get(keyOf(packageId, version)) ?? [];
}

const keyOf = (packageId: string, version: string) => `${packageId}/${version}`.toLowerCase();

/**
 * Reads the builds of versions. One list of the newest builds mostly has those of several packages; a package of which it lacks
 * a version is asked for by itself.
 */
export async function readBuilds(
  packages: readonly Versions[],
  { space, parts }: Pick<CallContext, "space" | "parts">,
): Promise<Builds> {
  const wanted = packages.flatMap(({ packageId, versions }) =>
    packageId && versions.length > 0 ? [{ packageId, versions }] : [],
  );
  const ids = [...new Set(wanted.map(({ packageId }) => packageId))].slice(0, MOST_PACKAGES);
  const list = (query: { readonly packageId?: string; readonly take: number }) =>
    space.client.get("/api/{spaceId}/build-information", { query });
  const newest = ids.length > 1 ? await ifReadable(list({ take: BUILDS * ids.length })) : undefined;
  const found = new Map(entriesOf(newest));
  const isWhole =
    newest !== undefined && newest.Items.length >= (newest.TotalResults ?? Number.POSITIVE_INFINITY);
  const lacks = (id: string) =>
    wanted.some(
      ({ packageId, versions }) =>
        packageId === id && versions.some((version) => !found.has(keyOf(packageId, version))),
    );
  const single = await Promise.all(
    (isWhole ? [] : ids.filter(lacks)).map((packageId) =>
      parts.read("build information", () => list({ packageId, take: BUILDS })),
    ),
  );
  return new Map([...found, ...single.flatMap(entriesOf)]);
}

function entriesOf(page: BuildPage | undefined) {
  return (page?.Items ?? []).map(
    ({ PackageId, Version, WorkItems }) =>
      [
        keyOf(PackageId ?? "", Version ?? ""),
        (WorkItems ?? []).map(
          ({ Id, Description }): WorkItem => ({
            id: Id ?? "",
            ...present({ description: Description || null }),
          }),
        ),
      ] as const,
  );
}
