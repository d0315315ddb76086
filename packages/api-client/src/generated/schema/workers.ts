// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface WorkersPaths {
  "/api/{spaceId}/workerpools": {
    /** Lists the worker pools of a space. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "name" | "partialName" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["WorkerPoolPage"]>; };
    };
    /** Creates a worker pool. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateWorkerPoolCommand"];
        };
      };
      responses: Errors & { 201: Json<S["WorkerPool"]>; };
    };
  };
  "/api/{spaceId}/workerpools/{id}": {
    /** Returns one worker pool. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["WorkerPool"]>; };
    };
    /** Changes a worker pool, or makes it the default. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["WorkerPool"];
        };
      };
      responses: Errors & { 200: Json<S["WorkerPool"]>; };
    };
    /** Deletes a worker pool. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/workerpools/{id}/workers": {
    /** Lists the workers of a pool. */
    get: {
      parameters: {
        query?: QueryOf<"commStyles" | "healthStatuses" | "isDisabled" | "operatingSystemNames" | "partialName" | "shellNames" | "skip" | "take">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["WorkerPage"]>; };
    };
  };
  "/api/{spaceId}/workerpools/all": {
    /** Returns every worker pool of a space in one response. */
    get: {
      parameters: {
        query?: QueryOf<"ids">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["WorkerPool"][]>; 304: NoContent; };
    };
  };
  "/api/{spaceId}/workerpools/summary": {
    /** Counts the workers of each pool by health and kind. */
    get: {
      parameters: {
        query?: QueryOf<"commStyles" | "healthStatuses" | "hideEmptyWorkerPools" | "ids" | "isDisabled" | "machinePartialName" | "partialName" | "shellNames">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["WorkerPoolsSummary"]>; 304: NoContent; };
    };
  };
  "/api/{spaceId}/workers": {
    /** Lists the workers of a space. */
    get: {
      parameters: {
        query?: QueryOf<"commStyles" | "healthStatuses" | "ids" | "isDisabled" | "name" | "operatingSystemNames" | "partialName" | "shellNames" | "skip" | "take" | "thumbprint" | "workerPoolIds">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["WorkerPage"]>; };
    };
    /** Registers a worker. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateWorkerCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Worker"]>; };
    };
  };
  "/api/{spaceId}/workers/{id}": {
    /** Returns one worker. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Worker"]>; };
    };
    /** Changes a worker or its pools, or disables it. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["Worker"];
        };
      };
      responses: Errors & { 200: Json<S["Worker"]>; };
    };
    /** Removes a worker; the machine itself is not changed. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/workers/{id}/connection": {
    /** Returns the result of a worker's last health check with its log. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["MachineConnection"]>; };
    };
  };
  "/api/{spaceId}/workers/all": {
    /** Returns every worker of a space in one response. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "thumbprint">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["Worker"][]>; 304: NoContent; };
    };
  };
}

export interface WorkersSchemas {
  CreateWorkerCommand: {
    Endpoint: S["Endpoint"];
    IsDisabled?: boolean | null;
    MachinePolicyId?: string | null;
    Name: string;
    Slug?: string | null;
    SpaceId?: string | null;
    WorkerPoolIds: string[];
  };
  CreateWorkerPoolCommand: {
    Description?: string | null;
    IsDefault?: boolean | null;
    Name: string;
    Slug?: string | null;
    SortOrder?: number | null;
    SpaceId?: string | null;
    WorkerPoolType: "StaticWorkerPool" | "DynamicWorkerPool";
    WorkerType?: string | null;
  };
  Worker: {
    Architecture?: string | null;
    Endpoint?: S["Endpoint"];
    HasLatestCalamari?: boolean | null;
    HealthStatus?: "Healthy" | "Unavailable" | "Unknown" | "HasWarnings" | "Unhealthy" | null;
    Id: string;
    IsDisabled?: boolean | null;
    IsInProcess?: boolean | null;
    Links?: S["Links"];
    MachinePolicyId?: string | null;
    Name: string;
    OperatingSystem?: string | null;
    ShellName?: string | null;
    ShellVersion?: string | null;
    SkipInitialHealthCheck?: boolean | null;
    Slug?: string | null;
    SpaceId?: string | null;
    StatusSummary?: string | null;
    Thumbprint?: string | null;
    Uri?: string | null;
    WorkerPoolIds?: string[];
  };
  WorkerPage: {
    Items: S["Worker"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  WorkerPool: {
    CanAddWorkers?: boolean | null;
    Description?: string | null;
    Id: string;
    IsDefault?: boolean | null;
    Links?: S["Links"];
    Name: string;
    Slug?: string | null;
    SortOrder?: number | null;
    SpaceId?: string | null;
    WorkerPoolType?: "StaticWorkerPool" | "DynamicWorkerPool" | null;
    WorkerType?: string | null;
  };
  WorkerPoolPage: {
    Items: S["WorkerPool"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  WorkerPoolsSummary: {
    Links?: S["Links"];
    MachineEndpointSummaries?: {
      [key: string]: number | null;
    } | null;
    MachineHealthStatusSummaries?: {
      [key: string]: number | null;
    } | null;
    MachineIdsForCalamariUpgrade?: string[];
    MachineIdsForTentacleUpgrade?: string[];
    TentacleUpgradesRequired?: boolean | null;
    TotalDisabledMachines?: number | null;
    TotalMachines?: number | null;
    WorkerPoolSummaries?: S["WorkerPoolSummary"][];
  };
  WorkerPoolSummary: {
    MachineEndpointSummaries?: {
      [key: string]: number | null;
    } | null;
    MachineHealthStatusSummaries?: {
      [key: string]: number | null;
    } | null;
    MachineIdsForCalamariUpgrade?: string[];
    MachineIdsForTentacleUpgrade?: string[];
    TentacleUpgradesRequired?: boolean | null;
    TotalDisabledMachines?: number | null;
    TotalMachines?: number | null;
    WorkerPool: S["WorkerPool"];
  };
}
