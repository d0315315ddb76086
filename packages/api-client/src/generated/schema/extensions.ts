// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoParameters, PathOf, QueryOf, Response } from "./common.ts";
import type { S } from "../schema.ts";

export interface ExtensionsPaths {
  "/api/{spaceId}/actiontemplates/{typeOrId}/logo": {
    /** Returns the picture of a step template or step type. */
    get: {
      parameters: {
        path: PathOf<"spaceId" | "typeOrId">;
      };
      responses: Errors & { 200: Response<{
        "image/png": string;
        "image/svg+xml": string;
      }>; };
    };
  };
  "/api/{spaceId}/actiontemplates/{typeOrId}/versions/{version}/logo": {
    /** Returns the picture of one version of a step template. */
    get: {
      parameters: {
        path: PathOf<"spaceId" | "typeOrId" | "version">;
      };
      responses: Errors & { 200: Response<{
        "image/png": string;
        "image/svg+xml": string;
      }>; };
    };
  };
  "/api/{spaceId}/actiontemplates/categories": {
    /** Lists the groups in which the portal offers steps. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["ActionTemplateCategory"][]>; };
    };
  };
  "/api/{spaceId}/actiontemplates/search": {
    /** Lists built-in, installed and community steps together. */
    get: {
      parameters: {
        query?: QueryOf<"type">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["ActionTemplateFound"][]>; };
    };
  };
  "/api/azuredevopsissuetracker/connectivitycheck": {
    /** Tries to reach Azure DevOps with the address and token that are sent. */
    post: {
      parameters: NoParameters;
      requestBody: {
        content: {
          "application/json": S["ConnectivityCheck"];
        };
      };
      responses: Errors & { 200: Json<S["ConnectivityCheckResult"]>; };
    };
  };
  "/api/cloudtemplate/{id}/metadata": {
    /** Finds the parameters of a CloudFormation or ARM template. */
    post: {
      parameters: {
        path: PathOf<"id">;
      };
      requestBody: {
        content: {
          "application/json": S["ReadCloudTemplateRequest"];
        };
      };
      responses: Errors & { 200: Json<S["CloudTemplate"]>; };
    };
  };
  "/api/communityactiontemplates": {
    /** Lists the step templates of the community library. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "skip" | "take">;
      };
      responses: Errors & { 200: Json<S["CommunityTemplatePage"]>; };
    };
  };
  "/api/communityactiontemplates/{id}": {
    /** Returns one step template of the community library. */
    get: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Json<S["CommunityTemplate"]>; };
    };
  };
  "/api/dynamic-extensions/features/metadata": {
    /** Lists the switches that loaded extensions have. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["ExtensionFeatures"]>; };
    };
  };
  "/api/dynamic-extensions/features/values": {
    /** Returns how the switches of loaded extensions are set. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["ExtensionFeatureValues"]>; };
    };
  };
  "/api/dynamic-extensions/scripts": {
    /** Lists the scripts that loaded extensions add to the portal. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<string[]>; };
    };
  };
  "/api/githubissuetracker/connectivitycheck": {
    /** Tries to reach GitHub with the address and account that are sent. */
    post: {
      parameters: NoParameters;
      requestBody: {
        content: {
          "application/json": S["ConnectivityCheck"];
        };
      };
      responses: Errors & { 200: Json<S["ConnectivityCheckResult"]>; };
    };
  };
  "/api/icons/all": {
    /** Lists the icons that projects, tenants and spaces may have. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["Icons"]>; };
    };
  };
  "/api/icons/categories": {
    /** Lists the icons by what they are for. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["IconCategories"]>; };
    };
  };
  "/api/issuetrackers": {
    /** Lists the issue trackers that the server can link to. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "partialName" | "skip" | "take">;
      };
      responses: Errors & { 200: Json<S["IssueTrackerPage"]>; };
    };
  };
  "/api/jiraintegration/connectivitycheck/connectapp": {
    /** Tries the app that Jira has for Octopus. */
    post: {
      parameters: NoParameters;
      requestBody: {
        content: {
          "application/json": S["ConnectivityCheck"];
        };
      };
      responses: Errors & { 200: Json<S["ConnectivityCheckResult"]>; };
    };
  };
  "/api/jiraintegration/connectivitycheck/jira": {
    /** Tries to reach Jira with the address and account that are sent. */
    post: {
      parameters: NoParameters;
      requestBody: {
        content: {
          "application/json": S["ConnectivityCheck"];
        };
      };
      responses: Errors & { 200: Json<S["ConnectivityCheckResult"]>; };
    };
  };
  "/api/jiraservicemanagement-integration/connectivity-test": {
    /** Tries to reach Jira Service Management with the address and account that are sent. */
    post: {
      parameters: NoParameters;
      requestBody: {
        content: {
          "application/json": S["ConnectivityCheck"];
        };
      };
      responses: Errors & { 200: Json<S["ConnectivityCheckResult"]>; };
    };
  };
  "/api/servicenow-integration/connectivity-test": {
    /** Tries to reach ServiceNow with the address and account that are sent. */
    post: {
      parameters: NoParameters;
      requestBody: {
        content: {
          "application/json": S["ConnectivityCheck"];
        };
      };
      responses: Errors & { 200: Json<S["ConnectivityCheckResult"]>; };
    };
  };
  "/api/steps/deploymenttargets": {
    /** Lists the kinds of target that step packages bring along. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["StepTargetType"][]>; };
    };
  };
  "/api/workertoolslatestimages": {
    /** Names the newest container images with tools for workers. */
    get: {
      parameters: NoParameters;
      responses: Errors & { 200: Json<S["WorkerToolImages"]>; };
    };
  };
}

export interface ExtensionsSchemas {
  ActionTemplateCategory: {
    DisplayOrder?: number | null;
    Id: string;
    Links?: S["Links"];
    Name?: string | null;
  };
  ActionTemplateFound: {
    Author?: string | null;
    Categories?: string[];
    Category?: string | null;
    CommunityActionTemplateId?: string | null;
    Description?: string | null;
    HasUpdate?: boolean | null;
    Id?: string | null;
    IsBuiltIn?: boolean | null;
    IsInstalled?: boolean | null;
    Keywords?: string | null;
    Links?: S["Links"];
    Name?: string | null;
    Prerelease?: boolean | null;
    Type?: string | null;
    Version?: string | null;
    Website?: string | null;
  };
  CloudTemplate: {
    Metadata: S["CloudTemplateMetadata"];
    Values?: unknown;
  };
  CloudTemplateMetadata: {
    Description?: string | null;
    Types: S["CloudTemplateType"][];
  };
  CloudTemplateProperty: {
    Description?: string | null;
    Name: string;
    Type?: string | null;
  };
  CloudTemplateType: {
    Name: string;
    Properties: S["CloudTemplateProperty"][];
  };
  CommunityTemplate: {
    Author?: string | null;
    Description?: string | null;
    HistoryUrl?: string | null;
    Id: string;
    Links?: S["Links"];
    Name?: string | null;
    Parameters?: S["VariableTemplate"][];
    Properties?: {
      [key: string]: S["PropertyValue"];
    } | null;
    Type?: string | null;
    Version?: number | null;
    Website?: string | null;
  };
  CommunityTemplatePage: {
    Items: S["CommunityTemplate"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  ConnectivityCheck: {
    BaseUrl?: string | null;
    Password?: string | null;
    PersonalAccessToken?: string | null;
    Username?: string | null;
  };
  ConnectivityCheckResult: {
    Messages: S["ConnectivityMessage"][];
  };
  ConnectivityMessage: {
    Category?: "Info" | "Warning" | "Error" | null;
    Message: string;
  };
  ExtensionFeatures: {
    Features?: unknown;
  };
  ExtensionFeatureValues: {
    Values?: {
      [key: string]: string | null;
    } | null;
  };
  IconCategories: {
    categories?: {
      [key: string]: string[];
    };
  };
  IconDetail: {
    iconHeight?: number | null;
    iconPath?: string | null;
    iconWidth?: number | null;
    id: string;
    label?: string | null;
    searchTerms?: string[];
  };
  Icons: {
    icons: S["IconDetail"][];
  };
  IssueTracker: {
    Id: string;
    IsEnabled?: boolean | null;
    Links?: S["Links"];
    Name?: string | null;
  };
  IssueTrackerPage: {
    Items: S["IssueTracker"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  ReadCloudTemplateRequest: {
    FeedId?: string | null;
    PackageId?: string | null;
    Template: string;
  };
  StepTargetType: {
    Description?: string | null;
    Id: string;
    Name?: string | null;
  };
  WorkerToolImages: {
    InvalidRepositoryUri?: string | null;
    LatestImages?: unknown;
  };
}
