// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf, Response } from "./common.ts";
import type { S } from "../schema.ts";

export interface PackagesPaths {
  "/api/{spaceId}/build-information": {
    /** Lists the build, commits and work items of packages. */
    get: {
      parameters: {
        query?: QueryOf<"filter" | "latest" | "packageId" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["BuildInformationPage"]>; };
    };
    /** Stores the build, commits and work items of a package version. */
    post: {
      parameters: {
        query?: QueryOf<"overwriteMode">;
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["PushBuildInformationCommand"];
        };
      };
      responses: Errors & { 200: Json<S["BuildInformation"]>; 201: Json<S["BuildInformation"]>; };
    };
  };
  "/api/{spaceId}/build-information/{id}": {
    /** Returns one record of build information. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["BuildInformation"]>; };
    };
    /** Deletes one record of build information. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/packages": {
    /** Lists the packages of the built-in feed. */
    get: {
      parameters: {
        query?: QueryOf<"filter" | "includeNotes" | "latest" | "nuGetPackageId" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["PackagePage"]>; };
    };
  };
  "/api/{spaceId}/packages/{id}": {
    /** Returns one package version of the built-in feed. */
    get: {
      parameters: {
        query?: QueryOf<"includeNotes">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Package"]>; };
    };
    /** Deletes one package version from the built-in feed. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/packages/{id}/raw": {
    /** Downloads a package from the built-in feed. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Response<{
        "application/octet-stream": string;
      }>; };
    };
  };
  "/api/{spaceId}/packages/notes": {
    /** Returns the release notes of several package versions. */
    get: {
      parameters: {
        query?: QueryOf<"packageIds">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["PackageNotes"]>; };
    };
  };
  "/api/{spaceId}/packages/raw": {
    /** Uploads a package to the built-in feed. */
    post: {
      parameters: {
        query?: QueryOf<"overwriteMode" | "replace">;
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "multipart/form-data": {
            fileToUpload: string;
          };
        };
      };
      responses: Errors & { 200: Json<S["Package"]>; 201: Json<S["Package"]>; };
    };
  };
}

export interface PackagesSchemas {
  BuildInformation: {
    Branch?: string | null;
    BuildEnvironment?: string | null;
    BuildNumber?: string | null;
    BuildUrl?: string | null;
    Commits?: S["CommitDetails"][];
    /** Format: date-time */
    Created?: string | null;
    Id?: string | null;
    IncompleteDataWarning?: string | null;
    IssueTrackerName?: string | null;
    Links?: S["Links"];
    PackageId?: string | null;
    VcsCommitNumber?: string | null;
    VcsCommitUrl?: string | null;
    VcsRoot?: string | null;
    VcsType?: string | null;
    Version?: string | null;
    WorkItems?: S["WorkItemLink"][];
  };
  BuildInformationInput: {
    Branch?: string | null;
    BuildEnvironment?: string | null;
    BuildNumber?: string | null;
    BuildUrl?: string | null;
    Commits?: S["CommitInput"][];
    VcsCommitNumber?: string | null;
    VcsRoot?: string | null;
    VcsType?: string | null;
  };
  BuildInformationPage: {
    Items: S["BuildInformation"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  CommitInput: {
    Comment?: string | null;
    Id: string;
  };
  Package: {
    Description?: string | null;
    FeedId?: string | null;
    FileExtension?: string | null;
    Hash?: string | null;
    Id: string;
    Links?: S["Links"];
    NuGetFeedId?: string | null;
    NuGetPackageId?: string | null;
    PackageId?: string | null;
    PackageSizeBytes?: number | null;
    PackageVersionBuildInformation?: S["BuildInformation"] | null;
    /** Format: date-time */
    Published?: string | null;
    ReleaseNotes?: string | null;
    Summary?: string | null;
    Title?: string | null;
    Version?: string | null;
  };
  PackageNote: {
    FeedId?: string | null;
    Notes?: S["PackageNoteResult"] | null;
    PackageId?: string | null;
    Version?: string | null;
  };
  PackageNoteResult: {
    DisplayMessage?: string | null;
    FailureReason?: string | null;
    Notes?: string | null;
    /** Format: date-time */
    Published?: string | null;
    Succeeded?: boolean | null;
  };
  PackageNotes: {
    Packages: S["PackageNote"][];
  };
  PackagePage: {
    Items: S["Package"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  PushBuildInformationCommand: {
    OctopusBuildInformation: S["BuildInformationInput"];
    OverwriteMode?: "FailIfExists" | "OverwriteExisting" | "IgnoreIfExists" | null;
    PackageId: string;
    Replace?: boolean | null;
    SpaceId?: string | null;
    Version: string;
  };
}
