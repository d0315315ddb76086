// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, parameters, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface ChannelsPaths {
  "/api/{spaceId}/channels": {
    /** Lists the channels of all projects of a space. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "partialName" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["ChannelPage"]>; };
    };
    /** Creates a channel of a project. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateChannelCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Channel"]>; };
    };
  };
  "/api/{spaceId}/channels/{id}": {
    /** Returns one channel. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Channel"]>; };
    };
    /** Changes a channel, its rules or its lifecycle. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["Channel"];
        };
      };
      responses: Errors & { 200: Json<S["Channel"]>; };
    };
    /** Deletes a channel without releases. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/channels/{id}/releases": {
    /** Lists the releases of a channel, newest first. */
    get: {
      parameters: {
        query?: QueryOf<"projectId" | "searchByVersion" | "skip" | "take">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ReleasePage"]>; };
    };
  };
  "/api/{spaceId}/channels/all": {
    /** Returns every channel of a space in one response. */
    get: {
      parameters: {
        query?: QueryOf<"ids">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["Channel"][]>; 304: NoContent; };
    };
  };
  "/api/{spaceId}/channels/rule-test": {
    /** Returns whether a package version satisfies a channel rule. */
    get: {
      parameters: {
        query: {
          /** Step names that the rule covers. */
          actions?: parameters["ruleActions"];
          /** Feed id. */
          feedId?: parameters["feedId"];
          /** The kind of feed whose version syntax counts. */
          feedType?: parameters["ruleFeedType"];
          /** Regular expression that the pre-release tag must match. */
          preReleaseTag?: parameters["preReleaseTag"];
          /** Project id. */
          projectId?: parameters["projectId"];
          /** Version. */
          version: string;
          /** Version range in the syntax of the feed. */
          versionRange?: parameters["versionRange"];
        };
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["ChannelRuleTest"]>; };
    };
    /** Checks a package version against a channel rule that is too long for an address. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["ChannelRuleTestRequest"];
        };
      };
      responses: Errors & { 200: Json<S["ChannelRuleTest"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/channels": {
    /** Lists the channels of a project. */
    get: {
      parameters: {
        query?: QueryOf<"partialName" | "skip" | "take">;
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ChannelPage"]>; 304: NoContent; };
    };
    /** Creates a channel of this project. */
    post: {
      parameters: {
        path: PathOf<"projectId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateChannelCommand"];
        };
      };
      responses: Errors & { 200: Json<S["Channel"]>; 201: Json<S["Channel"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/channels/{id}": {
    /** Returns one channel of a project. */
    get: {
      parameters: {
        path: PathOf<"id" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Channel"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/channels/{id}/releases": {
    /** Lists the releases that a project has in one channel. */
    get: {
      parameters: {
        query?: QueryOf<"searchByVersion" | "skip" | "take">;
        path: PathOf<"id" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ReleasePage"]>; };
    };
  };
}

export interface ChannelsSchemas {
  Channel: {
    CustomFieldDefinitions?: unknown;
    Description?: string | null;
    GitReferenceRules?: string[] | null;
    GitResourceRules?: unknown;
    Id: string;
    IsDefault?: boolean | null;
    LifecycleId?: string | null;
    Links?: S["Links"];
    Name: string;
    ProjectId?: string | null;
    Rules?: S["ChannelVersionRule"][];
    Slug?: string | null;
    SpaceId?: string | null;
    TenantTags?: string[];
  };
  ChannelPage: {
    Items: S["Channel"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  ChannelRuleTest: {
    Errors: string[];
    SatisfiesPreReleaseTag: boolean;
    SatisfiesVersionRange: boolean;
  };
  ChannelRuleTestRequest: {
    FeedType?: string | null;
    PreReleaseTag?: string | null;
    Version: string;
    VersionRange?: string | null;
  };
  ChannelVersionRule: {
    ActionPackages?: S["DeploymentActionPackage"][];
    Id?: string | null;
    Tag?: string | null;
    VersioningStrategy?: string | null;
    VersionRange?: string | null;
    VersionTagRegex?: string | null;
  };
  CreateChannelCommand: {
    CustomFieldDefinitions?: unknown;
    Description?: string | null;
    GitReferenceRules?: string[] | null;
    GitResourceRules?: unknown;
    IsDefault?: boolean | null;
    LifecycleId?: string | null;
    Name: string;
    ProjectId: string;
    Rules?: S["ChannelVersionRule"][];
    Slug?: string | null;
    SpaceId?: string | null;
    TenantTags?: string[];
  };
  DeploymentActionPackage: {
    DeploymentAction?: string | null;
    PackageReference?: string | null;
  };
}
