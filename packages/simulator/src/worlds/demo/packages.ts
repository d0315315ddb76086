/** Packages and their build information, which the build server publishes together for each version. */

import type { Project } from "../../model/structure.ts";
import { seedFrom } from "../../random.ts";
import type { SpaceState } from "../../store/store.ts";
import { iso } from "../../time.ts";
import type { WorldKit } from "../world.ts";
import { ENV } from "./ids.ts";
import { TIMEOUT_VARIABLE } from "./project-parts.ts";

/** Publishes every package of a project's process in one version. */
export function publish(
  kit: WorldKit,
  space: SpaceState,
  project: Project,
  { version, comment }: { readonly version: string; readonly comment: string },
): void {
  const process = space.processes.get(`deploymentprocess-${project.Id}`);
  const packages = (process?.Steps ?? [])
    .flatMap((step) => step.Actions)
    .flatMap((action) => action.Packages);
  for (const { PackageId: id } of packages) {
    putPackage(space, { id, version, published: kit.sim.now(), notes: comment });
    addBuildInformation(kit, space, { packageId: id, version, comment });
  }
}

interface PackageFacts {
  readonly id: string;
  readonly version: string;
  readonly published: number;
  readonly notes: string;
}

/** Puts one version of a package into the built-in feed. */
export function putPackage(space: SpaceState, { id, version, published, notes }: PackageFacts): void {
  space.packages.put({
    Id: `packages-${id}.${version}`,
    SpaceId: space.id,
    PackageId: id,
    NuGetPackageId: id,
    Version: version,
    FeedId: "feeds-builtin",
    NuGetFeedId: "feeds-builtin",
    Title: id,
    Summary: null,
    Description: null,
    ReleaseNotes: notes,
    Published: iso(published),
    FileExtension: ".zip",
    PackageSizeBytes: 4_000_000 + (seedFrom(id, version) % 60_000_000),
    Hash: hex(seedFrom(id, version, "hash"), 40),
    PackageVersionBuildInformation: null,
  });
}

function addBuildInformation(
  kit: WorldKit,
  space: SpaceState,
  {
    packageId,
    version,
    comment,
  }: { readonly packageId: string; readonly version: string; readonly comment: string },
): void {
  const commit = hex(seedFrom(packageId, version, "commit"), 40);
  const repository = packageId.split(".")[1]?.toLowerCase() ?? "shop";
  const root = `https://git.wrenfinch.example/shop/${repository}`;
  const build = 900 + (seedFrom(version) % 800);
  const item = `SHOP-${1_000 + (seedFrom(packageId, version, "item") % 900)}`;
  space.buildInformation.put({
    Id: kit.sim.store.ids.next("BuildInformation"),
    SpaceId: space.id,
    PackageId: packageId,
    Version: version,
    BuildEnvironment: "GitHub Actions",
    BuildNumber: String(build),
    BuildUrl: `${root}/actions/runs/${build}`,
    Branch: version.includes("hotfix") ? "hotfix/double-submit" : "main",
    VcsType: "Git",
    VcsRoot: `${root}.git`,
    VcsCommitNumber: commit,
    VcsCommitUrl: `${root}/commit/${commit}`,
    IssueTrackerName: "Jira",
    IncompleteDataWarning: null,
    Created: iso(kit.sim.now()),
    Commits: [{ Id: commit, LinkUrl: `${root}/commit/${commit}`, Comment: `${comment} (${item})` }],
    WorkItems: [
      { Id: item, LinkUrl: `https://issues.wrenfinch.example/${item}`, Source: "Jira", Description: comment },
    ],
  });
}

/** How long the migrations inside the checkout packages run. */
export function addWorkloads(kit: WorldKit): void {
  const migration = (version: string, script: string, table: string, seconds: number): void => {
    kit.sim.store.workloads.put({
      Id: `WrenFinch.Checkout.Database@${version}`,
      migration: script,
      table,
      defaultSeconds: 6,
      secondsByEnvironment: { [ENV.staging]: 14, [ENV.production]: seconds },
      timeoutVariable: TIMEOUT_VARIABLE,
    });
  };
  migration("4.2.0", "0187_AddOrderSearch.sql", "dbo.Orders", 71);
  migration("4.2.1", "0188_RebuildOrderIndex.sql", "dbo.Orders", 94);
  migration("4.2.2", "0188_RebuildOrderIndex.sql", "dbo.Orders", 21);
}

function hex(seed: number, length: number): string {
  let text = "";
  for (let i = 0; text.length < length; i += 1) text += seedFrom(seed, i).toString(16).padStart(8, "0");
  return text.slice(0, length);
}
