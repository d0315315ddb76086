// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, NoParameters, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface AccessPaths {
  "/api/{spaceId}/scopeduserroles": {
    /** Lists the roles that teams have, and the scope of each. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "includeSystem" | "partialName" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["ScopedUserRolePage"]>; };
    };
    /** Gives a team a role within a scope. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateScopedUserRoleCommand"];
        };
      };
      responses: Errors & { 201: Json<S["ScopedUserRole"]>; };
    };
  };
  "/api/{spaceId}/scopeduserroles/{id}": {
    /** Returns one assignment of a role. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ScopedUserRole"]>; };
    };
    /** Changes the scope in which a team has a role. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["ScopedUserRole"];
        };
      };
      responses: Errors & { 200: Json<S["ScopedUserRole"]>; };
    };
    /** Takes a role from a team. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/teammembership": {
    /** Lists the teams that a user belongs to, directly or by a group. */
    get: {
      parameters: {
        query: {
          /** User id. */
          userId: string;
        };
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["TeamMembership"][]>; };
    };
  };
  "/api/{spaceId}/teams": {
    /** Lists the teams of a space. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "includeSystem" | "partialName" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["TeamPage"]>; };
    };
    /** Creates a team. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateTeamCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Team"]>; };
    };
  };
  "/api/{spaceId}/teams/{id}": {
    /** Returns one team with its members. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Team"]>; };
    };
    /** Changes a team and its members. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["Team"];
        };
      };
      responses: Errors & { 200: Json<S["Team"]>; };
    };
    /** Deletes a team. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/teams/{id}/scopeduserroles": {
    /** Lists the roles that a team has, and the scope of each. */
    get: {
      parameters: {
        query?: QueryOf<"skip" | "take">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ScopedUserRolePage"]>; };
    };
  };
  "/api/{spaceId}/teams/all": {
    /** Returns every team of a space in one response. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["Team"][]>; };
    };
  };
  "/api/userroles": {
    /** Lists the roles of the installation with their permissions. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "partialName" | "skip" | "take">;
      };
      responses: Errors & { 200: Json<S["UserRolePage"]>; };
    };
    /** Creates a role from permissions. */
    post: {
      parameters: NoParameters;
      requestBody: {
        content: {
          "application/json": S["CreateUserRoleCommand"];
        };
      };
      responses: Errors & { 201: Json<S["UserRole"]>; };
    };
  };
  "/api/userroles/{id}": {
    /** Returns one role. */
    get: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Json<S["UserRole"]>; };
    };
    /** Changes the permissions of a role, for everybody who has it. */
    put: {
      parameters: {
        path: PathOf<"id">;
      };
      requestBody: {
        content: {
          "application/json": S["UserRole"];
        };
      };
      responses: Errors & { 200: Json<S["UserRole"]>; };
    };
    /** Deletes a role. */
    delete: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/userroles/all": {
    /** Returns every role in one response. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["UserRole"][]>; 304: NoContent; };
    };
  };
}

export interface AccessSchemas {
  CreateScopedUserRoleCommand: {
    EnvironmentIds?: string[];
    ProjectGroupIds?: string[];
    ProjectIds?: string[];
    SpaceId?: string | null;
    TeamId: string;
    TenantIds?: string[];
    UserRoleId: string;
  };
  CreateTeamCommand: {
    Description?: string | null;
    ExternalSecurityGroups?: S["NamedReference"][];
    MemberUserIds: string[];
    Name: string;
    Slug?: string | null;
    SpaceId?: string | null;
  };
  CreateUserRoleCommand: {
    Description?: string | null;
    GrantedSpacePermissions?: string[];
    GrantedSystemPermissions?: string[];
    Name: string;
  };
  ScopedUserRole: {
    EnvironmentIds?: string[];
    Id: string;
    Links?: S["Links"];
    ProjectGroupIds?: string[];
    ProjectIds?: string[];
    SpaceId?: string | null;
    TeamId?: string | null;
    TenantIds?: string[];
    UserRoleId?: string | null;
  };
  ScopedUserRolePage: {
    Items: S["ScopedUserRole"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  Team: {
    CanBeDeleted?: boolean | null;
    CanBeRenamed?: boolean | null;
    CanChangeMembers?: boolean | null;
    CanChangeRoles?: boolean | null;
    Description?: string | null;
    ExternalSecurityGroups?: S["NamedReference"][];
    Id: string;
    Links?: S["Links"];
    MemberUserIds?: string[];
    Name: string;
    Slug?: string | null;
    SpaceId?: string | null;
  };
  TeamMembership: {
    ExternalSecurityGroups?: S["NamedReference"][];
    IsDirectlyAssigned?: boolean | null;
    TeamId?: string | null;
    TeamName?: string | null;
    UserId?: string | null;
  };
  TeamPage: {
    Items: S["Team"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  UserRole: {
    CanBeDeleted?: boolean | null;
    Description?: string | null;
    GrantedSpacePermissions?: string[];
    GrantedSystemPermissions?: string[];
    Id: string;
    Links?: S["Links"];
    Name: string;
    SpacePermissionDescriptions?: string[];
    SupportedRestrictions?: string[];
    SystemPermissionDescriptions?: string[];
  };
  UserRolePage: {
    Items: S["UserRole"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
}
