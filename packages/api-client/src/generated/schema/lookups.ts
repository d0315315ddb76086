// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, NoParameters, PathOf, parameters, QueryOf, Response } from "./common.ts";
import type { S } from "../schema.ts";

export interface LookupsPaths {
  "/api/{spaceId}/approvalpolicies/all": {
    /** Returns every approval policy of a space in one response. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["ApprovalPolicy"][]>; };
    };
  };
  "/api/{spaceId}/build-information/bulk": {
    /** Returns the build information of several packages at once. */
    get: {
      parameters: {
        query?: QueryOf<"ids">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["BuildInformation"][]>; };
    };
    /** Deletes the build information of several packages at once. */
    delete: {
      parameters: {
        query?: QueryOf<"ids">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/certificates/{id}/unarchive": {
    /** Takes a certificate out of the archive. */
    post: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/dashboardconfiguration": {
    /** Returns which projects and environments a dashboard shows. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["DashboardSettings"]>; };
    };
  };
  "/api/{spaceId}/deploymenttargettags": {
    /** Lists target tags with their space, all or those of some targets. */
    get: {
      parameters: {
        query?: QueryOf<"machineIds" | "skip" | "tags" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["TargetTags"]>; };
    };
  };
  "/api/{spaceId}/deploymenttargettags/{tag}": {
    /** Returns one target tag. */
    get: {
      parameters: {
        path: PathOf<"spaceId" | "tag">;
      };
      responses: Errors & { 200: Json<S["TargetTag"]>; };
    };
  };
  "/api/{spaceId}/environments/{id}/metadata": {
    /** Lists the settings that extensions add to an environment. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ExtensionMetadata"][]>; };
    };
  };
  "/api/{spaceId}/environments/{id}/singlyScopedVariableDetails": {
    /** Lists the variables that are scoped to this environment alone. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["SinglyScopedVariables"]>; };
    };
  };
  "/api/{spaceId}/environments/sortorder": {
    /** Puts the environments of a space into an order. */
    put: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": string[];
        };
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/lifecycles/{id}/projects": {
    /** Lists the projects that use a lifecycle. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Project"][]>; };
    };
  };
  "/api/{spaceId}/lifecycles/previews": {
    /** Returns several lifecycles with the phases that follow by convention. */
    get: {
      parameters: {
        query: {
          /** Lifecycle ids. */
          ids: string[];
        };
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["Lifecycle"][]>; };
    };
  };
  "/api/{spaceId}/machinepolicies/{id}/machines": {
    /** Lists the targets that follow a machine policy. */
    get: {
      parameters: {
        query?: QueryOf<"skip" | "take">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["MachinePage"]>; };
    };
  };
  "/api/{spaceId}/machinepolicies/template": {
    /** Returns a machine policy as the portal proposes it. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["MachinePolicyTemplate"]>; };
    };
  };
  "/api/{spaceId}/machines/discover": {
    /** Asks a host for what is needed to register it as a target. */
    get: {
      parameters: {
        query: {
          /** Host name or address. */
          host: string;
          /** TCP port. */
          port?: parameters["port"];
          /** Proxy id. */
          proxyId?: parameters["proxyId"];
          /** The kind to list. */
          type?: parameters["type"];
        };
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["DiscoveredMachine"]>; };
    };
  };
  "/api/{spaceId}/machines/operatingsystem/names/all": {
    /** Lists the operating systems of the targets of a space. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<string[]>; };
    };
  };
  "/api/{spaceId}/machines/operatingsystem/shells/all": {
    /** Lists the shells of the targets of a space. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<string[]>; };
    };
  };
  "/api/{spaceId}/observability/kubernetes-monitors": {
    /** Lists the monitors that report what runs on clusters. */
    get: {
      parameters: {
        query?: QueryOf<"skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["KubernetesMonitorList"]>; };
    };
  };
  "/api/{spaceId}/packages/{packageId}/{baseVersion}/delta": {
    /** Uploads what changed in a package since an earlier version. */
    post: {
      parameters: {
        query?: QueryOf<"overwriteMode" | "replace">;
        path: PathOf<"baseVersion" | "packageId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Package"]>; };
    };
  };
  "/api/{spaceId}/packages/{packageId}/{version}/delta-signature": {
    /** Returns what is needed to upload only what changed in a package. */
    get: {
      parameters: {
        path: PathOf<"packageId" | "spaceId" | "version">;
      };
      responses: Errors & { 200: Json<S["PackageSignature"]>; };
    };
  };
  "/api/{spaceId}/packages/bulk": {
    /** Returns several packages of the built-in feed at once. */
    get: {
      parameters: {
        query?: QueryOf<"ids">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["Package"][]>; };
    };
    /** Deletes several packages of the built-in feed at once. */
    delete: {
      parameters: {
        query?: QueryOf<"ids">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/projects/{id}/{gitRef}/summary": {
    /** Returns whether a project has a process and runbooks at a Git ref. */
    get: {
      parameters: {
        path: PathOf<"gitRef" | "id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ProjectSummary"]>; };
    };
  };
  "/api/{spaceId}/projects/{id}/git/commits": {
    /** Lists the commits that branches of a project point at. */
    get: {
      parameters: {
        query?: QueryOf<"skip" | "take">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["GitCommitRefPage"]>; };
    };
  };
  "/api/{spaceId}/projects/{id}/git/connectivity-test": {
    /** Tries to reach the repository of a project. */
    post: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["GitConnectivity"]>; };
    };
  };
  "/api/{spaceId}/projects/{id}/git/convert": {
    /** Moves the process of a project into a Git repository, for good. */
    post: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["ConvertProjectToGitCommand"];
        };
      };
      responses: Errors & { 200: Json<S["ProjectConversion"]>; };
    };
  };
  "/api/{spaceId}/projects/{id}/identity": {
    /** Returns id, name and slug of a project. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ProjectIdentity"]>; };
    };
  };
  "/api/{spaceId}/projects/{id}/insights/metrics": {
    /** Counts the deployments of a project and how many of them failed. */
    get: {
      parameters: {
        query?: QueryOf<"channelId" | "environmentId" | "granularity" | "tenantFilter" | "tenantId" | "timeRange" | "timeZone">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ProjectMetrics"]>; };
    };
  };
  "/api/{spaceId}/projects/{id}/logo": {
    /** Returns the picture of a project. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Response<{
        "image/png": string;
        "image/svg+xml": string;
      }>; };
    };
  };
  "/api/{spaceId}/projects/{id}/metadata": {
    /** Lists the settings that extensions add to a project. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ExtensionMetadata"][]>; };
    };
  };
  "/api/{spaceId}/projects/{id}/summary": {
    /** Returns whether a project has a process, runbooks and deployments. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ProjectSummary"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/runbookProcesses/{id}": {
    /** Returns the process of a runbook of a project. */
    get: {
      parameters: {
        path: PathOf<"id" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookProcess"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/runbooks/{id}/environments": {
    /** Lists the environments in which a runbook of a project may run. */
    get: {
      parameters: {
        path: PathOf<"id" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Environment"][]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/runbooks/{id}/runbookSnapshots": {
    /** Lists the snapshots of a runbook of a project. */
    get: {
      parameters: {
        query?: QueryOf<"searchByName" | "skip" | "take">;
        path: PathOf<"id" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookSnapshotPage"]>; };
    };
  };
  "/api/{spaceId}/projects/experimental/summaries": {
    /** Lists projects by name and slug alone. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "isVersionControlled">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["ProjectBrief"][]>; };
    };
  };
  "/api/{spaceId}/projects/pulse": {
    /** Lists the projects that changed lately. */
    get: {
      parameters: {
        query?: QueryOf<"projectIds">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["ProjectPulse"][]>; };
    };
  };
  "/api/{spaceId}/runbookSnapshots/{id}/variables": {
    /** Returns the variable sets as a snapshot froze them. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["VariableSet"][]>; };
    };
  };
  "/api/{spaceId}/subscriptions/all": {
    /** Returns every subscription of a space in one response. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["Subscription"][]>; };
    };
  };
  "/api/{spaceId}/tagsets/sortorder": {
    /** Puts the tag sets of a space into an order. */
    put: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": string[];
        };
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/tenants/{id}/logo": {
    /** Returns the picture of a tenant. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Response<{
        "image/png": string;
        "image/svg+xml": string;
      }>; };
    };
  };
  "/api/{spaceId}/variables": {
    /** Lists the variable sets of a space without their variables. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["VariableSetPage"]>; };
    };
  };
  "/api/{spaceId}/workerpools/dynamicworkertypes": {
    /** Lists the images that dynamic workers may have. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["DynamicWorkerTypes"]>; };
    };
  };
  "/api/{spaceId}/workerpools/sortorder": {
    /** Puts the worker pools of a space into an order. */
    put: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": string[];
        };
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/workerpools/supportedtypes": {
    /** Lists the kinds of worker pool that the server offers. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["WorkerPoolTypes"]>; };
    };
  };
  "/api/{spaceId}/workers/discover": {
    /** Asks a host for what is needed to register it as a worker. */
    get: {
      parameters: {
        query: {
          /** Host name or address. */
          host: string;
          /** TCP port. */
          port?: parameters["port"];
          /** Proxy id. */
          proxyId?: parameters["proxyId"];
          /** The kind to list. */
          type?: parameters["type"];
        };
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["DiscoveredMachine"]>; };
    };
  };
  "/api/{spaceId}/workers/operatingsystem/names/all": {
    /** Lists the operating systems of the workers of a space. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<string[]>; };
    };
  };
  "/api/{spaceId}/workers/operatingsystem/shells/all": {
    /** Lists the shells of the workers of a space. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<string[]>; };
    };
  };
  "/api/accounts/azureenvironments": {
    /** Lists the clouds of Azure that an account may belong to. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["AzureCloud"][]>; };
    };
  };
  "/api/spaces/{id}/logo": {
    /** Returns the picture of a space. */
    get: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Response<{
        "image/png": string;
        "image/svg+xml": string;
      }>; };
    };
  };
  "/api/spaces/{id}/search": {
    /** Finds projects, runbooks, tenants and more of a space by a keyword. */
    get: {
      parameters: {
        query?: QueryOf<"keyword">;
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Json<S["SpaceSearchResult"][]>; };
    };
  };
}

export interface LookupsSchemas {
  AzureCloud: {
    DisplayName?: string | null;
    Name: string;
  };
  ConvertProjectToGitCommand: {
    CommitMessage?: string | null;
    VersionControlSettings: S["GitConversionSettings"];
  };
  DashboardSettings: {
    Id?: string | null;
    IncludedEnvironmentIds?: string[] | null;
    IncludedProjectGroupIds?: string[] | null;
    IncludedProjectIds?: string[] | null;
    IncludedTenantIds?: string[] | null;
    IncludedTenantTags?: string[] | null;
    Links?: S["Links"];
    ProjectLimit?: number | null;
  };
  DiscoveredMachine: {
    Architecture?: string | null;
    Endpoint?: S["Endpoint"];
    EnvironmentIds?: string[];
    HasLatestCalamari?: boolean | null;
    HealthStatus?: "Healthy" | "Unavailable" | "Unknown" | "HasWarnings" | "Unhealthy" | null;
    Id?: string | null;
    IsDisabled?: boolean | null;
    IsInProcess?: boolean | null;
    Links?: S["Links"];
    MachinePolicyId?: string | null;
    Name: string;
    OperatingSystem?: string | null;
    Roles?: string[];
    ShellName?: string | null;
    ShellVersion?: string | null;
    SkipInitialHealthCheck?: boolean | null;
    Slug?: string | null;
    SpaceId?: string | null;
    StatusSummary?: string | null;
    TargetTags?: string[] | null;
    TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
    TenantIds?: string[];
    TenantTags?: string[];
    Thumbprint?: string | null;
    Uri?: string | null;
  };
  DynamicWorkerType: {
    /** Format: date-time */
    DeprecationDateUtc?: string | null;
    Description?: string | null;
    Id: string;
    Type?: string | null;
  };
  DynamicWorkerTypes: {
    Id?: string | null;
    Links?: S["Links"];
    WorkerTypes: S["DynamicWorkerType"][];
  };
  ExtensionMetadata: {
    ExtensionId?: string | null;
    Metadata?: unknown;
  };
  GitCommitRef: {
    CanonicalName?: string | null;
    Id: string;
    Links?: S["Links"];
    Name?: string | null;
  };
  GitCommitRefPage: {
    Items: S["GitCommitRef"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  GitConnectivity: {
    Messages: S["GitConnectivityMessage"][];
  };
  GitConnectivityMessage: {
    Category?: string | null;
    Message?: string | null;
  };
  GitConversionSettings: {
    BasePath?: string | null;
    Credentials?: unknown;
    DefaultBranch?: string | null;
    ProtectedBranchNamePatterns?: string[];
    ProtectedDefaultBranch?: boolean | null;
    Url: string;
  };
  KubernetesMonitorList: {
    Resources: S["KubernetesMonitor"][];
    TotalCount: number;
  };
  MachinePolicyTemplate: {
    ConnectionConnectTimeout?: string | null;
    ConnectionRetryCountLimit?: number | null;
    ConnectionRetrySleepInterval?: string | null;
    ConnectionRetryTimeLimit?: string | null;
    Description?: string | null;
    Id?: string | null;
    IsDefault?: boolean | null;
    Links?: S["Links"];
    MachineCleanupPolicy?: S["MachineCleanupPolicy"] | null;
    MachineConnectivityPolicy?: S["MachineConnectivityPolicy"] | null;
    MachineHealthCheckPolicy?: S["MachineHealthCheckPolicy"] | null;
    MachinePackageCacheRetentionPolicy?: unknown;
    MachineRpcCallRetryPolicy?: S["MachineRpcCallRetryPolicy"] | null;
    MachineUpdatePolicy?: S["MachineUpdatePolicy"] | null;
    Name: string;
    PollingRequestMaximumMessageProcessingTimeout?: string | null;
    PollingRequestQueueTimeout?: string | null;
    SpaceId?: string | null;
  };
  PackageSignature: {
    BaseVersion: string;
    Signature: string;
  };
  ProjectBrief: {
    Id: string;
    IsVersionControlled?: boolean | null;
    Name: string;
    Slug?: string | null;
    SpaceId?: string | null;
  };
  ProjectConversion: {
    Messages: string[];
  };
  ProjectIdentity: {
    Id: string;
    Name: string;
    Slug?: string | null;
  };
  ProjectMetrics: {
    ChangeFailureRate?: number | null;
    DeploymentCount?: number | null;
    FailedDeploymentCount?: number | null;
    /** Format: date-time */
    From?: string | null;
    /** Format: date-time */
    To?: string | null;
  };
  ProjectPulse: {
    Id: string;
    Links?: S["Links"];
    Name?: string | null;
    ProjectId?: string | null;
  };
  ProjectSummary: {
    HasBeenSuccessfullyDeployed?: boolean | null;
    HasDeploymentProcess: boolean;
    HasRunbooks: boolean;
  };
  SinglyScopedVariables: {
    HasUnauthorizedLibraryVariableSetVariables: boolean;
    HasUnauthorizedProjectVariables: boolean;
    VariableMap?: {
      [key: string]: {
        [key: string]: number;
      };
    };
  };
  SpaceSearchResult: {
    Description?: string | null;
    Id: string;
    Name?: string | null;
    Type?: string | null;
  };
  TargetTag: {
    SpaceId: string;
    Tag: string;
  };
  TargetTags: {
    Count: number;
    DeploymentTargetTags: S["TargetTag"][];
  };
  WorkerPoolTypes: {
    Id?: string | null;
    Links?: S["Links"];
    SupportedPoolTypes: string[];
  };
}
