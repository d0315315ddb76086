/** A runbook that has just been created, and its empty process. */
import type { Process, Runbook } from "../model/delivery.ts";

/** The fields of a runbook with their defaults. */
export function blankRunbook(id: string, spaceId: string, projectId: string): Runbook {
  return {
    Id: id,
    SpaceId: spaceId,
    Name: "",
    Slug: "",
    ProjectId: projectId,
    Description: "",
    RunbookProcessId: `RunbookProcess-${id}`,
    PublishedRunbookSnapshotId: null,
    EnvironmentScope: "All",
    Environments: [],
    MultiTenancyMode: "Untenanted",
    DefaultGuidedFailureMode: "EnvironmentDefault",
    ForcePackageDownload: false,
    RunRetentionPolicy: { Unit: "Items", QuantityToKeep: 100, ShouldKeepForever: false },
    ConnectivityPolicy: {
      SkipMachineBehavior: "None",
      TargetRoles: [],
      AllowDeploymentsToNoTargets: false,
      ExcludeUnhealthyTargets: false,
    },
    RunbookTags: [],
  };
}

/** The process that a new runbook begins with. */
export function emptyProcess(runbook: Runbook, source: Process | undefined): Process {
  return {
    Id: runbook.RunbookProcessId,
    SpaceId: runbook.SpaceId,
    ProjectId: runbook.ProjectId,
    RunbookId: runbook.Id,
    Version: 0,
    LastSnapshotId: null,
    Steps: source?.Steps ?? [],
  };
}
