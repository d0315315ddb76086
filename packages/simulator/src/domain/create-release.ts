/** Creating releases: version, channel rules, package versions, and the snapshots that a release freezes. */

import { ApiError, invalid } from "../http/errors.ts";
import type { GitReference, Process, Release, SelectedPackage } from "../model/delivery.ts";
import type { Channel, Project } from "../model/structure.ts";
import type { Actor, Sim } from "../sim.ts";
import type { SpaceState } from "../store/store.ts";
import { iso } from "../time.ts";
import { recordEvent } from "./events.ts";
import { findBranch, processAt, variablesAt } from "./git-documents.ts";
import { snapshotOf, snapshotVariables } from "./variables.ts";
import { compareVersions, inRange, matchesTag, nextVersion, parseVersion } from "./versions.ts";

export interface ReleaseRequest {
  readonly project: Project;
  readonly channel: Channel;
  readonly version: string | undefined;
  readonly releaseNotes: string | null;
  readonly packages: readonly SelectedPackage[];
  readonly defaultPackageVersion: string | undefined;
  readonly prerelease: string | undefined;
  readonly gitRef: string | undefined;
  readonly gitCommit: string | undefined;
  readonly ignoreChannelRules: boolean;
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
  return saveRelease(sim, space, request, { version, reference, process, packages }, actor);
}

function chooseVersion(space: SpaceState, request: ReleaseRequest, existing: readonly Release[]): string {
  if (request.version !== undefined) {
    if (parseVersion(request.version) === null) {
      throw invalid(`The version number '${request.version}' is not a valid semantic version.`);
    }
    return request.version;
  }
  if (request.project.VersioningStrategy.DonorPackage !== null) {
    const process = processFor(space, request.project, gitReference(space, request));
    const latest = choosePackages(space, process, request)[0]?.Version;
    if (latest !== undefined) return latest;
  }
  const last =
    existing
      .map((release) => release.Version)
      .sort(compareVersions)
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

/** The process a release of this project freezes. */
export function processFor(space: SpaceState, project: Project, reference: GitReference | null): Process {
  const process = processAt(space, project, reference?.GitRef ?? null);
  if (process === undefined) throw invalid(`The project '${project.Name}' has no deployment process.`);
  return process;
}

function choosePackages(space: SpaceState, process: Process, request: ReleaseRequest): SelectedPackage[] {
  const selected: SelectedPackage[] = [];
  for (const step of process.Steps) {
    for (const action of step.Actions) {
      for (const reference of action.Packages) {
        const chosen = request.packages.find(
          (item) =>
            [step.Name, action.Name, reference.PackageId, "*"].some(
              (name) => name.toLowerCase() === item.ActionName.toLowerCase(),
            ) &&
            (item.PackageReferenceName === "" ||
              item.PackageReferenceName.toLowerCase() === reference.Name.toLowerCase()),
        );
        const version =
          chosen?.Version ??
          request.defaultPackageVersion ??
          latestPackage(space, reference.PackageId, request);
        if (version === undefined) {
          throw invalid(
            `No package version could be found for step '${step.Name}': there is no version of '${reference.PackageId}' in the feed.`,
          );
        }
        requirePackage(space, reference.PackageId, version);
        selected.push({
          ActionName: action.Name,
          StepName: step.Name,
          PackageReferenceName: reference.Name,
          Version: version,
        });
      }
    }
  }
  return selected;
}

function latestPackage(space: SpaceState, packageId: string, request: ReleaseRequest): string | undefined {
  const rules = request.ignoreChannelRules ? [] : request.channel.Rules;
  return space.packages
    .where("package", packageId)
    .map((item) => item.Version)
    .filter((version) =>
      rules.every((rule) => inRange(version, rule.VersionRange) && matchesTag(version, rule.Tag)),
    )
    .filter(
      (version) =>
        request.prerelease === undefined || parseVersion(version)?.pre.startsWith(request.prerelease),
    )
    .sort(compareVersions)
    .at(-1);
}

function requirePackage(space: SpaceState, packageId: string, version: string): void {
  if (space.packages.where("package", packageId).some((item) => item.Version === version)) return;
  throw invalid(
    `The package '${packageId}' version '${version}' was not found in the feed 'Octopus Server (built-in)'.`,
  );
}

function checkChannelRules(channel: Channel, packages: readonly SelectedPackage[], process: Process): void {
  const errors: string[] = [];
  for (const rule of channel.Rules) {
    for (const target of rule.ActionPackages) {
      const selected = packages.find((item) => item.ActionName === target.DeploymentAction);
      if (
        selected === undefined ||
        !process.Steps.some((step) => step.Actions.some((a) => a.Name === target.DeploymentAction))
      )
        continue;
      if (!inRange(selected.Version, rule.VersionRange)) {
        errors.push(
          `Package version '${selected.Version}' for step '${selected.StepName}' does not satisfy the version range '${rule.VersionRange ?? ""}' of channel '${channel.Name}'.`,
        );
      }
      if (!matchesTag(selected.Version, rule.Tag)) {
        errors.push(
          `Package version '${selected.Version}' for step '${selected.StepName}' does not satisfy the pre-release tag '${rule.Tag ?? ""}' of channel '${channel.Name}'.`,
        );
      }
    }
  }
  if (errors.length > 0)
    throw new ApiError(400, "There was a problem with your request.", {
      errors,
      details: { ChannelVersionRules: true },
    });
}

interface ReleaseParts {
  readonly version: string;
  readonly reference: GitReference | null;
  readonly process: Process;
  readonly packages: readonly SelectedPackage[];
}

function saveRelease(
  sim: Sim,
  space: SpaceState,
  request: ReleaseRequest,
  parts: ReleaseParts,
  actor: Actor,
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
    ProjectVariableSetSnapshotId: snapshotProjectVariables(sim, space, project, parts.reference),
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
  return release;
}

/** Freezes the variables of a project, as its branch holds them when they are in Git. */
function snapshotProjectVariables(
  sim: Sim,
  space: SpaceState,
  project: Project,
  reference: GitReference | null,
): string {
  const settings = project.PersistenceSettings;
  const inGit = settings.Type !== "Database" && settings.ConversionState.VariablesAreInGit;
  const set = inGit ? variablesAt(space, project, reference?.GitRef ?? null) : undefined;
  return set === undefined
    ? snapshotVariables(space, project.VariableSetId, sim.random)
    : snapshotOf(space, set, sim.random);
}

/** A frozen copy of a process under a snapshot id; an unchanged process reuses its last one. */
export function snapshotProcess(sim: Sim, space: SpaceState, process: Process): string {
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
