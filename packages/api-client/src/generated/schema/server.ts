// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, NoParameters, PathOf, QueryOf, Response } from "./common.ts";
import type { S } from "../schema.ts";

export interface ServerPaths {
  "/api/capabilities": {
    /** Lists the named capabilities of the server. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["Capabilities"]>; };
    };
  };
  "/api/capabilities/{capability}": {
    /** Returns whether the server has one capability. */
    get: {
      parameters: {
        path: PathOf<"capability">;
      };
      responses: Errors & { 200: Json<S["CapabilityExists"]>; };
    };
  };
  "/api/configuration/enabled-feature-toggles": {
    /** Lists the switches of the server itself that are on. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<unknown>; };
    };
  };
  "/api/configuration/feature-toggles": {
    /** Lists the switches of the server itself and their state. */
    get: {
      parameters: {
        query?: QueryOf<"name">;
      };
      responses: Errors & { 200: Json<S["ServerFeatureToggles"]>; };
    };
  };
  "/api/experimental/llms.txt": {
    /** Returns the description for language models at its first address; newer servers redirect. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Response<{
        "text/markdown": string;
      }>; 301: NoContent; };
    };
  };
  "/api/octopusservernodes": {
    /** Lists the nodes of the server. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "partialName" | "skip" | "take">;
      };
      responses: Errors & { 200: Json<S["ServerNodePage"]>; };
    };
  };
  "/api/octopusservernodes/{id}": {
    /** Returns one node. */
    get: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Json<S["ServerNode"]>; };
    };
    /** Sets a node's task cap or drains it. */
    put: {
      parameters: {
        path: PathOf<"id">;
      };
      requestBody: {
        content: {
          "application/json": S["ServerNode"];
        };
      };
      responses: Errors & { 200: Json<S["ServerNode"]>; };
    };
  };
  "/api/octopusservernodes/{id}/details": {
    /** Returns how many tasks a node runs. */
    get: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Json<S["ServerNodeDetails"]>; };
    };
  };
  "/api/octopusservernodes/ping": {
    /** Returns whether this node takes requests, for load balancers. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["ServerNodePing"]>; };
    };
  };
  "/api/octopusservernodes/summary": {
    /** Lists what each node runs and when it was last seen. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["ServerNodesSummary"]>; };
    };
  };
  "/api/ratelimitingpolicies": {
    /** Lists the rate limits and whom they apply to. */
    get: {
      parameters: {
        query?: QueryOf<"skip" | "take">;
      };
      responses: Errors & { 200: Json<S["RateLimitingPolicyPage"]>; };
    };
  };
  "/api/ratelimitingpolicies/{id}": {
    /** Returns one rate limit. */
    get: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Json<S["RateLimitingPolicy"]>; };
    };
    /** Changes a rate limit, or switches it on or off. */
    put: {
      parameters: {
        path: PathOf<"id">;
      };
      requestBody: {
        content: {
          "application/json": S["RateLimitingPolicy"];
        };
      };
      responses: Errors & { 200: Json<S["RateLimitingPolicy"]>; };
    };
  };
  "/api/serverstatus": {
    /** Returns whether the server is in maintenance mode and which upgrades are available. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["ServerStatus"]>; };
    };
  };
  "/api/serverstatus/extensions": {
    /** Lists the extensions that the server has loaded. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["ServerExtension"][]>; };
    };
  };
  "/api/serverstatus/health": {
    /** Returns whether the server works and complies with its licence. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["ServerHealth"]>; };
    };
  };
  "/api/serverstatus/logs": {
    /** Returns the latest lines of the server's own log. */
    get: {
      parameters: {
        query?: QueryOf<"includeDetail" | "skip" | "take">;
      };
      responses: Errors & { 200: Json<S["LogEntry"][]>; };
    };
  };
  "/api/serverstatus/system-info": {
    /** Returns facts about the server process, its memory and its operating system. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["SystemInfo"]>; };
    };
  };
  "/llms.txt": {
    /** Returns the server's description of its API for language models. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Response<{
        "text/markdown": string;
      }>; };
    };
  };
}

export interface ServerSchemas {
  Capabilities: {
    Capabilities: string[];
  };
  CapabilityExists: {
    Exists: boolean;
  };
  RateLimitingPolicy: {
    AuditMode?: boolean | null;
    BurstLimit?: number | null;
    Id: string;
    IsBuiltIn?: boolean | null;
    IsEnabled?: boolean | null;
    Links?: S["Links"];
    Name?: string | null;
    RequestsPerMinute?: number | null;
    ScopeType?: "Unauthenticated" | "AuthenticatedHuman" | "AuthenticatedAgent" | null;
  };
  RateLimitingPolicyPage: {
    Items: S["RateLimitingPolicy"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  ServerExtension: {
    AssemblyName?: string | null;
    Author?: string | null;
    Id?: string | null;
    IsCustom?: boolean | null;
    Links?: S["Links"];
    Name?: string | null;
    Version?: string | null;
  };
  ServerFeatureToggle: {
    IsEnabled: boolean;
    Name: string;
  };
  ServerFeatureToggles: {
    FeatureToggles: S["ServerFeatureToggle"][];
  };
  ServerHealth: {
    Description?: string | null;
    Id?: string | null;
    IsCompliantWithLicense?: boolean | null;
    IsEntireClusterDrainingTasks?: boolean | null;
    IsEntireClusterReadOnly?: boolean | null;
    IsOperatingNormally?: boolean | null;
    Links?: S["Links"];
  };
  ServerNode: {
    Id: string;
    IsInMaintenanceMode?: boolean | null;
    Links?: S["Links"];
    MaxConcurrentTasks?: number | null;
    Name?: string | null;
  };
  ServerNodeDetails: {
    Id?: string | null;
    Links?: S["Links"];
    RunningTasks?: number | null;
  };
  ServerNodePage: {
    Items: S["ServerNode"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  ServerNodePing: {
    Id?: string | null;
    IsInMaintenanceMode?: boolean | null;
    IsOffline?: boolean | null;
    /** Format: date-time */
    LastSeen?: string | null;
    Links?: S["Links"];
    MaxConcurrentTasks?: number | null;
    Name?: string | null;
    Version?: string | null;
  };
  ServerNodesSummary: {
    Nodes?: S["ServerNodeSummary"][];
  };
  ServerNodeSummary: {
    Id: string;
    IsInMaintenanceMode?: boolean | null;
    IsOffline?: boolean | null;
    /** Format: date-time */
    LastSeen?: string | null;
    Links?: S["Links"];
    MaxConcurrentTasks?: number | null;
    MaxSqlConnectionPoolSize?: number | null;
    Name?: string | null;
    RecommendedMaxSqlConnectionPoolSize?: number | null;
    RunningTaskCount?: number | null;
  };
  ServerStatus: {
    Id?: string | null;
    IsDatabaseEncrypted?: boolean | null;
    IsInMaintenanceMode?: boolean | null;
    IsMajorMinorUpgrade?: boolean | null;
    IsUpgradeAvailable?: boolean | null;
    Links?: S["Links"];
    MaintenanceExpires?: string | null;
    MaximumAvailableVersion?: string | null;
    MaximumAvailableVersionCoveredByLicense?: string | null;
  };
  SystemInfo: {
    ClrVersion?: string | null;
    Id?: string | null;
    Links?: S["Links"];
    MinThreadPoolCount?: number | null;
    OSVersion?: string | null;
    ThreadCount?: number | null;
    Uptime?: string | null;
    Version?: string | null;
    WorkingSetBytes?: number | null;
  };
}
