// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface FeatureTogglesPaths {
  "/api/{spaceId}/projects/{projectId}/featuretoggles": {
    /** Lists the feature toggles of a project. */
    get: {
      parameters: {
        query?: QueryOf<"environments" | "partialName" | "skip" | "tags" | "take">;
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["FeatureTogglePage"]>; };
    };
    /** Replaces a feature toggle; the body names it and must be complete. */
    put: {
      parameters: {
        path: PathOf<"projectId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["FeatureToggle"];
        };
      };
      responses: Errors & { 200: Json<S["FeatureToggle"]>; };
    };
    /** Creates a feature toggle, which is off until an environment switches it on. */
    post: {
      parameters: {
        path: PathOf<"projectId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateFeatureToggleCommand"];
        };
      };
      responses: Errors & { 201: Json<S["FeatureToggle"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/featuretoggles/{slug}": {
    /** Returns one feature toggle with its state in each environment. */
    get: {
      parameters: {
        path: PathOf<"projectId" | "slug" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["FeatureToggle"]>; };
    };
    /** Deletes a feature toggle. */
    delete: {
      parameters: {
        path: PathOf<"projectId" | "slug" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/featuretoggles/rollout-groups/{id}": {
    /** Returns a rollout group and the toggles that share it. */
    get: {
      parameters: {
        path: PathOf<"id" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["RolloutGroup"]>; };
    };
  };
}

export interface FeatureTogglesSchemas {
  CreateFeatureToggleCommand: {
    DefaultIsEnabled?: boolean | null;
    Description?: string | null;
    Environments?: S["FeatureToggleEnvironment"][];
    Name: string;
    ProjectId?: string | null;
    RolloutGroupId?: string | null;
    Slug?: string | null;
    Tags?: string[];
  };
  FeatureToggle: {
    DefaultIsEnabled?: boolean | null;
    Description?: string | null;
    Environments: S["FeatureToggleEnvironment"][];
    Id: string;
    Links?: S["Links"];
    Name: string;
    ProjectId?: string | null;
    RolloutGroupId?: string | null;
    Slug?: string | null;
    SpaceId?: string | null;
    Tags?: string[];
  };
  FeatureToggleEnvironment: {
    ClientRolloutPercentage?: number | null;
    DeploymentEnvironmentId: string;
    ExcludedTenantIds?: string[];
    ExcludedTenantTags?: string[];
    FeatureToggleId?: string | null;
    IsEnabled?: boolean | null;
    MinimumVersion?: string | null;
    RolloutPercentage?: number | null;
    Segments?: S["FeatureToggleSegment"][];
    TenantIds?: string[];
    TenantTags?: string[];
  };
  FeatureTogglePage: {
    Items: S["FeatureToggle"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  FeatureToggleSegment: {
    Key?: string | null;
    Value?: string | null;
  };
  RolloutGroup: {
    FeatureToggleUsages?: S["ReferenceDataItem"][];
    Id: string;
    Links?: S["Links"];
    Name: string;
    ProjectId?: string | null;
    SpaceId?: string | null;
  };
}
