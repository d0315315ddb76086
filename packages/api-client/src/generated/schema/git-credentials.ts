// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface GitCredentialsPaths {
  "/api/{spaceId}/git-credentials": {
    /** Lists the credentials for Git repositories, without their secrets. */
    get: {
      parameters: {
        query?: QueryOf<"name" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["StoredGitCredentialPage"]>; };
    };
    /** Adds a credential for Git repositories. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["StoredGitCredentialCommand"];
        };
      };
      responses: Errors & { 201: Json<S["StoredGitCredential"]>; };
    };
  };
  "/api/{spaceId}/git-credentials/{id}": {
    /** Returns one Git credential without its secret. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["StoredGitCredential"]>; };
    };
    /** Changes a Git credential, and its secret if a new one is sent. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["StoredGitCredentialCommand"];
        };
      };
      responses: Errors & { 200: Json<S["StoredGitCredential"]>; };
    };
    /** Deletes a Git credential. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/git-credentials/all": {
    /** Returns every Git credential of a space in one response. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["StoredGitCredential"][]>; };
    };
  };
}

export interface GitCredentialsSchemas {
  StoredGitCredential: {
    Description?: string | null;
    Details?: S["StoredGitCredentialDetails"];
    Id: string;
    Links?: S["Links"];
    Name: string;
    RepositoryRestrictions?: unknown;
    SpaceId?: string | null;
  };
  StoredGitCredentialCommand: {
    Description?: string | null;
    Details?: S["StoredGitCredentialDetails"];
    Name: string;
  };
  StoredGitCredentialDetails: {
    Password?: S["SensitiveValue"] | null;
    Token?: S["SensitiveValue"] | null;
    Type?: string | null;
    Username?: string | null;
  };
  StoredGitCredentialPage: {
    Items: S["StoredGitCredential"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
}
