// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, NoParameters, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface UsersPaths {
  "/api/{spaceId}/users/{id}/permissions": {
    /** Returns what a user may do in one space. */
    get: {
      parameters: {
        query?: QueryOf<"includeSystem">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["UserPermissions"]>; };
    };
  };
  "/api/{spaceId}/users/{userId}/teams": {
    /** Lists the teams of a user. */
    get: {
      parameters: {
        path: PathOf<"spaceId" | "userId">;
      };
      responses: Errors & { 200: Json<S["UserTeam"][]>; };
    };
  };
  "/api/permissions/all": {
    /** Describes every permission by name. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["PermissionDescriptions"]>; };
    };
  };
  "/api/users": {
    /** Lists the users of the installation. */
    get: {
      parameters: {
        query?: QueryOf<"filter" | "ids" | "skip" | "take">;
      };
      responses: Errors & { 200: Json<S["UserPage"]>; };
    };
    /** Creates a user or a service account. */
    post: {
      parameters: NoParameters;
      requestBody: {
        content: {
          "application/json": S["CreateUserCommand"];
        };
      };
      responses: Errors & { 201: Json<S["User"]>; };
    };
  };
  "/api/users/{id}": {
    /** Returns one user. */
    get: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Json<S["User"]>; };
    };
    /** Changes a user, a password or a login, or disables the user. */
    put: {
      parameters: {
        path: PathOf<"id">;
      };
      requestBody: {
        content: {
          "application/json": S["User"];
        };
      };
      responses: Errors & { 200: Json<S["User"]>; };
    };
    /** Deletes a user. */
    delete: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/users/{id}/permissions": {
    /** Returns what a user may do, over spaces and in the system. */
    get: {
      parameters: {
        query?: QueryOf<"includeSystem" | "spaces">;
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Json<S["UserPermissions"]>; };
    };
  };
  "/api/users/{id}/spaces": {
    /** Lists the spaces that a user may see. */
    get: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Json<S["Space"][]>; };
    };
  };
  "/api/users/{userId}/apikeys": {
    /** Lists the API keys of a user, without their values. */
    get: {
      parameters: {
        query?: QueryOf<"partialKeyword" | "partialPurpose" | "skip" | "take">;
        path: PathOf<"userId">;
      };
      responses: Errors & { 200: Json<S["ApiKeyPage"]>; };
    };
    /** Creates an API key and shows it once. */
    post: {
      parameters: {
        path: PathOf<"userId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateApiKeyCommand"];
        };
      };
      responses: Errors & { 200: Json<S["CreatedApiKey"]>; 201: Json<S["CreatedApiKey"]>; };
    };
  };
  "/api/users/{userId}/apikeys/{id}": {
    /** Returns one API key without its value. */
    get: {
      parameters: {
        path: PathOf<"id" | "userId">;
      };
      responses: Errors & { 200: Json<S["ApiKey"]>; };
    };
    /** Revokes an API key. */
    delete: {
      parameters: {
        path: PathOf<"id" | "userId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/users/{userId}/apikeys/v1": {
    /** Lists the API keys of a user, without their values. */
    get: {
      parameters: {
        query?: QueryOf<"partialKeyword" | "partialPurpose" | "skip" | "take">;
        path: PathOf<"userId">;
      };
      responses: Errors & { 200: Json<S["ApiKeyPage"]>; };
    };
  };
  "/api/users/all": {
    /** Returns every user in one response. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["User"][]>; };
    };
  };
  "/api/users/me": {
    /** Returns the user whose credential is in use. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["User"]>; };
    };
  };
}

export interface UsersSchemas {
  ApiKey: {
    AccessLevel?: "FullAccess" | "ReadOnly" | "Custom" | null;
    ActorType?: "User" | "AiAgent" | null;
    ApiKey?: S["SensitiveValue"] | null;
    /** Format: date-time */
    Created?: string | null;
    /** Format: date-time */
    Expires?: string | null;
    Id: string;
    IsLastUsedTimestampKnown?: boolean | null;
    /** Format: date-time */
    LastUsedTimeStamp?: string | null;
    Links?: S["Links"];
    Purpose?: string | null;
    UserId?: string | null;
  };
  ApiKeyPage: {
    Items: S["ApiKey"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  CreateApiKeyCommand: {
    AccessLevel?: "FullAccess" | "ReadOnly" | "Custom" | null;
    ActorType?: "User" | "AiAgent" | null;
    /** Format: date-time */
    Expires?: string | null;
    Purpose?: string | null;
    UserId?: string | null;
  };
  CreatedApiKey: {
    AccessLevel?: "FullAccess" | "ReadOnly" | "Custom" | null;
    ActorType?: "User" | "AiAgent" | null;
    ApiKey: string;
    /** Format: date-time */
    Created?: string | null;
    /** Format: date-time */
    Expires?: string | null;
    Id: string;
    Links?: S["Links"];
    Purpose?: string | null;
    UserId?: string | null;
  };
  CreateUserCommand: {
    DisplayName: string;
    EmailAddress?: string | null;
    Identities?: S["UserIdentity"][];
    IsActive?: boolean | null;
    IsService?: boolean | null;
    Password?: string | null;
    ServiceAccountType?: "Standard" | "Agent" | null;
    Username: string;
  };
  PermissionDescription: {
    CanApplyAtSpaceLevel?: boolean | null;
    CanApplyAtSystemLevel?: boolean | null;
    Description?: string | null;
    SupportedRestrictions?: string[];
  };
  PermissionDescriptions: {
    [key: string]: S["PermissionDescription"];
  };
  PermissionRestriction: {
    RestrictedToEnvironmentIds?: string[];
    RestrictedToProjectGroupIds?: string[];
    RestrictedToProjectIds?: string[];
    RestrictedToTenantIds?: string[];
    SpaceId?: string | null;
  };
  User: {
    CanPasswordBeEdited?: boolean | null;
    /** Format: date-time */
    Created?: string | null;
    DisplayName?: string | null;
    EmailAddress?: string | null;
    Id: string;
    Identities?: S["UserIdentity"][];
    IsActive?: boolean | null;
    IsRequestor?: boolean | null;
    IsService?: boolean | null;
    Links?: S["Links"];
    Password?: string | null;
    ServiceAccountType?: "Standard" | "Agent" | null;
    Username: string;
  };
  UserClaim: {
    IsIdentifyingClaim?: boolean | null;
    Value?: string | null;
  };
  UserIdentity: {
    Claims?: {
      [key: string]: S["UserClaim"];
    } | null;
    IdentityProviderName?: string | null;
  };
  UserPage: {
    Items: S["User"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  /** Space permissions come with what they are restricted to; an empty restriction means everything. */
  UserPermissions: {
    Id?: string | null;
    IsPermissionsComplete?: boolean | null;
    IsTeamsComplete?: boolean | null;
    Links?: S["Links"];
    SpacePermissions?: {
      [key: string]: S["PermissionRestriction"][];
    };
    SystemPermissions?: string[];
    Teams?: S["UserTeam"][];
  };
  UserTeam: {
    ExternalSecurityGroups?: S["NamedReference"][];
    Id: string;
    IsDirectlyAssigned?: boolean | null;
    Name?: string | null;
  };
}
