// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface LifecyclesPaths {
  "/api/{spaceId}/lifecycles": {
    /** Lists the lifecycles of a space. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "partialName" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["LifecyclePage"]>; };
    };
    /** Creates a lifecycle from its phases. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateLifecycleCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Lifecycle"]>; };
    };
  };
  "/api/{spaceId}/lifecycles/{id}": {
    /** Returns one lifecycle. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Lifecycle"]>; };
    };
    /** Changes a lifecycle; running projects follow it at once. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["Lifecycle"];
        };
      };
      responses: Errors & { 200: Json<S["Lifecycle"]>; };
    };
    /** Deletes a lifecycle that no project or channel uses. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/lifecycles/{id}/preview": {
    /** Returns a lifecycle with its implied phases spelt out. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Lifecycle"]>; };
    };
  };
  "/api/{spaceId}/lifecycles/all": {
    /** Returns every lifecycle of a space in one response. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["Lifecycle"][]>; 304: NoContent; };
    };
  };
}

export interface LifecyclesSchemas {
  CreateLifecycleCommand: {
    Description?: string | null;
    Name: string;
    Phases?: S["LifecyclePhase"][];
    ReleaseRetentionPolicy?: S["RetentionPeriod"] | null;
    RunbookRetentionPolicy?: S["RetentionPeriod"] | null;
    Slug?: string | null;
    SpaceId?: string | null;
    TentacleRetentionPolicy?: S["RetentionPeriod"] | null;
  };
  Lifecycle: {
    Description?: string | null;
    Id: string;
    Links?: S["Links"];
    Name: string;
    Phases?: S["LifecyclePhase"][];
    ReleaseRetentionPolicy?: S["RetentionPeriod"] | null;
    RunbookRetentionPolicy?: S["RetentionPeriod"] | null;
    Slug?: string | null;
    SpaceId?: string | null;
    TentacleRetentionPolicy?: S["RetentionPeriod"] | null;
  };
  LifecyclePage: {
    Items: S["Lifecycle"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  /** Environments that a release passes together. No phases at all means every environment in its order. */
  LifecyclePhase: {
    AutomaticDeploymentTargets?: string[];
    Id?: string | null;
    IsOptionalPhase?: boolean | null;
    IsPriorityPhase?: boolean | null;
    MinimumEnvironmentsBeforePromotion?: number | null;
    Name?: string | null;
    OptionalDeploymentTargets?: string[];
    ReleaseRetentionPolicy?: S["RetentionPeriod"] | null;
    TentacleRetentionPolicy?: S["RetentionPeriod"] | null;
  };
}
