// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, parameters, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface VariablesPaths {
  "/api/{spaceId}/libraryvariablesets": {
    /** Lists the library variable sets and script modules of a space. */
    get: {
      parameters: {
        query?: QueryOf<"contentType" | "ids" | "partialName" | "projectId" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["LibraryVariableSetPage"]>; };
    };
    /** Creates a library variable set or script module. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateLibraryVariableSetCommand"];
        };
      };
      responses: Errors & { 201: Json<S["LibraryVariableSet"]>; };
    };
  };
  "/api/{spaceId}/libraryvariablesets/{id}": {
    /** Returns one library variable set; its values are under VariableSetId. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["LibraryVariableSet"]>; };
    };
    /** Changes a library variable set and its templates. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["LibraryVariableSet"];
        };
      };
      responses: Errors & { 200: Json<S["LibraryVariableSet"]>; };
    };
    /** Deletes a library variable set. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/libraryvariablesets/{id}/usages": {
    /** Lists the projects, releases and snapshots that use a library set. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["LibraryVariableSetUsages"]>; };
    };
  };
  "/api/{spaceId}/libraryvariablesets/all": {
    /** Returns every library variable set of a space in one response. */
    get: {
      parameters: {
        query?: QueryOf<"contentType" | "ids">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["LibraryVariableSet"][]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/{gitRef}/variables": {
    /** Returns the variables of a project at a Git ref; secrets are not among them. */
    get: {
      parameters: {
        path: PathOf<"gitRef" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["VariableSet"]>; };
    };
    /** Commits the variables of a project to a branch. */
    put: {
      parameters: {
        path: PathOf<"gitRef" | "projectId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["UpdateProjectVariablesCommand"];
        };
      };
      responses: Errors & { 200: Json<S["VariableSet"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/variables": {
    /** Returns the variables that a project keeps in the database. */
    get: {
      parameters: {
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["VariableSet"]>; };
    };
    /** Replaces the variables that a project keeps in the database. */
    put: {
      parameters: {
        path: PathOf<"projectId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["UpdateProjectVariablesCommand"];
        };
      };
      responses: Errors & { 200: Json<S["VariableSet"]>; };
    };
  };
  "/api/{spaceId}/variables/{id}": {
    /** Returns one variable set, or the snapshot that a release took of it. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["VariableSet"]>; };
    };
    /** Replaces all variables of a set; Version must be the one that was read. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["VariableSet"];
        };
      };
      responses: Errors & { 200: Json<S["VariableSet"]>; };
    };
  };
  "/api/{spaceId}/variables/all": {
    /** Returns several variable sets in one response. */
    get: {
      parameters: {
        query?: QueryOf<"ids">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["VariableSet"][]>; };
    };
  };
  "/api/{spaceId}/variables/names": {
    /** Lists the names of variables that a project or runbook can use. */
    get: {
      parameters: {
        query?: QueryOf<"gitRef" | "project" | "projectEnvironmentsFilter" | "runbook">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<string[]>; };
    };
  };
  "/api/{spaceId}/variables/preview": {
    /** Returns the values that a deployment in a given scope would see. */
    get: {
      parameters: {
        query: {
          /** Step id. */
          action?: parameters["variableAction"];
          /** Channel id. */
          channel?: parameters["channel"];
          /** Environment id. */
          environment?: parameters["environment"];
          /** Branch, tag or commit. */
          gitRef?: parameters["gitRef"];
          /** Machine id. */
          machine?: parameters["machine"];
          /** Project id. */
          project: string;
          /** Target tag (role). */
          role?: parameters["role"];
          /** Runbook id. */
          runbook?: parameters["runbook"];
          /** Tenant id. */
          tenant?: parameters["tenant"];
        };
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["VariableSet"]>; };
    };
  };
}

export interface VariablesSchemas {
  CreateLibraryVariableSetCommand: {
    ContentType?: "Variables" | "ScriptModule" | null;
    Description?: string | null;
    Name: string;
    SpaceId?: string | null;
    Templates?: S["VariableTemplate"][];
  };
  LibraryVariableSet: {
    ContentType?: "Variables" | "ScriptModule" | null;
    Description?: string | null;
    Id: string;
    Links?: S["Links"];
    Name: string;
    SpaceId?: string | null;
    Templates?: S["VariableTemplate"][];
    VariableSetId?: string | null;
    Version?: number | null;
  };
  LibraryVariableSetPage: {
    Items: S["LibraryVariableSet"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  LibraryVariableSetUsages: {
    CountOfProjectsUserCannotSee?: number | null;
    CountOfReleasesUserCannotSee?: number | null;
    CountOfRunbookSnapshotsUserCannotSee?: number | null;
    Projects: S["VariableSetUsage"][];
  };
  ProcessReference: {
    Id: string;
    Name?: string | null;
    ProcessType?: "Deployment" | "Runbook" | null;
  };
  UpdateProjectVariablesCommand: {
    ChangeDescription?: string | null;
    Id?: string | null;
    OwnerId?: string | null;
    ProjectId?: string | null;
    ScopeValues?: S["VariableScopeValues"] | null;
    SpaceId?: string | null;
    Variables: S["Variable"][];
    Version?: number | null;
  };
  Variable: {
    Description?: string | null;
    Id?: string | null;
    IsEditable?: boolean | null;
    IsSensitive?: boolean | null;
    Name: string;
    Prompt?: S["VariablePrompt"] | null;
    Scope?: S["VariableScope"];
    Type?: string | null;
    Value?: string | null;
  };
  VariablePrompt: {
    Description?: string | null;
    DisplaySettings?: {
      [key: string]: string | null;
    } | null;
    Label?: string | null;
    Required?: boolean | null;
  };
  /** Ids (names, for roles) by kind. A kind that is absent does not restrict. */
  VariableScope: {
    Action?: string[];
    Channel?: string[];
    Environment?: string[];
    Machine?: string[];
    ParentDeployment?: string[];
    Private?: string[];
    ProcessOwner?: string[];
    Project?: string[];
    Role?: string[];
    TargetRole?: string[];
    Tenant?: string[];
    TenantTag?: string[];
    Trigger?: string[];
    User?: string[];
  };
  VariableScopeValues: {
    Actions?: S["ReferenceDataItem"][];
    Channels?: S["ReferenceDataItem"][];
    Environments?: S["ReferenceDataItem"][];
    Machines?: S["ReferenceDataItem"][];
    Processes?: S["ProcessReference"][];
    Roles?: S["ReferenceDataItem"][];
    TenantTags?: S["ReferenceDataItem"][];
  };
  VariableSet: {
    Id?: string | null;
    Links?: S["Links"];
    OwnerId?: string | null;
    ScopeValues?: S["VariableScopeValues"] | null;
    SpaceId?: string | null;
    Variables: S["Variable"][];
    Version?: number | null;
  };
  VariableSetPage: {
    Items: S["VariableSet"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
}
