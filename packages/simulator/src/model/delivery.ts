/** The documents of delivery: processes, releases, deployments, runbooks, interruptions, freezes, events. */

import type { NamedResource, Resource } from "./resource.ts";

export interface PackageReference {
  readonly Id: string;
  readonly Name: string;
  readonly PackageId: string;
  readonly FeedId: string;
  /** The version, unless a release chooses another one. */
  readonly Version?: string;
  readonly AcquisitionLocation: string;
  readonly Properties: Readonly<Record<string, string>>;
}

export interface GitDependency {
  readonly Name: string;
  readonly RepositoryUri: string;
  readonly DefaultBranch: string;
}

export interface Action {
  readonly Id: string;
  readonly Name: string;
  readonly Slug: string;
  readonly ActionType: string;
  readonly IsDisabled: boolean;
  readonly IsRequired: boolean;
  readonly CanBeUsedForProjectVersioning: boolean;
  readonly Environments: readonly string[];
  readonly ExcludedEnvironments: readonly string[];
  readonly Channels: readonly string[];
  readonly TenantTags: readonly string[];
  readonly Packages: readonly PackageReference[];
  readonly GitDependencies?: readonly GitDependency[];
  readonly Properties: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

export interface Step {
  readonly Id: string;
  readonly Name: string;
  readonly Slug: string;
  readonly Type?: "Step" | "ProcessTemplateUsage";
  readonly PackageRequirement: string;
  readonly Properties: Readonly<Record<string, string>>;
  readonly Condition: "Success" | "Failure" | "Always" | "Variable";
  readonly StartTrigger: "StartAfterPrevious" | "StartWithPrevious";
  readonly Actions: readonly Action[];
}

export interface Process extends Resource {
  readonly SpaceId: string;
  readonly ProjectId: string;
  readonly RunbookId?: string;
  readonly Version: number;
  readonly LastSnapshotId: string | null;
  readonly Steps: readonly Step[];
}

export interface SelectedPackage {
  readonly ActionName: string;
  readonly StepName: string;
  readonly PackageReferenceName: string;
  readonly Version: string;
}

export interface GitReference {
  readonly GitRef: string;
  readonly GitCommit: string;
  readonly VariablesGitCommit: string | null;
}

export interface Release extends Resource {
  readonly SpaceId: string;
  readonly ProjectId: string;
  readonly ChannelId: string;
  readonly Version: string;
  readonly ReleaseNotes: string | null;
  readonly Assembled: string;
  readonly IgnoreChannelRules: boolean;
  readonly ProjectDeploymentProcessSnapshotId: string;
  readonly ProjectVariableSetSnapshotId: string;
  readonly LibraryVariableSetSnapshotIds: readonly string[];
  readonly SelectedPackages: readonly SelectedPackage[];
  readonly SelectedGitResources: readonly unknown[];
  readonly BuildInformation: readonly unknown[];
  readonly VersionControlReference: GitReference | null;
  readonly CustomFields: Readonly<Record<string, string>>;
}

/** The fields that a deployment and a runbook run have in common. */
export interface Execution extends Resource {
  readonly SpaceId: string;
  readonly Name: string;
  readonly ProjectId: string;
  readonly EnvironmentId: string;
  readonly TenantId: string | null;
  readonly TaskId: string;
  readonly Created: string;
  readonly DeployedBy: string;
  readonly DeployedById: string;
  readonly FormValues: Readonly<Record<string, string>>;
  readonly DeployedToMachineIds: readonly string[];
  readonly SpecificMachineIds: readonly string[];
  readonly ExcludedMachineIds: readonly string[];
  readonly SkipActions: readonly string[];
  readonly UseGuidedFailure: boolean;
  readonly FailureEncountered: boolean;
  readonly QueueTime: string | null;
  readonly QueueTimeExpiry: string | null;
  readonly ForcePackageDownload: boolean;
  readonly ManifestVariableSetId: string;
  readonly TentacleRetentionPeriod: unknown;
  readonly ExecutionPlanLogContext: unknown;
  readonly ChangeRequestSettings: unknown;
  readonly DebugMode: string;
  readonly Priority: string;
  readonly Comments: string | null;
}

export interface Deployment extends Execution {
  readonly ReleaseId: string;
  readonly ChannelId: string;
  readonly DeploymentProcessId: string;
  readonly ForcePackageRedeployment: boolean;
  readonly Changes: readonly unknown[];
  readonly ChangesMarkdown: string;
}

export interface RunbookRun extends Execution {
  readonly RunbookId: string;
  readonly RunbookSnapshotId: string;
  readonly FrozenRunbookProcessId: string;
}

export interface Runbook extends NamedResource {
  readonly SpaceId: string;
  readonly Slug: string;
  readonly Description: string;
  readonly ProjectId: string;
  readonly RunbookProcessId: string;
  readonly PublishedRunbookSnapshotId: string | null;
  readonly EnvironmentScope: "All" | "Specified" | "FromProjectLifecycles";
  readonly Environments: readonly string[];
  readonly [field: string]: unknown;
}

export interface RunbookSnapshot extends NamedResource {
  readonly SpaceId: string;
  readonly ProjectId: string;
  readonly RunbookId: string;
  readonly Notes: string | null;
  readonly Assembled: string;
  readonly FrozenRunbookProcessId: string;
  readonly FrozenProjectVariableSetId: string;
  readonly SelectedPackages: readonly SelectedPackage[];
  readonly [field: string]: unknown;
}

export interface Variable {
  readonly Id: string;
  readonly Name: string;
  readonly Value: string | null;
  readonly Description: string | null;
  readonly Scope: Readonly<Record<string, readonly string[]>>;
  readonly IsEditable: boolean;
  readonly IsSensitive: boolean;
  readonly Type: string;
  readonly Prompt: VariablePrompt | null;
}

export interface VariablePrompt {
  readonly Label: string;
  readonly Description: string | null;
  readonly Required: boolean;
  readonly DisplaySettings: Readonly<Record<string, string>>;
}

export interface VariableSet extends Resource {
  readonly SpaceId: string;
  readonly OwnerId: string;
  readonly Version: number;
  readonly Variables: readonly Variable[];
}

export interface Interruption extends Resource {
  readonly SpaceId: string;
  readonly Title: string;
  readonly Type: "ManualIntervention" | "GuidedFailure";
  readonly Created: string;
  readonly IsPending: boolean;
  readonly IsLinkedToOtherInterruption: boolean;
  readonly Form: {
    readonly Values: Readonly<Record<string, string | null>>;
    readonly Elements: readonly unknown[];
  };
  readonly RelatedDocumentIds: readonly string[];
  readonly ResponsibleTeamIds: readonly string[];
  readonly ResponsibleUserId: string | null;
  readonly TaskId: string;
  readonly CorrelationId: string;
}

export interface Freeze extends NamedResource {
  readonly Description: string | null;
  readonly Start: string;
  readonly End: string;
  readonly ProjectEnvironmentScope: Readonly<Record<string, readonly string[]>>;
  readonly TenantProjectEnvironmentScope: readonly {
    readonly TenantId: string;
    readonly ProjectId: string;
    readonly EnvironmentId: string;
  }[];
  readonly RecurringSchedule: unknown;
}

export interface Event extends Resource {
  readonly SpaceId: string | null;
  readonly RelatedDocumentIds: readonly string[];
  readonly Category: string;
  readonly UserId: string;
  readonly Username: string;
  readonly IsService: boolean;
  readonly IdentityEstablishedWith: string;
  readonly UserAgent: string;
  readonly Occurred: string;
  readonly Message: string;
  readonly MessageHtml: string;
  readonly MessageReferences: readonly {
    readonly ReferencedDocumentId: string;
    readonly StartIndex: number;
    readonly Length: number;
  }[];
  readonly Comments: string | null;
  readonly Details: string | null;
  readonly ChangeDetails: { readonly DocumentContext: unknown; readonly Differences: unknown };
  readonly IpAddress: string | null;
  readonly ApiKeyId: string | null;
  readonly ApiKeyHint: string | null;
}

export interface PackageVersion extends Resource {
  readonly SpaceId: string;
  readonly PackageId: string;
  readonly Version: string;
  readonly FeedId: string;
  readonly Title: string;
  readonly Published: string;
  readonly FileExtension: string;
  readonly PackageSizeBytes: number;
  readonly Hash: string;
  readonly [field: string]: unknown;
}

export interface BuildInformation extends Resource {
  readonly SpaceId: string;
  readonly PackageId: string;
  readonly Version: string;
  readonly Created: string;
  readonly Commits: readonly { readonly Id: string; readonly LinkUrl: string; readonly Comment: string }[];
  readonly WorkItems: readonly {
    readonly Id: string;
    readonly LinkUrl: string;
    readonly Source: string;
    readonly Description: string;
  }[];
  readonly [field: string]: unknown;
}

export interface GitBranch extends NamedResource {
  readonly ProjectId: string;
  readonly CanonicalName: string;
  readonly IsProtected: boolean;
  readonly Commit: string;
}
