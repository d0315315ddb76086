// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf, Response } from "./common.ts";
import type { S } from "../schema.ts";

export interface ArtifactsPaths {
  "/api/{spaceId}/artifacts": {
    /** Lists the files that tasks have collected, newest first. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "order" | "partialName" | "regarding" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["ArtifactPage"]>; };
    };
    /** Registers a file of a task; its content is sent afterwards. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateArtifactCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Artifact"]>; };
    };
  };
  "/api/{spaceId}/artifacts/{id}": {
    /** Returns one artifact without its content. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Artifact"]>; };
    };
    /** Renames an artifact. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["Artifact"];
        };
      };
      responses: Errors & { 200: Json<S["Artifact"]>; };
    };
    /** Deletes an artifact with its content. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/artifacts/{id}/content": {
    /** Downloads the content of an artifact. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Response<{
        "application/octet-stream": string;
      }>; };
    };
    /** Sends the content of an artifact. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/octet-stream": string;
        };
      };
      responses: Errors & { 204: NoContent; };
    };
  };
}

export interface ArtifactsSchemas {
  Artifact: {
    /** Format: date-time */
    Created?: string | null;
    Filename: string;
    Id: string;
    Links?: S["Links"];
    LogCorrelationId?: string | null;
    ServerTaskId?: string | null;
    Source?: string | null;
    SpaceId?: string | null;
  };
  ArtifactPage: {
    Items: S["Artifact"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  CreateArtifactCommand: {
    Filename: string;
    LogCorrelationId?: string | null;
    ServerTaskId: string;
    Source?: string | null;
    SpaceId?: string | null;
  };
}
