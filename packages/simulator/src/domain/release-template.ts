/** The template of a new release or snapshot: its packages, its Git repositories, and the next version. */

import type { Process, SelectedPackage } from "../model/delivery.ts";
import type { SpaceState } from "../store/store.ts";
import { isResolvable, neededPackages } from "./release-packages.ts";
import { comparePackageVersions, nextVersion } from "./versions.ts";

/** The template of the next release of a process, as the API sends it, without links. */
export function releaseTemplate(space: SpaceState, process: Process): Record<string, unknown> {
  const strategy = space.projects.get(process.ProjectId)?.VersioningStrategy;
  const donor = strategy?.DonorPackage ?? null;
  const releases = space.releases.where("project", process.ProjectId);
  const last = releases.sort((a, b) => comparePackageVersions(b.Version, a.Version))[0];
  return {
    Id: null,
    DeploymentProcessId: process.Id,
    LastReleaseVersion: last?.Version ?? null,
    NextVersionIncrement:
      donor === null ? nextVersion(strategy?.Template ?? null, last?.Version ?? null) : null,
    VersioningPackageStepName: donor?.DeploymentAction ?? null,
    VersioningPackageReferenceName: donor?.PackageReference ?? null,
    Packages: templatePackages(space, process, last?.SelectedPackages ?? []),
    GitResources: gitResources(process),
  };
}

/** The packages that a process needs, each with its version in the release before. */
export function templatePackages(
  space: SpaceState,
  process: Process,
  before: readonly SelectedPackage[],
): Record<string, unknown>[] {
  return neededPackages(process).map(({ step, action, reference }) => {
    const FeedName = space.feeds.get(reference.FeedId)?.Name ?? null;
    return {
      StepName: step,
      ActionName: action,
      PackageId: reference.PackageId,
      NuGetPackageId: reference.PackageId,
      PackageReferenceName: reference.Name,
      FeedId: reference.FeedId,
      NuGetFeedId: reference.FeedId,
      FeedName,
      NuGetFeedName: FeedName,
      ProjectName: null,
      IsResolvable: isResolvable(reference),
      ...(reference.Version === undefined ? {} : { FixedVersion: reference.Version }),
      VersionSelectedLastRelease:
        before.find((item) => item.ActionName === action && item.PackageReferenceName === reference.Name)
          ?.Version ?? null,
    };
  });
}

function gitResources(process: Process): Record<string, unknown>[] {
  return process.Steps.flatMap((step) =>
    step.Actions.flatMap((action) =>
      (action.GitDependencies ?? []).map((dependency) => ({
        ActionName: action.Name,
        Name: dependency.Name,
        RepositoryUri: dependency.RepositoryUri,
        DefaultBranch: dependency.DefaultBranch,
        GitCredentialId: null,
        FilePathFilters: [],
        GitResourceSelectedLastRelease: null,
        IsResolvable: true,
      })),
    ),
  );
}
