/** Creating releases: version, channel rules, package versions, and the snapshots that a release freezes. */

import { invalid } from "../http/errors.ts";
import type { GitReference, Process, Release, SelectedPackage } from "../model/delivery.ts";
import type { Project } from "../model/structure.ts";
import type { Actor, ActorInSpace, Sim } from "../sim.ts";
import type { SpaceState } from "../store/store.ts";
import { iso } from "../time.ts";
import { deployAutomatically } from "./automatic-deployments.ts";
import { recordEvent } from "./events.ts";
import { findBranch, processAt } from "./git-documents.ts";
import { snapshotProjectVariables } from "./project-variables.ts";
import { checkChannelRules, choosePackages, type PackageRequest } from "./release-packages.ts";
import { snapshotVariables } from "./variables.ts";
import { comparePackageVersions, nextVersion, parseVersion } from "./versions.ts";

export interface ReleaseRequest extends PackageRequest {
  readonly project: Project;
  readonly version: string | undefined;
  readonly releaseNotes: string | null;
  readonly gitRef: string | undefined;
  readonly gitCommit: string | undefined;
  readonly ignoreIfAlreadyExists: boolean;
  readonly customFields: Readonly<Record<string, string>>;
}

/** Creates a release, or finds the one with the same version when the request allows it. */
export function createRelease(sim: Sim, space: SpaceState, request: ReleaseRequest, actor: Actor): Release {
  const { project } = request;
  const existing = space.releases.where("project", project.Id);
  const version = chooseVersion(space, request, existing);
  const duplicate = existing.find((release) => release.Version.toLowerCase() === version.toLowerCase());
  if (duplicate !== undefined) {
    if (request.ignoreIfAlreadyExists) return duplicate;
    throw invalid(
      `Release ${version} already exists for this project. Please specify a different version, or look at using a version template in the project's deployment settings.`,
    );
  }
  if (project.IsDisabled)
    throw invalid(`The project '${project.Name}' is disabled. Releases cannot be created for it.`);
  const reference = gitReference(space, request);
  const process = processFor(space, project, reference);
  const packages = choosePackages(space, process, request);
  if (!request.ignoreChannelRules) checkChannelRules(request.channel, packages, process);
  return saveRelease({ sim, space, actor }, request, { version, reference, process, packages });
}

function chooseVersion(space: SpaceState, request: ReleaseRequest, existing: readonly Release[]): string {
  if (request.version !== undefined) {
    if (parseVersion(request.version) === null) {
      throw invalid(`The version number '${request.version}' is not a valid semantic version.`);
    }
    return request.version;
  }
  const donor = request.project.VersioningStrategy.DonorPackage;
  if (donor !== null) {
    const process = processFor(space, request.project, gitReference(space, request));
    const version = choosePackages(space, process, request).find(
      (item) =>
        item.ActionName === donor.DeploymentAction &&
        item.PackageReferenceName === (donor.PackageReference ?? ""),
    )?.Version;
    if (version !== undefined) return version;
  }
  const last =
    existing
      .map((release) => release.Version)
      .sort(comparePackageVersions)
      .at(-1) ?? null;
  return nextVersion(request.project.VersioningStrategy.Template, last);
}

function gitReference(space: SpaceState, request: ReleaseRequest): GitReference | null {
  const settings = request.project.PersistenceSettings;
  if (settings.Type === "Database") {
    if (request.gitRef !== undefined || request.gitCommit !== undefined) {
      throw invalid(
        `The project '${request.project.Name}' is not version controlled, so a Git reference cannot be given.`,
      );
    }
    return null;
  }
  const wanted = request.gitRef ?? settings.DefaultBranch;
  const branch = findBranch(space, request.project, wanted);
  if (branch === undefined)
    throw invalid(`The Git reference '${wanted}' could not be found in the repository of the project.`);
  const commit = request.gitCommit ?? branch.Commit;
  return {
    GitRef: branch.CanonicalName,
    GitCommit: commit,
    VariablesGitCommit: settings.ConversionState.VariablesAreInGit ? commit : null,
  };
}

/** The process that a release of this project freezes. */
function processFor(space: SpaceState, project: Project, reference: GitReference | null): Process {
  const process = processAt(space, project, reference?.GitRef ?? null);
  if (process === undefined) throw invalid(`The project '${project.Name}' has no deployment process.`);
  return process;
}

interface ReleaseParts {
  readonly version: string;
  readonly reference: GitReference | null;
  readonly process: Process;
  readonly packages: readonly SelectedPackage[];
}

function saveRelease(
  { sim, space, actor }: ActorInSpace,
  request: ReleaseRequest,
  parts: ReleaseParts,
): Release {
  const { project, channel } = request;
  const now = sim.now();
  const release = space.releases.put({
    Id: sim.store.ids.next("Releases"),
    SpaceId: space.id,
    ProjectId: project.Id,
    ChannelId: channel.Id,
    Version: parts.version,
    ReleaseNotes: request.releaseNotes,
    Assembled: iso(now),
    IgnoreChannelRules: request.ignoreChannelRules,
    ProjectDeploymentProcessSnapshotId: snapshotProcess(sim, space, parts.process),
    ProjectVariableSetSnapshotId: snapshotProjectVariables(
      space,
      project,
      parts.reference?.GitRef ?? null,
      sim.random,
    ),
    LibraryVariableSetSnapshotIds: project.IncludedLibraryVariableSetIds.flatMap((id) => {
      const setId = space.libraryVariableSets.get(id)?.VariableSetId;
      return typeof setId === "string" ? [snapshotVariables(space, setId, sim.random)] : [];
    }),
    SelectedPackages: parts.packages,
    SelectedGitResources: [],
    BuildInformation: buildInformationOf(space, parts.process, parts.packages),
    VersionControlReference: parts.reference,
    CustomFields: request.customFields,
  });
  recordEvent(sim.store, {
    category: "Created",
    spaceId: space.id,
    at: now,
    actor,
    message: [
      "Release ",
      { Id: release.Id, Name: release.Version },
      " was created for ",
      { Id: project.Id, Name: project.Name },
    ],
    related: [release.Id, project.Id, channel.Id, project.ProjectGroupId],
  });
  deployAutomatically(sim, space, { release });
  return release;
}

/** Makes a frozen copy of a process under a snapshot id. A process that did not change reuses its last copy. */
function snapshotProcess(sim: Sim, space: SpaceState, process: Process): string {
  const prefix = `${process.Id}-s-${process.Version}-`;
  const existing = space.processes.find((item) => item.Id.startsWith(prefix) && item.Steps === process.Steps);
  if (existing !== undefined) return existing.Id;
  const id = `${prefix}${sim.random.token(5)}`;
  space.processes.put({ ...process, Id: id });
  return id;
}

function buildInformationOf(
  space: SpaceState,
  process: Process,
  packages: readonly SelectedPackage[],
): unknown[] {
  const references = process.Steps.flatMap((step) => step.Actions).flatMap((action) =>
    action.Packages.map((reference) => ({ action: action.Name, packageId: reference.PackageId })),
  );
  return references.flatMap(({ action, packageId }) => {
    const version = packages.find((item) => item.ActionName === action)?.Version;
    return space.buildInformation.where("package", packageId).filter((info) => info.Version === version);
  });
}
