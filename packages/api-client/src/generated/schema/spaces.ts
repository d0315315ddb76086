// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, NoParameters, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface SpacesPaths {
  "/api": {
    /** Describes the server and links to everything else; needs no credential. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["Root"]>; };
    };
  };
  "/api/{spaceId}": {
    /** Links to everything in one space. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["SpaceRoot"]>; };
    };
  };
  "/api/spaces": {
    /** Lists the spaces that the caller may see. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "partialName" | "skip" | "take">;
      };
      responses: Errors & { 200: Json<S["SpacePage"]>; };
    };
    /** Creates a space with its managers. */
    post: {
      parameters: NoParameters;
      requestBody: {
        content: {
          "application/json": S["CreateSpaceCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Space"]>; };
    };
  };
  "/api/spaces/{id}": {
    /** Returns one space. */
    get: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Json<S["Space"]>; };
    };
    /** Changes a space, its managers, or stops its task queue. */
    put: {
      parameters: {
        path: PathOf<"id">;
      };
      requestBody: {
        content: {
          "application/json": S["Space"];
        };
      };
      responses: Errors & { 200: Json<S["Space"]>; };
    };
    /** Deletes a space whose task queue has been stopped. */
    delete: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/spaces/all": {
    /** Returns every space in one response. */
    get: {
      parameters: {
        query?: QueryOf<"partialName">;
      };
      responses: Errors & { 200: Json<S["Space"][]>; };
    };
  };
}

export interface SpacesSchemas {
  CreateSpaceCommand: {
    Description?: string | null;
    IsDefault?: boolean | null;
    Name: string;
    Slug?: string | null;
    SpaceManagersTeamMembers: string[];
    SpaceManagersTeams: string[];
  };
  Root: {
    ApiVersion: string;
    Application: string;
    HasLongTermSupport?: boolean | null;
    Id?: string | null;
    InstallationId?: string | null;
    IsEarlyAccessProgram?: boolean | null;
    Links?: S["Links"];
    Version: string;
  };
  Space: {
    Description?: string | null;
    ExtensionSettings?: S["ExtensionSettings"][];
    Icon?: S["Icon"] | null;
    Id: string;
    IsDefault?: boolean | null;
    IsPrivate?: boolean | null;
    Links?: S["Links"];
    Name: string;
    Slug?: string | null;
    SpaceManagersTeamMembers?: string[];
    SpaceManagersTeams?: string[];
    TaskQueueStopped?: boolean | null;
  };
  SpacePage: {
    Items: S["Space"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  SpaceRoot: {
    Id?: string | null;
    Links?: S["Links"];
  };
}
