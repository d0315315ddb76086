// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, parameters, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface FeedsPaths {
  "/api/{spaceId}/feeds": {
    /** Lists the package feeds of a space. */
    get: {
      parameters: {
        query?: QueryOf<"feedType" | "ids" | "name" | "partialName" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["FeedPage"]>; };
    };
    /** Creates a feed, with its credentials if it needs any. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["FeedCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Feed"]>; };
    };
  };
  "/api/{spaceId}/feeds/{feedId}/packages": {
    /** Looks packages up in a feed by id. */
    get: {
      parameters: {
        query?: QueryOf<"descriptionsOptional" | "includeMultipleVersions" | "includeNotes" | "includePreRelease" | "packageId" | "packageIds" | "partialMatch" | "preReleaseTag" | "take" | "versioningStrategy" | "versionRange" | "versionTagRegex">;
        path: PathOf<"feedId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Package"][]>; };
    };
  };
  "/api/{spaceId}/feeds/{feedId}/packages/notes": {
    /** Returns the release notes of one package version in a feed. */
    get: {
      parameters: {
        query: {
          /** Package id. */
          packageId: string;
          /** Version. */
          version: string;
        };
        path: PathOf<"feedId" | "spaceId">;
      };
      responses: Errors & { 200: Json<string>; };
    };
  };
  "/api/{spaceId}/feeds/{id}": {
    /** Returns one feed without its credentials. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Feed"]>; };
    };
    /** Changes a feed, and its credentials if new values are sent. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["FeedCommand"];
        };
      };
      responses: Errors & { 200: Json<S["Feed"]>; };
    };
    /** Deletes a feed. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/feeds/{id}/packages/search": {
    /** Finds packages of a feed by a term. */
    get: {
      parameters: {
        query?: QueryOf<"skip" | "take" | "term">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["PackageDescriptionPage"]>; };
    };
  };
  "/api/{spaceId}/feeds/{id}/packages/versions": {
    /** Lists the versions of a package in a feed, newest first. */
    get: {
      parameters: {
        query: {
          /** Only items whose name contains this text. */
          filter?: parameters["filter"];
          /** Include pre-release versions. */
          includePreRelease?: parameters["includePreRelease"];
          /** Include release notes. */
          includeReleaseNotes?: parameters["includeReleaseNotes"];
          /** Package id. */
          packageId: string;
          /** Regular expression that the pre-release tag must match. */
          preReleaseTag?: parameters["preReleaseTag"];
          /** How many items to pass over. */
          skip?: parameters["skip"];
          /** How many items to return. */
          take?: parameters["take"];
          /** SemVer or MostRecentlyPublished. */
          versioningStrategy?: parameters["versioningStrategy"];
          /** Version range in the syntax of the feed. */
          versionRange?: parameters["versionRange"];
          /** Regular expression that the whole version must match, with MostRecentlyPublished. */
          versionTagRegex?: parameters["versionTagRegex"];
        };
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["PackageVersionPage"]>; };
    };
  };
  "/api/{spaceId}/feeds/all": {
    /** Returns every feed of a space in one response. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["Feed"][]>; 304: NoContent; };
    };
  };
  "/api/{spaceId}/feeds/stats": {
    /** Counts the packages of the built-in feed. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["BuiltInFeedStats"]>; };
    };
  };
}

export interface FeedsSchemas {
  BuiltInFeedStats: {
    Id?: string | null;
    Links?: S["Links"];
    TotalPackages?: number | null;
  };
  Feed: S["FeedNone"] | S["FeedBuiltIn"] | S["FeedOctopusProject"] | S["FeedNuGet"] | S["FeedNpm"] | S["FeedPyPi"] | S["FeedMaven"] | S["FeedGitHub"] | S["FeedHelm"] | S["FeedDocker"] | S["FeedOciRegistry"] | S["FeedArtifactoryGeneric"] | S["FeedS3"] | S["FeedAwsElasticContainerRegistry"] | S["FeedAzureContainerRegistry"] | S["FeedGoogleContainerRegistry"];
  FeedArtifactoryGeneric: {
    FeedType: "ArtifactoryGeneric";
    FeedUri?: string | null;
    Id: string;
    LayoutRegex?: string | null;
    Links?: S["Links"];
    Name: string;
    PackageAcquisitionLocationOptions?: string[];
    Password?: S["SensitiveValue"] | null;
    Repository?: string | null;
    Slug?: string | null;
    SpaceId?: string | null;
    Username?: string | null;
  };
  FeedAwsElasticContainerRegistry: {
    AccessKey?: string | null;
    FeedType: "AwsElasticContainerRegistry";
    Id: string;
    Links?: S["Links"];
    Name: string;
    OidcAuthentication?: unknown;
    PackageAcquisitionLocationOptions?: string[];
    Region?: string | null;
    SecretKey?: S["SensitiveValue"] | null;
    Slug?: string | null;
    SpaceId?: string | null;
  };
  FeedAzureContainerRegistry: {
    ApiVersion?: string | null;
    AzureContainerRegistryOidcAuthentication?: unknown;
    FeedType: "AzureContainerRegistry";
    FeedUri?: string | null;
    Id: string;
    Links?: S["Links"];
    Name: string;
    PackageAcquisitionLocationOptions?: string[];
    Password?: S["SensitiveValue"] | null;
    RegistryPath?: string | null;
    Slug?: string | null;
    SpaceId?: string | null;
    Username?: string | null;
  };
  FeedBuiltIn: {
    DeletePackagesAssociatedWithReleases?: boolean | null;
    DeleteUnreleasedPackagesAfterDays?: number | null;
    DownloadAttempts?: number | null;
    DownloadRetryBackoffSeconds?: number | null;
    FeedType: "BuiltIn";
    Id: string;
    IsBuiltInRepoSyncEnabled?: boolean | null;
    Links?: S["Links"];
    Name: string;
    PackageAcquisitionLocationOptions?: string[];
    Slug?: string | null;
    SpaceId?: string | null;
  };
  /** A feed as it is sent, with whatever else its type takes. */
  FeedCommand: {
    FeedType: string;
    FeedUri?: string | null;
    Id?: string | null;
    Name: string;
    PackageAcquisitionLocationOptions?: string[];
    Password?: S["SensitiveValue"] | null;
    Slug?: string | null;
    SpaceId?: string | null;
    Username?: string | null;
  } & {
    [key: string]: unknown;
  };
  FeedDocker: {
    ApiVersion?: string | null;
    FeedType: "Docker";
    FeedUri?: string | null;
    Id: string;
    Links?: S["Links"];
    Name: string;
    PackageAcquisitionLocationOptions?: string[];
    Password?: S["SensitiveValue"] | null;
    RegistryPath?: string | null;
    Slug?: string | null;
    SpaceId?: string | null;
    Username?: string | null;
  };
  FeedGitHub: {
    DownloadAttempts?: number | null;
    DownloadRetryBackoffSeconds?: number | null;
    FeedType: "GitHub";
    FeedUri?: string | null;
    Id: string;
    Links?: S["Links"];
    Name: string;
    PackageAcquisitionLocationOptions?: string[];
    Password?: S["SensitiveValue"] | null;
    Slug?: string | null;
    SpaceId?: string | null;
    Username?: string | null;
  };
  FeedGoogleContainerRegistry: {
    ApiVersion?: string | null;
    FeedType: "GoogleContainerRegistry";
    FeedUri?: string | null;
    GoogleContainerRegistryOidcAuthentication?: unknown;
    Id: string;
    Links?: S["Links"];
    Name: string;
    PackageAcquisitionLocationOptions?: string[];
    Password?: S["SensitiveValue"] | null;
    RegistryPath?: string | null;
    Slug?: string | null;
    SpaceId?: string | null;
    Username?: string | null;
  };
  FeedHelm: {
    FeedType: "Helm";
    FeedUri?: string | null;
    Id: string;
    Links?: S["Links"];
    Name: string;
    PackageAcquisitionLocationOptions?: string[];
    Password?: S["SensitiveValue"] | null;
    Slug?: string | null;
    SpaceId?: string | null;
    Username?: string | null;
  };
  FeedMaven: {
    DownloadAttempts?: number | null;
    DownloadRetryBackoffSeconds?: number | null;
    FeedType: "Maven";
    FeedUri?: string | null;
    Id: string;
    Links?: S["Links"];
    Name: string;
    PackageAcquisitionLocationOptions?: string[];
    Password?: S["SensitiveValue"] | null;
    Slug?: string | null;
    SpaceId?: string | null;
    Username?: string | null;
  };
  FeedNone: {
    FeedType: "None";
    Id: string;
    Links?: S["Links"];
    Name: string;
    PackageAcquisitionLocationOptions?: string[];
    Slug?: string | null;
    SpaceId?: string | null;
  };
  FeedNpm: {
    DownloadAttempts?: number | null;
    DownloadRetryBackoffSeconds?: number | null;
    FeedType: "Npm";
    FeedUri?: string | null;
    Id: string;
    Links?: S["Links"];
    Name: string;
    PackageAcquisitionLocationOptions?: string[];
    Password?: S["SensitiveValue"] | null;
    Slug?: string | null;
    SpaceId?: string | null;
    Username?: string | null;
  };
  FeedNuGet: {
    DownloadAttempts?: number | null;
    DownloadRetryBackoffSeconds?: number | null;
    EnhancedMode?: boolean | null;
    FeedType: "NuGet";
    FeedUri?: string | null;
    Id: string;
    Links?: S["Links"];
    Name: string;
    PackageAcquisitionLocationOptions?: string[];
    Password?: S["SensitiveValue"] | null;
    Slug?: string | null;
    SpaceId?: string | null;
    Username?: string | null;
  };
  FeedOciRegistry: {
    FeedType: "OciRegistry";
    FeedUri?: string | null;
    Id: string;
    Links?: S["Links"];
    Name: string;
    PackageAcquisitionLocationOptions?: string[];
    Password?: S["SensitiveValue"] | null;
    Slug?: string | null;
    SpaceId?: string | null;
    Username?: string | null;
  };
  FeedOctopusProject: {
    FeedType: "OctopusProject";
    Id: string;
    Links?: S["Links"];
    Name: string;
    PackageAcquisitionLocationOptions?: string[];
    Slug?: string | null;
    SpaceId?: string | null;
  };
  FeedPage: {
    Items: S["Feed"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  FeedPyPi: {
    DownloadAttempts?: number | null;
    DownloadRetryBackoffSeconds?: number | null;
    FeedType: "PyPi";
    FeedUri?: string | null;
    Id: string;
    Links?: S["Links"];
    Name: string;
    PackageAcquisitionLocationOptions?: string[];
    Password?: S["SensitiveValue"] | null;
    Slug?: string | null;
    SpaceId?: string | null;
    Username?: string | null;
  };
  FeedS3: {
    AccessKey?: string | null;
    FeedType: "S3";
    Id: string;
    Links?: S["Links"];
    Name: string;
    PackageAcquisitionLocationOptions?: string[];
    SecretKey?: S["SensitiveValue"] | null;
    Slug?: string | null;
    SpaceId?: string | null;
    UseMachineCredentials?: boolean | null;
  };
  PackageDescription: {
    Description?: string | null;
    Id?: string | null;
    LatestVersion?: string | null;
    Links?: S["Links"];
    Name?: string | null;
  };
  PackageDescriptionPage: {
    Items: S["PackageDescription"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  PackageVersion: {
    FeedId?: string | null;
    Id?: string | null;
    Links?: S["Links"];
    PackageId?: string | null;
    /** Format: date-time */
    Published?: string | null;
    ReleaseNotes?: string | null;
    SizeBytes?: number | null;
    Title?: string | null;
    Version?: string | null;
  };
  PackageVersionPage: {
    Items: S["PackageVersion"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
}
