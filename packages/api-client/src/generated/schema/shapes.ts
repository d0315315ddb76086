// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { S } from "../schema.ts";

export interface ShapesSchemas {
  CommitDetails: {
    Comment?: string | null;
    Id?: string | null;
    LinkUrl?: string | null;
  };
  ConnectivityPolicy: {
    AllowDeploymentsToNoTargets?: boolean | null;
    ExcludeUnhealthyTargets?: boolean | null;
    SkipMachineBehavior?: "None" | "SkipUnavailableMachines" | null;
    TargetRoles?: string[];
  };
  /** The body of every response with a status of 400 or above. */
  Error: {
    Details?: unknown;
    ErrorMessage?: string | null;
    Errors?: string[];
    FullException?: string | null;
    HelpLink?: string | null;
    HelpText?: string | null;
    ParsedHelpLinks?: string[] | null;
  };
  GitDependency: {
    DefaultBranch?: string | null;
    FilePathFilters?: string[] | null;
    GitCredentialId?: string | null;
    GitCredentialType?: string | null;
    Name?: string | null;
    RepositoryUri?: string | null;
    StepPackageInputsReferenceId?: string | null;
  };
  Icon: {
    Color?: string | null;
    Id?: string | null;
  };
  /** URI templates (RFC 6570) by relation name. */
  Links: {
    [key: string]: string;
  };
  LogEntry: {
    Category?: string | null;
    Detail?: string | null;
    MessageText?: string | null;
    /** Format: date-time */
    OccurredAt?: string | null;
  };
  NamedReference: {
    DisplayIdAndName?: boolean | null;
    DisplayName?: string | null;
    Id: string;
  };
  PackageReference: {
    AcquisitionLocation?: string | null;
    FeedId?: string | null;
    Id?: string | null;
    Name?: string | null;
    PackageId?: string | null;
    Properties?: {
      [key: string]: string | null;
    } | null;
    StepPackageInputsReferenceId?: string | null;
    Version?: string | null;
  };
  /** A plain value, or a secret. */
  PropertyValue: string | S["SensitiveValue"] | null;
  ReferenceDataItem: {
    Id: string;
    Name?: string | null;
  };
  ReleaseUsage: {
    ProjectId?: string | null;
    ProjectName?: string | null;
    Releases?: S["ReleaseUsageEntry"][];
  };
  ReleaseUsageEntry: {
    ReleaseId?: string | null;
    ReleaseVersion?: string | null;
  };
  RetentionPeriod: {
    QuantityToKeep?: number | null;
    ShouldKeepForever?: boolean | null;
    Strategy?: string | null;
    Unit?: "Days" | "Items" | null;
  };
  RunbookSnapshotUsage: {
    ProjectId?: string | null;
    ProjectName?: string | null;
    RunbookId?: string | null;
    RunbookName?: string | null;
    Snapshots?: S["SnapshotUsageEntry"][];
  };
  RunbookStepUsage: {
    ProcessId?: string | null;
    ProjectId?: string | null;
    ProjectName?: string | null;
    ProjectSlug?: string | null;
    RunbookId?: string | null;
    RunbookName?: string | null;
    Steps?: S["StepUsageEntry"][];
  };
  /** A secret. The server says whether there is one and never what it is; NewValue sets it. */
  SensitiveValue: {
    HasValue?: boolean | null;
    Hint?: string | null;
    NewValue?: string | null;
  };
  SnapshotUsageEntry: {
    SnapshotId?: string | null;
    SnapshotName?: string | null;
  };
  StepUsage: {
    ProjectId?: string | null;
    ProjectName?: string | null;
    ProjectSlug?: string | null;
    Steps?: S["StepUsageEntry"][];
  };
  StepUsageEntry: {
    StepId?: string | null;
    StepName?: string | null;
  };
  VariableSetUsage: {
    IsCurrentlyBeingUsedInProject?: boolean | null;
    ProjectId?: string | null;
    ProjectName?: string | null;
    ProjectSlug?: string | null;
    Releases?: S["ReleaseUsageEntry"][];
    RunbookSnapshots?: S["SnapshotUsageEntry"][];
  };
  /** A parameter that somebody else fills in (a tenant, a step, a project). */
  VariableTemplate: {
    AllowClear?: boolean | null;
    DefaultValue?: S["PropertyValue"];
    DisplaySettings?: {
      [key: string]: string | null;
    } | null;
    HelpText?: string | null;
    Id?: string | null;
    Label?: string | null;
    Name?: string | null;
  };
  WorkItemLink: {
    Description?: string | null;
    Id?: string | null;
    LinkUrl?: string | null;
    Source?: string | null;
  };
}
