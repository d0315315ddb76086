// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface MachinesPaths {
  "/api/{spaceId}/machinepolicies": {
    /** Lists the machine policies of a space. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "partialName" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["MachinePolicyPage"]>; };
    };
    /** Creates a machine policy. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateMachinePolicyCommand"];
        };
      };
      responses: Errors & { 201: Json<S["MachinePolicy"]>; };
    };
  };
  "/api/{spaceId}/machinepolicies/{id}": {
    /** Returns one machine policy. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["MachinePolicy"]>; };
    };
    /** Changes how machines are checked, updated and cleaned up. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["MachinePolicy"];
        };
      };
      responses: Errors & { 200: Json<S["MachinePolicy"]>; };
    };
    /** Deletes a machine policy; its machines go to the default one. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/machinepolicies/all": {
    /** Returns every machine policy of a space in one response. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["MachinePolicy"][]>; 304: NoContent; };
    };
  };
  "/api/{spaceId}/machineroles/all": {
    /** Lists every target tag (role) in use in a space. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<string[]>; };
    };
  };
  "/api/{spaceId}/machines": {
    /** Lists the deployment targets of a space. */
    get: {
      parameters: {
        query?: QueryOf<"commStyles" | "deploymentId" | "deploymentTargetTypes" | "environmentIds" | "healthStatuses" | "ids" | "isDisabled" | "name" | "operatingSystemNames" | "partialName" | "roles" | "shellNames" | "skip" | "take" | "tenantIds" | "tenantTags" | "thumbprint">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["MachinePage"]>; };
    };
    /** Registers a deployment target. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateMachineCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Machine"]>; };
    };
  };
  "/api/{spaceId}/machines/{id}": {
    /** Returns one deployment target. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Machine"]>; };
    };
    /** Changes a deployment target, its tags or environments, or disables it. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["Machine"];
        };
      };
      responses: Errors & { 200: Json<S["Machine"]>; };
    };
    /** Removes a deployment target; the machine itself is not changed. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/machines/{id}/connection": {
    /** Returns the result of the last health check with its log. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["MachineConnection"]>; };
    };
  };
  "/api/{spaceId}/machines/{id}/latestdeployments": {
    /** Lists the newest deployment of each project to a deployment target. */
    get: {
      parameters: {
        query?: QueryOf<"partialName" | "skip" | "take">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["LatestProjectDeploymentPage"]>; };
    };
  };
  "/api/{spaceId}/machines/{id}/tasks": {
    /** Lists the tasks that used a deployment target. */
    get: {
      parameters: {
        query?: QueryOf<"skip" | "take" | "type">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["TaskPage"]>; };
    };
  };
  "/api/{spaceId}/machines/{id}/tasks/v1": {
    /** Lists the tasks that used a deployment target. */
    get: {
      parameters: {
        query?: QueryOf<"skip" | "take" | "type">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["MachineTasksResponse"]>; };
    };
  };
  "/api/{spaceId}/machines/all": {
    /** Returns every deployment target of a space in one response. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "thumbprint">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["Machine"][]>; 304: NoContent; };
    };
  };
}

export interface MachinesSchemas {
  CreateMachineCommand: {
    Endpoint?: S["Endpoint"];
    EnvironmentIds: string[];
    IsDisabled?: boolean | null;
    MachinePolicyId?: string | null;
    Name: string;
    Roles: string[];
    SkipInitialHealthCheck?: boolean | null;
    Slug?: string | null;
    SpaceId?: string | null;
    TargetTags?: string[] | null;
    TenantedDeploymentParticipation?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
    TenantIds?: string[];
    TenantTags?: string[];
    Thumbprint?: string | null;
    Uri?: string | null;
  };
  CreateMachinePolicyCommand: {
    ConnectionConnectTimeout?: string | null;
    ConnectionRetryCountLimit?: number | null;
    ConnectionRetrySleepInterval?: string | null;
    ConnectionRetryTimeLimit?: string | null;
    Description?: string | null;
    IsDefault?: boolean | null;
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
  LatestProjectDeployment: {
    ProjectId: string;
    ProjectLogo?: string | null;
    ProjectName: string;
    ServerTask: S["Task"];
  };
  LatestProjectDeploymentPage: {
    Items: S["LatestProjectDeployment"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  Machine: {
    Architecture?: string | null;
    Endpoint?: S["Endpoint"];
    EnvironmentIds?: string[];
    HasLatestCalamari?: boolean | null;
    HealthStatus?: "Healthy" | "Unavailable" | "Unknown" | "HasWarnings" | "Unhealthy" | null;
    Id: string;
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
  MachineCleanupPolicy: {
    DeleteMachinesBehavior?: "DoNotDelete" | "DeleteUnavailableMachines" | null;
    DeleteMachinesElapsedTimeSpan?: string | null;
  };
  MachineConnection: {
    CurrentTentacleVersion?: string | null;
    Id?: string | null;
    /** Format: date-time */
    LastChecked?: string | null;
    Links?: S["Links"];
    Logs?: S["LogEntry"][];
    MachineId?: string | null;
    Status?: string | null;
  };
  MachineConnectivityPolicy: {
    MachineConnectivityBehavior?: "ExpectedToBeOnline" | "MayBeOfflineAndCanBeSkipped" | null;
  };
  MachineHealthCheckPolicy: {
    BashHealthCheckPolicy?: S["MachineScriptPolicy"] | null;
    HealthCheckCron?: string | null;
    HealthCheckCronTimezone?: string | null;
    HealthCheckInterval?: string | null;
    HealthCheckType?: "RunScript" | "OnlyConnectivity" | null;
    PowerShellHealthCheckPolicy?: S["MachineScriptPolicy"] | null;
  };
  MachinePage: {
    Items: S["Machine"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  MachinePolicy: {
    ConnectionConnectTimeout?: string | null;
    ConnectionRetryCountLimit?: number | null;
    ConnectionRetrySleepInterval?: string | null;
    ConnectionRetryTimeLimit?: string | null;
    Description?: string | null;
    Id: string;
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
  MachinePolicyPage: {
    Items: S["MachinePolicy"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  MachineRpcCallRetryPolicy: {
    Enabled?: boolean | null;
    HealthCheckRetryDuration?: string | null;
    RetryDuration?: string | null;
  };
  MachineScriptPolicy: {
    RunType?: "InheritFromDefault" | "Inline" | "OnlyConnectivity" | null;
    ScriptBody?: string | null;
  };
  MachineTasksResponse: {
    ResourceCollection: S["TaskPage"];
  };
  MachineUpdatePolicy: {
    CalamariUpdateBehavior?: "UpdateOnDeployment" | "UpdateOnNewMachine" | "UpdateAlways" | null;
    TentacleUpdateAccountId?: string | null;
    TentacleUpdateBehavior?: "NeverUpdate" | "Update" | null;
  };
}
