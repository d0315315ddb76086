// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface TagsetsPaths {
  "/api/{spaceId}/tagsets": {
    /** Lists the tag sets of a space with their tags. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "partialName" | "scopes" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["TagSetPage"]>; };
    };
    /** Creates a tag set. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateTagSetCommand"];
        };
      };
      responses: Errors & { 201: Json<S["TagSet"]>; };
    };
  };
  "/api/{spaceId}/tagsets/{id}": {
    /** Returns one tag set. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["TagSet"]>; };
    };
    /** Changes a tag set and its tags. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["TagSet"];
        };
      };
      responses: Errors & { 200: Json<S["TagSet"]>; };
    };
    /** Deletes a tag set and takes its tags off every tenant. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/tagsets/all": {
    /** Returns every tag set of a space in one response. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["TagSet"][]>; 304: NoContent; };
    };
  };
}

export interface TagsetsSchemas {
  CreateTagSetCommand: {
    Description?: string | null;
    Name: string;
    Scopes?: string[] | null;
    Slug?: string | null;
    SortOrder?: number | null;
    SpaceId?: string | null;
    Tags?: S["Tag"][];
    Type?: string | null;
  };
  Tag: {
    CanonicalTagName?: string | null;
    Color?: string | null;
    Description?: string | null;
    Id?: string | null;
    Name?: string | null;
    Slug?: string | null;
    SortOrder?: number | null;
  };
  TagSet: {
    Description?: string | null;
    Id: string;
    Links?: S["Links"];
    Name: string;
    Scopes?: string[] | null;
    Slug?: string | null;
    SortOrder?: number | null;
    SpaceId?: string | null;
    Tags?: S["Tag"][];
    Type?: string | null;
  };
  TagSetPage: {
    Items: S["TagSet"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
}
