// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface DashboardsPaths {
  "/api/{spaceId}/dashboard": {
    /** Returns the newest deployment of each project in each environment. */
    get: {
      parameters: {
        query?: QueryOf<"highestLatestVersionPerProjectAndEnvironment" | "projectId" | "releaseId" | "selectedTags" | "selectedTenants" | "showAll">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["Dashboard"]>; 304: NoContent; };
    };
  };
  "/api/{spaceId}/dashboard/dynamic": {
    /** Returns the newest deployment and the one before it, for chosen projects and environments. */
    get: {
      parameters: {
        query?: QueryOf<"environments" | "includePrevious" | "projects">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["Dashboard"]>; 304: NoContent; };
    };
  };
  "/api/{spaceId}/progression/{projectId}": {
    /** Returns the latest releases of a project and where each is deployed, at an older address. */
    get: {
      parameters: {
        query?: QueryOf<"releaseHistoryCount">;
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Progression"]>; };
    };
  };
  "/api/{spaceId}/progression/runbooks/{runbookId}": {
    /** Returns the latest runs of a runbook in each environment. */
    get: {
      parameters: {
        path: PathOf<"runbookId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookProgression"]>; };
    };
  };
  "/api/{spaceId}/progression/runbooks/taskRuns": {
    /** Lists runbook runs together with the state of their tasks. */
    get: {
      parameters: {
        query?: QueryOf<"environmentIds" | "projectIds" | "runbookIds" | "skip" | "take" | "taskIds" | "tenantIds">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookDashboardItemPage"]>; 304: NoContent; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/progression": {
    /** Returns the latest releases of a project and where each is deployed. */
    get: {
      parameters: {
        query?: QueryOf<"releaseHistoryCount">;
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Progression"]>; };
    };
  };
  "/api/{spaceId}/reporting/deployments-counted-by-week": {
    /** Counts the deployments of projects week by week. */
    get: {
      parameters: {
        query: {
          /** Project ids. */
          projectIds: string[];
        };
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["DeploymentCounts"][]>; };
    };
  };
}

export interface DashboardsSchemas {
  Dashboard: {
    Environments?: S["ReferenceDataItem"][];
    Id?: string | null;
    IsFiltered?: boolean | null;
    Items: S["DashboardItem"][];
    Links?: S["Links"];
    PreviousItems?: S["DashboardItem"][] | null;
    ProjectGroups?: S["DashboardProjectGroup"][];
    ProjectLimit?: number | null;
    Projects: S["DashboardProject"][];
    Tenants?: S["DashboardTenant"][];
  };
  DashboardItem: {
    ChannelId?: string | null;
    /** Format: date-time */
    CompletedTime?: string | null;
    /** Format: date-time */
    Created?: string | null;
    DeploymentId?: string | null;
    Duration?: string | null;
    EnvironmentId?: string | null;
    ErrorMessage?: string | null;
    HasPendingInterruptions?: boolean | null;
    HasWarningsOrErrors?: boolean | null;
    Id?: string | null;
    IsCompleted?: boolean | null;
    IsCurrent?: boolean | null;
    IsPrevious?: boolean | null;
    Links?: S["Links"];
    ProjectId?: string | null;
    /** Format: date-time */
    QueueTime?: string | null;
    ReleaseId?: string | null;
    ReleaseVersion?: string | null;
    /** Format: date-time */
    StartTime?: string | null;
    State?: "Queued" | "Executing" | "Failed" | "Canceled" | "TimedOut" | "Success" | "Cancelling" | null;
    TaskId?: string | null;
    TenantId?: string | null;
  };
  DashboardProject: {
    CanPerformUntenantedDeployment?: boolean | null;
    EnvironmentIds?: string[];
    Id: string;
    IsDisabled?: boolean | null;
    Links?: S["Links"];
    Name?: string | null;
    ProjectGroupId?: string | null;
    Slug?: string | null;
    TenantedDeploymentMode?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
  };
  DashboardProjectGroup: {
    EnvironmentIds?: string[];
    Id: string;
    Links?: S["Links"];
    Name?: string | null;
  };
  DashboardTenant: {
    Id: string;
    IsDisabled?: boolean | null;
    Links?: S["Links"];
    Name?: string | null;
    ProjectEnvironments?: {
      [key: string]: string[];
    };
    TenantTags?: string[];
  };
  DeploymentCounts: {
    ProjectId?: string | null;
    ReportData?: S["ReportData"];
  };
  /** Environments by lifecycle and by channel, and the releases. */
  Progression: {
    ChannelEnvironments?: S["ReferencesById"];
    Environments?: S["ReferenceDataItem"][];
    Id?: string | null;
    LifecycleEnvironments?: S["ReferencesById"];
    Links?: S["Links"];
    Releases: S["ReleaseProgression"][];
  };
  ReferencesById: {
    [key: string]: S["ReferenceDataItem"][];
  };
  /** Deployments are listed by environment id. */
  ReleaseProgression: {
    Channel?: S["Channel"] | null;
    Deployments?: {
      [key: string]: S["DashboardItem"][];
    };
    HasUnresolvedDefect?: boolean | null;
    NextDeployments?: string[];
    Release: S["Release"];
    ReleaseRetentionPeriod?: S["RetentionPeriod"] | null;
    TentacleRetentionPeriod?: S["RetentionPeriod"] | null;
  };
  ReportData: {
    Labels?: string[];
    Series?: S["ReportSeries"][];
  };
  ReportSeries: {
    Data?: number[];
    Label?: string | null;
  };
  RunbookDashboardItem: {
    /** Format: date-time */
    CompletedTime?: string | null;
    /** Format: date-time */
    Created?: string | null;
    Duration?: string | null;
    EnvironmentId?: string | null;
    ErrorMessage?: string | null;
    HasPendingInterruptions?: boolean | null;
    HasWarningsOrErrors?: boolean | null;
    Id?: string | null;
    IsCompleted?: boolean | null;
    Links?: S["Links"];
    ProjectId?: string | null;
    /** Format: date-time */
    QueueTime?: string | null;
    RunbookId?: string | null;
    RunbookSnapshotId?: string | null;
    RunbookSnapshotName?: string | null;
    RunbookSnapshotNotes?: string | null;
    RunBy?: string | null;
    /** Format: date-time */
    StartTime?: string | null;
    State?: "Queued" | "Executing" | "Failed" | "Canceled" | "TimedOut" | "Success" | "Cancelling" | null;
    TaskId?: string | null;
    TenantId?: string | null;
  };
  RunbookDashboardItemPage: {
    Items: S["RunbookDashboardItem"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  /** Runs are listed by environment id. */
  RunbookProgression: {
    Environments?: S["ReferenceDataItem"][];
    Id?: string | null;
    Links?: S["Links"];
    RunbookRuns?: {
      [key: string]: S["RunbookDashboardItem"][];
    };
  };
}
