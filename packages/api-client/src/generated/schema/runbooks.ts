// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface RunbooksPaths {
  "/api/{spaceId}/projects/{projectId}/{gitRef}/runbookProcesses/{id}": {
    /** Returns the steps of a runbook at a Git ref. */
    get: {
      parameters: {
        path: PathOf<"gitRef" | "id" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookProcess"]>; };
    };
    /** Commits the steps of a runbook to a branch. */
    put: {
      parameters: {
        path: PathOf<"gitRef" | "id" | "projectId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["RunbookProcess"];
        };
      };
      responses: Errors & { 200: Json<S["RunbookProcess"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks": {
    /** Lists the runbooks that a project has at a Git ref. */
    get: {
      parameters: {
        query?: QueryOf<"partialName" | "skip" | "take">;
        path: PathOf<"gitRef" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookPage"]>; };
    };
    /** Commits a new runbook to a branch. */
    post: {
      parameters: {
        path: PathOf<"gitRef" | "projectId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateRunbookCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Runbook"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/{gitRef}/runbooks/{id}": {
    /** Returns one runbook at a Git ref, by slug. */
    get: {
      parameters: {
        path: PathOf<"gitRef" | "id" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Runbook"]>; };
    };
    /** Commits changes of a runbook to a branch. */
    put: {
      parameters: {
        path: PathOf<"gitRef" | "id" | "projectId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["Runbook"];
        };
      };
      responses: Errors & { 200: Json<S["Runbook"]>; };
    };
    /** Removes a runbook from a branch by a commit. */
    delete: {
      parameters: {
        path: PathOf<"gitRef" | "id" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/runbooks": {
    /** Lists the runbooks that a project keeps in the database. */
    get: {
      parameters: {
        query?: QueryOf<"partialName" | "skip" | "take">;
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookPage"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/runbooks/{id}": {
    /** Returns one runbook of a project. */
    get: {
      parameters: {
        path: PathOf<"id" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Runbook"]>; };
    };
  };
  "/api/{spaceId}/runbookProcesses": {
    /** Lists the runbook processes of a space. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookProcessPage"]>; };
    };
  };
  "/api/{spaceId}/runbookProcesses/{id}": {
    /** Returns the steps of a runbook, or of a snapshot of it. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookProcess"]>; };
    };
    /** Replaces the steps of a runbook. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["RunbookProcess"];
        };
      };
      responses: Errors & { 200: Json<S["RunbookProcess"]>; };
    };
  };
  "/api/{spaceId}/runbooks": {
    /** Lists the runbooks of all projects of a space that keep them in the database. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "partialName" | "projectIds" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookPage"]>; };
    };
    /** Creates a runbook of a project, empty or as a copy. */
    post: {
      parameters: {
        query?: QueryOf<"clone">;
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateRunbookCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Runbook"]>; };
    };
  };
  "/api/{spaceId}/runbooks/{id}": {
    /** Returns one runbook. */
    get: {
      parameters: {
        query?: QueryOf<"projectId">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Runbook"]>; };
    };
    /** Changes a runbook, or publishes another snapshot of it. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["Runbook"];
        };
      };
      responses: Errors & { 200: Json<S["Runbook"]>; };
    };
    /** Deletes a runbook with its snapshots and runs. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/runbooks/{id}/environments": {
    /** Lists the environments that a runbook may run in. */
    get: {
      parameters: {
        query?: QueryOf<"projectId">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Environment"][]>; };
    };
  };
  "/api/{spaceId}/runbooks/all": {
    /** Returns every runbook of a space in one response. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "projectIds">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["Runbook"][]>; 304: NoContent; };
    };
  };
}

export interface RunbooksSchemas {
  CreateRunbookCommand: {
    ChangeDescription?: string | null;
    ConnectivityPolicy?: S["ConnectivityPolicy"] | null;
    DefaultGuidedFailureMode?: "EnvironmentDefault" | "Off" | "On" | null;
    Description?: string | null;
    Environments?: string[];
    EnvironmentScope?: "All" | "Specified" | "FromProjectLifecycles" | null;
    ForcePackageDownload?: boolean | null;
    MultiTenancyMode?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
    Name: string;
    ProjectId: string;
    RunbookTags?: string[] | null;
    RunRetentionPolicy?: S["RetentionPeriod"] | null;
    Slug?: string | null;
    SpaceId?: string | null;
  };
  Runbook: {
    ConnectivityPolicy?: S["ConnectivityPolicy"] | null;
    DefaultGuidedFailureMode?: "EnvironmentDefault" | "Off" | "On" | null;
    Description?: string | null;
    Environments?: string[];
    EnvironmentScope?: "All" | "Specified" | "FromProjectLifecycles" | null;
    ForcePackageDownload?: boolean | null;
    Id: string;
    Links?: S["Links"];
    MultiTenancyMode?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
    Name: string;
    ProjectId?: string | null;
    PublishedRunbookSnapshotId?: string | null;
    RunbookProcessId?: string | null;
    RunbookTags?: string[] | null;
    RunRetentionPolicy?: S["RetentionPeriod"] | null;
    Slug?: string | null;
    SpaceId?: string | null;
  };
  RunbookPage: {
    Items: S["Runbook"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  RunbookProcess: {
    ChangeDescription?: string | null;
    Id?: string | null;
    LastSnapshotId?: string | null;
    Links?: S["Links"];
    ProjectId?: string | null;
    RunbookId?: string | null;
    SpaceId?: string | null;
    Steps?: S["DeploymentStep"][];
    Version?: number | null;
  };
  RunbookProcessPage: {
    Items: S["RunbookProcess"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
}
