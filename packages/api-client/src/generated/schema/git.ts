// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface GitPaths {
  "/api/{spaceId}/projects/{projectId}/git/branches": {
    /** Lists the branches of a project's repository. */
    get: {
      parameters: {
        query?: QueryOf<"searchByName" | "skip" | "take">;
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["GitBranchPage"]>; };
    };
    /** Creates a branch from another branch. */
    post: {
      parameters: {
        path: PathOf<"projectId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateBranchCommand"];
        };
      };
      responses: Errors & { 200: Json<S["GitBranch"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/git/branches/{branchName}": {
    /** Returns one branch; encode the slashes of its name. */
    get: {
      parameters: {
        path: PathOf<"branchName" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["GitBranch"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/git/branches/v2": {
    /** Creates a branch from any Git ref. */
    post: {
      parameters: {
        path: PathOf<"projectId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateBranchCommandV2"];
        };
      };
      responses: Errors & { 200: Json<S["GitBranch"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/git/commits/{hash}": {
    /** Returns one commit of a project's repository. */
    get: {
      parameters: {
        path: PathOf<"hash" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["GitCommit"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/git/refs/{refName}": {
    /** Resolves a branch or tag name to its full ref. */
    get: {
      parameters: {
        path: PathOf<"projectId" | "refName" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["GitBranch"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/git/tags": {
    /** Lists the tags of a project's repository. */
    get: {
      parameters: {
        query?: QueryOf<"searchByName" | "skip" | "take">;
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["GitTagPage"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/git/tags/{tagName}": {
    /** Returns one tag of a project's repository. */
    get: {
      parameters: {
        path: PathOf<"projectId" | "spaceId" | "tagName">;
      };
      responses: Errors & { 200: Json<S["GitTag"]>; };
    };
  };
}

export interface GitSchemas {
  CreateBranchCommand: {
    CurrentBranchName: string;
    NewBranchName: string;
    ProjectId: string;
  };
  CreateBranchCommandV2: {
    BaseGitRef: string;
    NewBranchName: string;
    ProjectId: string;
  };
  GitBranch: {
    CanonicalName: string;
    Id?: string | null;
    IsProtected?: boolean | null;
    Links?: S["Links"];
    Name: string;
  };
  GitBranchPage: {
    Items: S["GitBranch"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  GitCommit: {
    CanonicalName: string;
    Id?: string | null;
    Links?: S["Links"];
    Name: string;
  };
  GitTag: {
    CanonicalName: string;
    Id?: string | null;
    Links?: S["Links"];
    Name: string;
  };
  GitTagPage: {
    Items: S["GitTag"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
}
