// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface ProxiesPaths {
  "/api/{spaceId}/proxies": {
    /** Lists the proxies through which targets are reached. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "partialName" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["ProxyPage"]>; };
    };
    /** Adds a proxy, with its credentials if it needs any. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["ProxyCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Proxy"]>; };
    };
  };
  "/api/{spaceId}/proxies/{id}": {
    /** Returns one proxy without its password. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Proxy"]>; };
    };
    /** Changes a proxy, and its password if a new one is sent. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["ProxyCommand"];
        };
      };
      responses: Errors & { 200: Json<S["Proxy"]>; };
    };
    /** Deletes a proxy. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/proxies/all": {
    /** Returns every proxy of a space in one response. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["Proxy"][]>; };
    };
  };
}

export interface ProxiesSchemas {
  Proxy: {
    Host: string;
    Id: string;
    Links?: S["Links"];
    Name: string;
    Password?: S["SensitiveValue"] | null;
    Port?: number | null;
    ProxyType?: string | null;
    SpaceId?: string | null;
    Username?: string | null;
  };
  ProxyCommand: {
    Host: string;
    Name: string;
    Password?: S["SensitiveValue"] | null;
    Port?: number | null;
    ProxyType?: string | null;
    Username?: string | null;
  };
  ProxyPage: {
    Items: S["Proxy"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
}
