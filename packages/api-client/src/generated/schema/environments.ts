// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface EnvironmentsPaths {
  "/api/{spaceId}/environments": {
    /** Lists the environments of a space in their order. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "name" | "partialName" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["EnvironmentPage"]>; };
    };
    /** Creates an environment. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateEnvironmentCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Environment"]>; };
    };
  };
  "/api/{spaceId}/environments/{id}": {
    /** Returns one environment. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Environment"]>; };
    };
    /** Changes an environment. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["Environment"];
        };
      };
      responses: Errors & { 200: Json<S["Environment"]>; };
    };
    /** Deletes an environment that nothing uses. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/environments/{id}/machines": {
    /** Lists the deployment targets of an environment. */
    get: {
      parameters: {
        query?: QueryOf<"commStyles" | "healthStatuses" | "isDisabled" | "partialName" | "roles" | "skip" | "take" | "tenantIds" | "tenantTags">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["MachinePage"]>; };
    };
  };
  "/api/{spaceId}/environments/all": {
    /** Returns every environment of a space in one response. */
    get: {
      parameters: {
        query?: QueryOf<"ids">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["Environment"][]>; 304: NoContent; };
    };
  };
  "/api/{spaceId}/environments/ephemeral/{id}/deprovision": {
    /** Deprovisions an ephemeral environment in all its projects and deletes it. */
    post: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["DeprovisionedEnvironment"]>; };
    };
  };
  "/api/{spaceId}/environments/summary": {
    /** Counts the targets of each environment by health, kind and tenant. */
    get: {
      parameters: {
        query?: QueryOf<"commStyles" | "deploymentTargetTypes" | "healthStatuses" | "hideEmptyEnvironments" | "ids" | "isDisabled" | "machinePartialName" | "partialName" | "roles" | "shellNames" | "tenantIds" | "tenantTags">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["EnvironmentsSummary"]>; };
    };
  };
  "/api/{spaceId}/environments/v2": {
    /** Lists environments of all types, static, parent and ephemeral. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "name" | "partialName" | "skip" | "take" | "type">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["TypedEnvironmentPage"]>; };
    };
  };
  "/api/{spaceId}/parentenvironments": {
    /** Lists the parent environments of a space. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "partialName" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["ParentEnvironmentPage"]>; };
    };
    /** Creates a parent environment. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateParentEnvironmentCommand"];
        };
      };
      responses: Errors & { 201: Json<S["ParentEnvironment"]>; };
    };
  };
  "/api/{spaceId}/parentenvironments/{id}": {
    /** Returns one parent environment. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ParentEnvironment"]>; };
    };
    /** Changes a parent environment. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["ParentEnvironment"];
        };
      };
      responses: Errors & { 200: Json<S["ParentEnvironment"]>; };
    };
    /** Deletes a parent environment without ephemeral environments. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/environments": {
    /** Lists the environments that the lifecycles of a project lead to. */
    get: {
      parameters: {
        query?: QueryOf<"skip" | "take">;
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["EnvironmentPage"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/environments/ephemeral": {
    /** Lists the ephemeral environments that a project is connected to. */
    get: {
      parameters: {
        query?: QueryOf<"partialName" | "skip" | "take">;
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["TypedEnvironmentPage"]>; };
    };
    /** Creates an ephemeral environment, or connects a project to one that exists. */
    post: {
      parameters: {
        path: PathOf<"projectId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateEphemeralEnvironmentCommand"];
        };
      };
      responses: Errors & { 201: Json<S["CreatedEphemeralEnvironment"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/environments/ephemeral/{id}/deprovision": {
    /** Deprovisions an ephemeral environment for one project. */
    post: {
      parameters: {
        path: PathOf<"id" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["DeprovisionedEnvironmentOfProject"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/environments/ephemeral/{id}/status": {
    /** Returns how far an ephemeral environment is provisioned for a project. */
    get: {
      parameters: {
        path: PathOf<"id" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["EphemeralEnvironmentStatus"]>; };
    };
  };
}

export interface EnvironmentsSchemas {
  AutomaticDeprovisioningRule: {
    ExpiryDays?: number | null;
    ExpiryHours?: number | null;
  };
  CreatedEphemeralEnvironment: {
    Id: string;
  };
  CreateEnvironmentCommand: {
    AllowDynamicInfrastructure?: boolean | null;
    Description?: string | null;
    EnvironmentTags?: string[] | null;
    ExtensionSettings?: S["ExtensionSettings"][];
    Name: string;
    Slug?: string | null;
    SortOrder?: number | null;
    SpaceId?: string | null;
    UseGuidedFailure?: boolean | null;
  };
  CreateEphemeralEnvironmentCommand: {
    EnvironmentName: string;
  };
  CreateParentEnvironmentCommand: {
    AutomaticDeprovisioningRule?: S["AutomaticDeprovisioningRule"] | null;
    Description?: string | null;
    Name: string;
    Slug?: string | null;
    SortOrder?: number | null;
    SpaceId?: string | null;
    Type?: string | null;
    UseGuidedFailure?: boolean | null;
  };
  DeprovisionedEnvironment: {
    DeprovisioningRuns?: S["DeprovisioningRun"][];
  };
  DeprovisionedEnvironmentOfProject: {
    DeprovisioningRun?: S["DeprovisioningRun"] | null;
  };
  DeprovisioningRun: {
    RunbookRunId: string;
    TaskId: string;
  };
  Environment: {
    AllowDynamicInfrastructure?: boolean | null;
    Description?: string | null;
    EnvironmentTags?: string[] | null;
    ExtensionSettings?: S["ExtensionSettings"][];
    Id: string;
    Links?: S["Links"];
    Name: string;
    Slug?: string | null;
    SortOrder?: number | null;
    SpaceId?: string | null;
    UseGuidedFailure?: boolean | null;
  };
  EnvironmentPage: {
    Items: S["Environment"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  EnvironmentsSummary: {
    DeploymentTargetSummaries?: {
      [key: string]: number | null;
    } | null;
    EnvironmentSummaries?: S["EnvironmentSummary"][];
    Links?: S["Links"];
    MachineEndpointSummaries?: {
      [key: string]: number | null;
    } | null;
    MachineHealthStatusSummaries?: {
      [key: string]: number | null;
    } | null;
    MachineIdsForCalamariUpgrade?: string[];
    MachineIdsForTentacleUpgrade?: string[];
    MachineTenantSummaries?: {
      [key: string]: number | null;
    } | null;
    MachineTenantTagSummaries?: {
      [key: string]: number | null;
    } | null;
    TentacleUpgradesRequired?: boolean | null;
    TotalDisabledMachines?: number | null;
    TotalMachines?: number | null;
  };
  EnvironmentSummary: {
    DeploymentTargetSummaries?: {
      [key: string]: number | null;
    } | null;
    Environment: S["Environment"];
    MachineEndpointSummaries?: {
      [key: string]: number | null;
    } | null;
    MachineHealthStatusSummaries?: {
      [key: string]: number | null;
    } | null;
    MachineIdsForCalamariUpgrade?: string[];
    MachineIdsForTentacleUpgrade?: string[];
    MachineTenantSummaries?: {
      [key: string]: number | null;
    } | null;
    MachineTenantTagSummaries?: {
      [key: string]: number | null;
    } | null;
    TentacleUpgradesRequired?: boolean | null;
    TotalDisabledMachines?: number | null;
    TotalMachines?: number | null;
  };
  EphemeralEnvironmentStatus: {
    Status: string;
  };
  ExtensionSettings: {
    ExtensionId?: string | null;
    Values?: unknown;
  };
  ParentEnvironment: {
    AutomaticDeprovisioningRule?: S["AutomaticDeprovisioningRule"] | null;
    Description?: string | null;
    Id: string;
    Links?: S["Links"];
    Name: string;
    Slug?: string | null;
    SortOrder?: number | null;
    SpaceId?: string | null;
    Type?: string | null;
    UseGuidedFailure?: boolean | null;
  };
  ParentEnvironmentPage: {
    Items: S["ParentEnvironment"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  TypedEnvironment: {
    AllowDynamicInfrastructure?: boolean | null;
    AutomaticDeprovisioningRule?: S["AutomaticDeprovisioningRule"] | null;
    Description?: string | null;
    EnvironmentTags?: string[] | null;
    ExtensionSettings?: S["ExtensionSettings"][];
    Id: string;
    Links?: S["Links"];
    Name: string;
    ParentEnvironmentId?: string | null;
    Slug?: string | null;
    SortOrder?: number | null;
    SpaceId?: string | null;
    Type?: "Static" | "Parent" | "Ephemeral" | null;
    UseGuidedFailure?: boolean | null;
  };
  TypedEnvironmentPage: {
    Items: S["TypedEnvironment"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
}
