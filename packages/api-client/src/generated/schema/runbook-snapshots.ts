// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface RunbookSnapshotsPaths {
  "/api/{spaceId}/projects/{projectId}/runbookSnapshots": {
    /** Lists the runbook snapshots of a project. */
    get: {
      parameters: {
        query?: QueryOf<"searchByName" | "skip" | "take">;
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookSnapshotPage"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/runbookSnapshots/{id}/variables": {
    /** Returns the variable sets that a runbook snapshot has frozen. */
    get: {
      parameters: {
        path: PathOf<"id" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["VariableSet"][]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/runbookSnapshots/{idOrName}": {
    /** Returns a runbook snapshot of a project, by id or name. */
    get: {
      parameters: {
        path: PathOf<"idOrName" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookSnapshot"]>; };
    };
  };
  "/api/{spaceId}/runbooks/{id}/runbookSnapshots": {
    /** Lists the snapshots of one runbook, newest first. */
    get: {
      parameters: {
        query?: QueryOf<"projectId" | "searchByName" | "skip" | "take">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookSnapshotPage"]>; };
    };
  };
  "/api/{spaceId}/runbooks/{runbookId}/runbookSnapshotTemplate": {
    /** Returns the packages that a new snapshot of a runbook needs, and its next name. */
    get: {
      parameters: {
        query?: QueryOf<"projectId">;
        path: PathOf<"runbookId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookSnapshotTemplate"]>; };
    };
  };
  "/api/{spaceId}/runbookSnapshots": {
    /** Lists the runbook snapshots of a space. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookSnapshotPage"]>; };
    };
    /** Creates a snapshot of a runbook with its packages and variables, and may publish it. */
    post: {
      parameters: {
        query?: QueryOf<"publish">;
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateRunbookSnapshotCommand"];
        };
      };
      responses: Errors & { 201: Json<S["RunbookSnapshot"]>; };
    };
  };
  "/api/{spaceId}/runbookSnapshots/{id}": {
    /** Returns one runbook snapshot. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookSnapshot"]>; };
    };
    /** Changes the name, notes or packages of a snapshot. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["RunbookSnapshot"];
        };
      };
      responses: Errors & { 200: Json<S["RunbookSnapshot"]>; };
    };
    /** Deletes a runbook snapshot. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/runbookSnapshots/{id}/runbookRuns": {
    /** Lists the runs of a snapshot. */
    get: {
      parameters: {
        query?: QueryOf<"skip" | "take">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookRunPage"]>; };
    };
  };
  "/api/{spaceId}/runbookSnapshots/{id}/runbookRuns/preview/{environmentId}": {
    /** Shows the steps, targets and prompted values of a run of a snapshot. */
    get: {
      parameters: {
        query?: QueryOf<"includeDisabledSteps" | "projectId" | "tenant">;
        path: PathOf<"environmentId" | "id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookRunPreview"]>; };
    };
  };
  "/api/{spaceId}/runbookSnapshots/{id}/runbookRuns/preview/{environmentId}/{tenant}": {
    /** Shows the steps, targets and prompted values of a run of a snapshot for one tenant. */
    get: {
      parameters: {
        query?: QueryOf<"includeDisabledSteps" | "projectId">;
        path: PathOf<"environmentId" | "id" | "spaceId" | "tenant">;
      };
      responses: Errors & { 200: Json<S["RunbookRunPreview"]>; };
    };
  };
  "/api/{spaceId}/runbookSnapshots/{id}/runbookRuns/template": {
    /** Returns where a snapshot can run and what changed since it was created. */
    get: {
      parameters: {
        query?: QueryOf<"projectId">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookRunTemplate"]>; };
    };
  };
  "/api/{spaceId}/runbookSnapshots/{id}/snapshot-variables": {
    /** Replaces the variables that a runbook snapshot has frozen by the current ones. */
    post: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RunbookSnapshot"]>; };
    };
  };
}

export interface RunbookSnapshotsSchemas {
  CreateRunbookSnapshotCommand: {
    Name: string;
    Notes?: string | null;
    ProjectId: string;
    Publish?: string | null;
    RunbookId: string;
    SelectedGitResources?: S["SelectedGitResource"][];
    SelectedPackages?: S["SelectedPackage"][];
    SpaceId?: string | null;
  };
  RunbookSnapshot: {
    /** Format: date-time */
    Assembled?: string | null;
    FrozenProjectVariableSetId?: string | null;
    FrozenRunbookProcessId?: string | null;
    GitReference?: S["GitReference"] | null;
    Id: string;
    LibraryVariableSetSnapshotIds?: string[];
    Links?: S["Links"];
    Name: string;
    Notes?: string | null;
    ProjectId?: string | null;
    ProjectVariableSetSnapshotId?: string | null;
    RunbookId?: string | null;
    SelectedGitResources?: S["SelectedGitResource"][] | null;
    SelectedPackages?: S["SelectedPackage"][];
    SpaceId?: string | null;
  };
  RunbookSnapshotPage: {
    Items: S["RunbookSnapshot"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  RunbookSnapshotTemplate: {
    GitResources?: S["ReleaseTemplateGitResource"][];
    Id?: string | null;
    Links?: S["Links"];
    NextNameIncrement?: string | null;
    Packages?: S["ReleaseTemplatePackage"][];
    RunbookId?: string | null;
    RunbookProcessId?: string | null;
  };
}
