// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface RunbookRunsPaths {
  "/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks/{id}/runbookRuns/preview/{environment}": {
    /** Shows a run of a runbook as it stands at a Git ref. */
    get: {
      parameters: {
        query?: QueryOf<"includeDisabledSteps">;
        path: PathOf<"environment" | "gitRef" | "id" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookRunPreview"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/runbookRuns": {
    /** Lists the runbook runs of a project, newest first. */
    get: {
      parameters: {
        query?: QueryOf<"environments" | "ids" | "partialName" | "runbooks" | "skip" | "take" | "taskState" | "tenants">;
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookRunPage"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/runbookRuns/{id}": {
    /** Returns one runbook run of a project. */
    get: {
      parameters: {
        path: PathOf<"id" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookRun"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/runbookRuns/{id}/retry/v1": {
    /** Runs a runbook again as an earlier run did. */
    post: {
      parameters: {
        path: PathOf<"id" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookRun"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/runbooks/{runbookId}/runbookRuns/previews": {
    /** Shows several runs of a runbook at once; changes nothing. */
    post: {
      parameters: {
        path: PathOf<"projectId" | "runbookId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["RunbookRunPreviewsRequest"];
        };
      };
      responses: Errors & { 200: Json<S["RunbookRunPreview"][]>; };
    };
  };
  "/api/{spaceId}/runbook-runs/create/v1": {
    /** Runs a published or named snapshot of a runbook, by names. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateRunbookRunCommandV1"];
        };
      };
      responses: Errors & { 200: Json<S["CreateRunbookRunResponseV1"]>; };
    };
  };
  "/api/{spaceId}/runbook-runs/git/create/v1": {
    /** Runs a runbook as it stands at a Git ref, by names. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateRunbookRunInGitCommandV1"];
        };
      };
      responses: Errors & { 200: Json<S["CreateRunbookRunResponseV1"]>; };
    };
  };
  "/api/{spaceId}/runbookRuns": {
    /** Lists the runbook runs of a space, newest first. */
    get: {
      parameters: {
        query?: QueryOf<"environments" | "ids" | "partialName" | "projects" | "runbooks" | "skip" | "take" | "taskState" | "tenants">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookRunPage"]>; };
    };
    /** Runs a runbook snapshot in one environment, by ids. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateRunbookRunCommand"];
        };
      };
      responses: Errors & { 201: Json<S["RunbookRun"]>; };
    };
  };
  "/api/{spaceId}/runbookRuns/{id}": {
    /** Returns one runbook run. */
    get: {
      parameters: {
        query?: QueryOf<"projectId">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookRun"]>; };
    };
    /** Deletes the record of a runbook run. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/runbooks/{id}/runbookRuns/preview/{environment}": {
    /** Shows the steps, targets and prompted values of a run not yet made. */
    get: {
      parameters: {
        query?: QueryOf<"includeDisabledSteps" | "projectId" | "tenant">;
        path: PathOf<"environment" | "id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookRunPreview"]>; };
    };
  };
  "/api/{spaceId}/runbooks/{id}/runbookRuns/preview/{environment}/{tenant}": {
    /** Shows the steps, targets and prompted values of a run for one tenant. */
    get: {
      parameters: {
        query?: QueryOf<"includeDisabledSteps" | "projectId">;
        path: PathOf<"environment" | "id" | "spaceId" | "tenant">;
      };
      responses: Errors & { 200: Json<S["RunbookRunPreview"]>; };
    };
  };
  "/api/{spaceId}/runbooks/{id}/runbookRunTemplate": {
    /** Returns where a runbook can run and whether it changed since it was published. */
    get: {
      parameters: {
        query?: QueryOf<"projectId">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookRunTemplate"]>; };
    };
  };
}

export interface RunbookRunsSchemas {
  CreateRunbookRunCommand: {
    Comments?: string | null;
    EnvironmentId: string;
    ExcludedMachineIds?: string[];
    ForcePackageDownload?: boolean | null;
    FormValues?: {
      [key: string]: string | null;
    } | null;
    ProjectId?: string | null;
    /** Format: date-time */
    QueueTime?: string | null;
    /** Format: date-time */
    QueueTimeExpiry?: string | null;
    RunbookId: string;
    RunbookSnapshotId: string;
    SkipActions?: string[];
    SpaceId?: string | null;
    SpecificMachineIds?: string[];
    TenantId?: string | null;
    UseGuidedFailure?: boolean | null;
  };
  CreateRunbookRunCommandV1: {
    EnvironmentNames: string[];
    ExcludedMachineNames?: string[];
    ExcludedTargetTagNames?: string[];
    ForcePackageDownload?: boolean | null;
    /** Format: date-time */
    NoRunAfter?: string | null;
    ProjectName: string;
    /** Format: date-time */
    RunAt?: string | null;
    RunbookName: string;
    SkipStepNames?: string[];
    Snapshot?: string | null;
    SpaceId: string;
    SpaceIdOrName: string;
    SpecificMachineNames?: string[];
    SpecificTargetTagNames?: string[];
    Tenants?: string[];
    TenantTags?: string[];
    UseGuidedFailure?: boolean | null;
    Variables?: {
      [key: string]: string | null;
    } | null;
  };
  CreateRunbookRunInGitCommandV1: {
    EnvironmentNames: string[];
    ExcludedMachineNames?: string[];
    ExcludedTargetTagNames?: string[];
    ForcePackageDownload?: boolean | null;
    GitRef: string;
    GitResources?: string[];
    /** Format: date-time */
    NoRunAfter?: string | null;
    Packages?: string[];
    PackageVersion?: string | null;
    ProjectName: string;
    /** Format: date-time */
    RunAt?: string | null;
    RunbookName: string;
    SkipStepNames?: string[];
    SpaceId: string;
    SpaceIdOrName: string;
    SpecificMachineNames?: string[];
    SpecificTargetTagNames?: string[];
    Tenants?: string[];
    TenantTags?: string[];
    UseGuidedFailure?: boolean | null;
    Variables?: {
      [key: string]: string | null;
    } | null;
  };
  CreateRunbookRunResponseV1: {
    RunbookRunServerTasks: S["RunbookRunServerTask"][];
  };
  RunbookRun: {
    Comments?: string | null;
    /** Format: date-time */
    Created?: string | null;
    DeployedBy?: string | null;
    DeployedById?: string | null;
    DeployedToMachineIds?: string[];
    EnvironmentId: string;
    ExcludedMachineIds?: string[];
    ExecutionPlanLogContext?: unknown;
    FailureEncountered?: boolean | null;
    ForcePackageDownload?: boolean | null;
    FormValues?: {
      [key: string]: string | null;
    } | null;
    FrozenRunbookProcessId?: string | null;
    GitReference?: S["GitReference"] | null;
    Id: string;
    Links?: S["Links"];
    ManifestVariableSetId?: string | null;
    Name?: string | null;
    Priority?: string | null;
    ProjectId?: string | null;
    /** Format: date-time */
    QueueTime?: string | null;
    /** Format: date-time */
    QueueTimeExpiry?: string | null;
    RunbookId: string;
    RunbookSnapshotId?: string | null;
    SkipActions?: string[];
    SpaceId?: string | null;
    SpecificMachineIds?: string[];
    TaskId?: string | null;
    TenantId?: string | null;
    TentacleRetentionPeriod?: S["RetentionPeriod"] | null;
    UseGuidedFailure?: boolean | null;
  };
  RunbookRunPage: {
    Items: S["RunbookRun"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  RunbookRunPreview: {
    Form?: S["Form"];
    Id?: string | null;
    Links?: S["Links"];
    StepsToExecute?: S["DeploymentPreviewStep"][];
    UseGuidedFailureModeByDefault?: boolean | null;
  };
  RunbookRunPreviewsRequest: {
    DeploymentPreviews: S["DeploymentPreviewTarget"][];
    IncludeDisabledSteps?: boolean | null;
    ProjectId?: string | null;
    RunbookId?: string | null;
  };
  RunbookRunServerTask: {
    RunbookRunId: string;
    ServerTaskId: string;
  };
  RunbookRunTemplate: {
    Id?: string | null;
    IsLibraryVariableSetModified?: boolean | null;
    IsRunbookProcessModified?: boolean | null;
    IsVariableSetModified?: boolean | null;
    Links?: S["Links"];
    PromoteTo?: S["PromotionTarget"][];
    TenantPromotions?: S["TenantPromotion"][];
  };
}
