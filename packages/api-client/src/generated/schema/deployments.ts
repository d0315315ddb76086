// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface DeploymentsPaths {
  "/api/{spaceId}/deployments": {
    /** Lists the deployments of a space, newest first. */
    get: {
      parameters: {
        query?: QueryOf<"channels" | "environments" | "ids" | "partialName" | "projects" | "skip" | "take" | "taskState" | "tenants">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["DeploymentPage"]>; };
    };
    /** Deploys a release to one environment, by ids. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateDeploymentCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Deployment"]>; };
    };
  };
  "/api/{spaceId}/deployments/{id}": {
    /** Returns one deployment. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Deployment"]>; };
    };
    /** Deletes the record of a deployment; nothing is undone on the targets. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/deployments/create/tenanted/v1": {
    /** Deploys a release to one environment for tenants, named or by tag. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateDeploymentTenantedCommandV1"];
        };
      };
      responses: Errors & { 200: Json<S["CreateDeploymentResponseV1"]>; };
    };
  };
  "/api/{spaceId}/deployments/create/untenanted/v1": {
    /** Deploys a release to environments, without tenants. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateDeploymentUntenantedCommandV1"];
        };
      };
      responses: Errors & { 200: Json<S["CreateDeploymentResponseV1"]>; };
    };
  };
  "/api/{spaceId}/deployments/override": {
    /** Deploys a release in spite of named deployment freezes, with a reason. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["OverrideDeploymentFreezesCommand"];
        };
      };
      responses: Errors & { 201: Json<S["OverrideDeploymentFreezesResponse"]>; };
    };
  };
  "/api/{spaceId}/deployments/v1": {
    /** Deploys a release to one environment, by ids. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateDeploymentCommand"];
        };
      };
      responses: Errors & { 201: Json<unknown>; };
    };
  };
  "/api/{spaceId}/releases/{releaseId}/deployments": {
    /** Lists the deployments of a release, newest first. */
    get: {
      parameters: {
        query?: QueryOf<"skip" | "take">;
        path: PathOf<"releaseId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["DeploymentPage"]>; };
    };
  };
}

export interface DeploymentsSchemas {
  CreateDeploymentCommand: {
    ChannelId?: string | null;
    Comments?: string | null;
    DebugMode?: string | null;
    EnvironmentId: string;
    ExcludedMachineIds?: string[];
    ExcludedTargetTagIds?: string[];
    ForcePackageDownload?: boolean | null;
    ForcePackageRedeployment?: boolean | null;
    FormValues?: {
      [key: string]: string | null;
    } | null;
    Name?: string | null;
    Priority?: string | null;
    ProjectId?: string | null;
    /** Format: date-time */
    QueueTime?: string | null;
    /** Format: date-time */
    QueueTimeExpiry?: string | null;
    ReleaseId: string;
    SkipActions?: string[];
    SpaceId?: string | null;
    SpecificMachineIds?: string[];
    SpecificTargetTagIds?: string[];
    TenantId?: string | null;
    UseGuidedFailure?: boolean | null;
  };
  CreateDeploymentResponseV1: {
    DeploymentServerTasks: S["DeploymentServerTask"][];
  };
  CreateDeploymentTenantedCommandV1: {
    Comments?: string | null;
    DebugMode?: "None" | "Log" | "Debug" | null;
    DeploymentFreezeNames?: string[];
    DeploymentFreezeOverrideReason?: string | null;
    EnvironmentName: string;
    ExcludedMachineNames?: string[];
    ExcludedTargetTagNames?: string[];
    ForcePackageDownload?: boolean | null;
    ForcePackageRedeployment?: boolean | null;
    /** Format: date-time */
    NoRunAfter?: string | null;
    Priority?: "LifecycleDefault" | "On" | "Off" | null;
    ProjectName: string;
    ReleaseVersion: string;
    /** Format: date-time */
    RunAt?: string | null;
    SkipStepNames?: string[];
    SpaceId: string;
    SpaceIdOrName: string;
    SpecificMachineNames?: string[];
    SpecificTargetTagNames?: string[];
    Tenants?: string[];
    TenantTags?: string[];
    UpdateVariableSnapshot?: boolean | null;
    UseGuidedFailure?: boolean | null;
    Variables?: {
      [key: string]: string | null;
    } | null;
  };
  CreateDeploymentUntenantedCommandV1: {
    Comments?: string | null;
    DebugMode?: "None" | "Log" | "Debug" | null;
    DeploymentFreezeNames?: string[];
    DeploymentFreezeOverrideReason?: string | null;
    EnvironmentNames: string[];
    ExcludedMachineNames?: string[];
    ExcludedTargetTagNames?: string[];
    ForcePackageDownload?: boolean | null;
    ForcePackageRedeployment?: boolean | null;
    /** Format: date-time */
    NoRunAfter?: string | null;
    Priority?: "LifecycleDefault" | "On" | "Off" | null;
    ProjectName: string;
    ReleaseVersion: string;
    /** Format: date-time */
    RunAt?: string | null;
    SkipStepNames?: string[];
    SpaceId: string;
    SpaceIdOrName: string;
    SpecificMachineNames?: string[];
    SpecificTargetTagNames?: string[];
    UpdateVariableSnapshot?: boolean | null;
    UseGuidedFailure?: boolean | null;
    Variables?: {
      [key: string]: string | null;
    } | null;
  };
  Deployment: {
    ChangeRequestSettings?: unknown;
    Changes?: S["ReleaseChanges"][] | null;
    ChangesMarkdown?: string | null;
    ChannelId?: string | null;
    Comments?: string | null;
    /** Format: date-time */
    Created?: string | null;
    DebugMode?: string | null;
    DeployedBy?: string | null;
    DeployedById?: string | null;
    DeployedToMachineIds?: string[];
    DeploymentProcessId?: string | null;
    EnvironmentId: string;
    ExcludedMachineIds?: string[];
    ExcludedTargetTagIds?: string[] | null;
    ExecutionPlanLogContext?: unknown;
    FailTargetDiscovery?: boolean | null;
    FailureEncountered?: boolean | null;
    ForcePackageDownload?: boolean | null;
    ForcePackageRedeployment?: boolean | null;
    FormValues?: {
      [key: string]: string | null;
    } | null;
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
    ReleaseId: string;
    SkipActions?: string[];
    SpaceId?: string | null;
    SpecificMachineIds?: string[];
    SpecificTargetTagIds?: string[] | null;
    TaskId?: string | null;
    TenantId?: string | null;
    TentacleRetentionPeriod?: S["RetentionPeriod"] | null;
    UseGuidedFailure?: boolean | null;
  };
  DeploymentPage: {
    Items: S["Deployment"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  DeploymentServerTask: {
    DeploymentId: string;
    ServerTaskId: string;
  };
  OverrideDeploymentFreezesCommand: {
    CreateDeploymentCommand: S["CreateDeploymentCommand"];
    FreezeIds: string[];
    Reason: string;
    SpaceId: string;
  };
  OverrideDeploymentFreezesResponse: {
    Deployment: S["Deployment"];
  };
}
