// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface TenantsPaths {
  "/api/{spaceId}/tenants": {
    /** Lists the tenants of a space. */
    get: {
      parameters: {
        query?: QueryOf<"clonedFromTenantId" | "ids" | "isDisabled" | "name" | "partialName" | "projectId" | "skip" | "tags" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["TenantPage"]>; };
    };
    /** Creates a tenant, new or as a copy. */
    post: {
      parameters: {
        query?: QueryOf<"clone">;
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateTenantCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Tenant"]>; };
    };
  };
  "/api/{spaceId}/tenants/{id}": {
    /** Returns one tenant with its projects, environments and tags. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Tenant"]>; };
    };
    /** Changes a tenant, its tags or what it is connected to. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["Tenant"];
        };
      };
      responses: Errors & { 200: Json<S["Tenant"]>; };
    };
    /** Deletes a tenant with its variables. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/tenants/{id}/commonvariables": {
    /** Returns a tenant's values of library variable templates, scope included. */
    get: {
      parameters: {
        query?: QueryOf<"includeMissingVariables">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["TenantCommonVariables"]>; };
    };
    /** Replaces a tenant's values of library variable templates. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["UpdateTenantScopedVariablesCommand"];
        };
      };
      responses: Errors & { 200: Json<S["TenantCommonVariables"]>; };
    };
  };
  "/api/{spaceId}/tenants/{id}/projectvariables": {
    /** Returns a tenant's values of project variable templates, scope included. */
    get: {
      parameters: {
        query?: QueryOf<"includeMissingVariables">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["TenantProjectVariables"]>; };
    };
    /** Replaces a tenant's values of project variable templates. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["UpdateTenantScopedVariablesCommand"];
        };
      };
      responses: Errors & { 200: Json<S["TenantProjectVariables"]>; };
    };
  };
  "/api/{spaceId}/tenants/{id}/variables": {
    /** Returns all values of a tenant, by library set and by project. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["TenantVariables"]>; };
    };
    /** Replaces all values of a tenant. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["TenantVariables"];
        };
      };
      responses: Errors & { 200: Json<S["TenantVariables"]>; };
    };
  };
  "/api/{spaceId}/tenants/all": {
    /** Returns every tenant of a space in one response. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "name" | "partialName" | "projectId" | "tags">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["Tenant"][]>; 304: NoContent; };
    };
  };
  "/api/{spaceId}/tenants/status": {
    /** Returns whether the space uses tenants. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["MultiTenancyStatus"]>; };
    };
  };
  "/api/{spaceId}/tenants/tag-test": {
    /** Lists the tenants that match a set of tags. */
    get: {
      parameters: {
        query?: QueryOf<"tags" | "tenantIds">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["TagTestResults"]>; };
    };
  };
  "/api/{spaceId}/tenants/variables-missing": {
    /** Lists the values that tenants need and do not have. */
    get: {
      parameters: {
        query?: QueryOf<"environmentId" | "includeDetails" | "projectId" | "tenantId">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["TenantMissingVariables"][]>; };
    };
  };
  "/api/{spaceId}/tenantvariables/all": {
    /** Returns the values of every tenant, or of those of one project. */
    get: {
      parameters: {
        query?: QueryOf<"projectId">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["TenantVariables"][]>; };
    };
  };
}

export interface TenantsSchemas {
  CreateTenantCommand: {
    ClonedFromTenantId?: string | null;
    Description?: string | null;
    IsDisabled?: boolean | null;
    Name: string;
    ProjectEnvironments?: {
      [key: string]: string[];
    };
    Slug?: string | null;
    SpaceId?: string | null;
    TenantTags?: string[];
  };
  MissingVariable: {
    EnvironmentId?: string | null;
    LibraryVariableSetId?: string | null;
    Links?: S["Links"];
    ProjectId?: string | null;
    VariableTemplateId?: string | null;
    VariableTemplateName?: string | null;
  };
  MultiTenancyStatus: {
    Enabled?: boolean | null;
    Id?: string | null;
    Links?: S["Links"];
  };
  TagTestResult: {
    IsMatched?: boolean | null;
    MissingTags?: string[];
    Reason?: string | null;
  };
  /** By tenant id. */
  TagTestResults: {
    [key: string]: S["TagTestResult"];
  };
  Tenant: {
    ClonedFromTenantId?: string | null;
    Description?: string | null;
    Icon?: S["Icon"] | null;
    Id: string;
    IsDisabled?: boolean | null;
    Links?: S["Links"];
    Name: string;
    ProjectEnvironments?: {
      [key: string]: string[];
    };
    Slug?: string | null;
    SpaceId?: string | null;
    TenantTags?: string[];
  };
  TenantCommonVariable: {
    Id?: string | null;
    LibraryVariableSetId?: string | null;
    LibraryVariableSetName?: string | null;
    Scope?: S["TenantVariableScope"];
    Template?: S["VariableTemplate"] | null;
    TemplateId?: string | null;
    Value?: S["PropertyValue"];
  };
  TenantCommonVariables: {
    MissingVariables?: S["TenantCommonVariable"][] | null;
    TenantId: string;
    Variables: S["TenantCommonVariable"][];
  };
  /** Values by template id. */
  TenantLibraryValues: {
    LibraryVariableSetId?: string | null;
    LibraryVariableSetName?: string | null;
    Links?: S["Links"];
    Templates?: S["VariableTemplate"][];
    Variables?: {
      [key: string]: S["PropertyValue"];
    } | null;
  };
  TenantMissingVariables: {
    Links?: S["Links"];
    MissingVariables?: S["MissingVariable"][];
    TenantId: string;
  };
  TenantPage: {
    Items: S["Tenant"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  /** Values by environment id and template id. */
  TenantProjectValues: {
    Links?: S["Links"];
    ProjectId?: string | null;
    ProjectName?: string | null;
    Templates?: S["VariableTemplate"][];
    Variables?: {
      [key: string]: {
        [key: string]: S["PropertyValue"];
      } | null;
    } | null;
  };
  TenantProjectVariable: {
    Id?: string | null;
    ProjectId?: string | null;
    ProjectName?: string | null;
    Scope?: S["TenantVariableScope"];
    Template?: S["VariableTemplate"] | null;
    TemplateId?: string | null;
    Value?: S["PropertyValue"];
  };
  TenantProjectVariables: {
    MissingVariables?: S["TenantProjectVariable"][] | null;
    TenantId: string;
    Variables: S["TenantProjectVariable"][];
  };
  /** Without an id it is a new value. */
  TenantScopedValue: {
    Id?: string | null;
    LibraryVariableSetId?: string | null;
    ProjectId?: string | null;
    Scope?: S["TenantVariableScope"];
    TemplateId: string;
    Value?: S["PropertyValue"];
  };
  TenantVariables: {
    ConcurrencyToken?: string | null;
    Id?: string | null;
    LibraryVariables?: {
      [key: string]: S["TenantLibraryValues"];
    } | null;
    Links?: S["Links"];
    ProjectVariables?: {
      [key: string]: S["TenantProjectValues"];
    } | null;
    SpaceId?: string | null;
    TenantId?: string | null;
    TenantName?: string | null;
  };
  TenantVariableScope: {
    EnvironmentIds?: string[];
  };
  UpdateTenantScopedVariablesCommand: {
    Variables: S["TenantScopedValue"][];
  };
}
