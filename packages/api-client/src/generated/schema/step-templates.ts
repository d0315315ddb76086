// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, parameters, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface StepTemplatesPaths {
  "/api/{spaceId}/actiontemplates": {
    /** Lists the step templates of a space. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "partialName" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["ActionTemplatePage"]>; };
    };
    /** Creates a step template. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateActionTemplateCommand"];
        };
      };
      responses: Errors & { 201: Json<S["ActionTemplate"]>; };
    };
  };
  "/api/{spaceId}/actiontemplates/{id}": {
    /** Returns the latest version of a step template. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ActionTemplate"]>; };
    };
    /** Saves a new version of a step template; steps that use it keep their version. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["ActionTemplate"];
        };
      };
      responses: Errors & { 200: Json<S["ActionTemplate"]>; };
    };
    /** Deletes all versions of a step template. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/actiontemplates/{id}/actionsUpdate": {
    /** Moves steps to a version of the step template they use. */
    post: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["UpdateActionTemplateUsagesCommand"];
        };
      };
      responses: Errors & { 200: Json<S["ActionUpdateResult"][]>; };
    };
  };
  "/api/{spaceId}/actiontemplates/{id}/usage": {
    /** Lists the steps that use a step template, and in which version. */
    get: {
      parameters: {
        query?: {
          /** Git branch. */
          branch?: parameters["branch"];
          /** Deployment or Runbook. */
          process?: parameters["processType"];
          /** Project id. */
          project?: parameters["project"];
          /** Only steps that a newer version exists for. */
          withUpdates?: parameters["withUpdates"];
        };
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ActionTemplateUsage"][]>; };
    };
  };
  "/api/{spaceId}/actiontemplates/{id}/versions": {
    /** Lists all versions of a step template. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ActionTemplate"][]>; };
    };
  };
  "/api/{spaceId}/actiontemplates/{id}/versions/{version}": {
    /** Returns one version of a step template. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId" | "version">;
      };
      responses: Errors & { 200: Json<S["ActionTemplate"]>; };
    };
  };
  "/api/{spaceId}/actiontemplates/all": {
    /** Returns every step template of a space in one response. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["ActionTemplate"][]>; };
    };
  };
}

export interface StepTemplatesSchemas {
  ActionsToUpdate: {
    ActionIds: string[];
    GitRef?: string | null;
    ProcessId: string;
    ProcessType: "Deployment" | "Runbook";
  };
  ActionTemplate: {
    ActionType?: string | null;
    CommunityActionTemplateId?: string | null;
    Description?: string | null;
    GitDependencies?: S["GitDependency"][];
    Id: string;
    Links?: S["Links"];
    Name: string;
    Packages?: S["PackageReference"][];
    Parameters?: S["VariableTemplate"][];
    Properties?: {
      [key: string]: S["PropertyValue"];
    } | null;
    SpaceId?: string | null;
    Version?: number | null;
  };
  ActionTemplatePage: {
    Items: S["ActionTemplate"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  ActionTemplateUsage: {
    ActionId?: string | null;
    ActionName?: string | null;
    ActionTemplateId?: string | null;
    Branch?: string | null;
    DeploymentProcessId?: string | null;
    Id?: string | null;
    Links?: S["Links"];
    ProcessId?: string | null;
    ProcessType?: "Deployment" | "Runbook" | null;
    ProjectId?: string | null;
    ProjectName?: string | null;
    ProjectSlug?: string | null;
    Release?: string | null;
    RunbookId?: string | null;
    RunbookName?: string | null;
    StepId?: string | null;
    StepName?: string | null;
    Version?: string | null;
  };
  ActionUpdateResult: {
    Id?: string | null;
    ManualMergeRequiredReasonsByPropertyName?: {
      [key: string]: string[];
    };
    NamesOfNewParametersMissingDefaultValue?: string[];
    Outcome?: string | null;
    RemovedPackageUsages?: S["RemovedPackageUsage"][];
  };
  CreateActionTemplateCommand: {
    ActionType: string;
    CommunityActionTemplateId?: string | null;
    Description?: string | null;
    GitDependencies?: S["GitDependency"][];
    Name: string;
    Packages?: S["PackageReference"][];
    Parameters?: S["VariableTemplate"][];
    Properties?: {
      [key: string]: S["PropertyValue"];
    } | null;
    SpaceId?: string | null;
    Version?: number | null;
  };
  RemovedPackageUsage: {
    PackageReference?: string | null;
    UsedBy?: string | null;
    UsedById?: string | null;
    UsedByName?: string | null;
  };
  UpdateActionTemplateUsagesCommand: {
    ActionIdsByProcessId?: {
      [key: string]: string[];
    };
    ActionsToUpdate: S["ActionsToUpdate"][];
    DefaultPropertyValues?: {
      [key: string]: S["PropertyValue"];
    } | null;
    Id?: string | null;
    Overrides?: {
      [key: string]: S["PropertyValue"];
    } | null;
    Version: number;
  };
}
