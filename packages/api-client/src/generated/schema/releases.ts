// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface ReleasesPaths {
  "/api/{spaceId}/projects/{projectId}/releases": {
    /** Lists the releases of a project, newest first. */
    get: {
      parameters: {
        query?: QueryOf<"searchByVersion" | "skip" | "take">;
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ReleasePage"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/releases/{id}/variables": {
    /** Returns the variable sets that a release has frozen. */
    get: {
      parameters: {
        path: PathOf<"id" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["VariableSet"][]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/releases/{version}": {
    /** Returns the release of a project that has exactly this version. */
    get: {
      parameters: {
        path: PathOf<"projectId" | "spaceId" | "version">;
      };
      responses: Errors & { 200: Json<S["Release"]>; };
    };
  };
  "/api/{spaceId}/releases": {
    /** Lists the releases of a space, newest first. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["ReleasePage"]>; };
    };
    /** Creates a release from ids and explicit package versions. */
    post: {
      parameters: {
        query?: QueryOf<"ignoreChannelRules">;
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateReleaseCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Release"]>; };
    };
  };
  "/api/{spaceId}/releases/{id}": {
    /** Returns one release. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Release"]>; };
    };
    /** Changes the version, notes, channel or packages of a release. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["Release"];
        };
      };
      responses: Errors & { 200: Json<S["Release"]>; };
    };
    /** Deletes a release with its deployments. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/releases/{id}/missingPackages": {
    /** Lists the packages of a release that the built-in feed does not have any more. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["MissingPackages"]>; };
    };
  };
  "/api/{spaceId}/releases/{id}/progression": {
    /** Returns which phases of its lifecycle a release has passed and what comes next. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["LifecycleProgression"]>; };
    };
  };
  "/api/{spaceId}/releases/{releaseId}/defects": {
    /** Lists the defects of a release. */
    get: {
      parameters: {
        path: PathOf<"releaseId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["DefectPage"]>; };
    };
    /** Blocks a release from going further, with a reason. */
    post: {
      parameters: {
        path: PathOf<"releaseId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateDefectCommand"];
        };
      };
      responses: Errors & { 200: Json<S["Defect"]>; 201: Json<S["Defect"]>; };
    };
  };
  "/api/{spaceId}/releases/{releaseId}/defects/resolve": {
    /** Lifts the block of a release. */
    post: {
      parameters: {
        path: PathOf<"releaseId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Defect"]>; };
    };
  };
  "/api/{spaceId}/releases/{releaseId}/snapshot-variables": {
    /** Replaces the variables that a release has frozen by the current ones. */
    post: {
      parameters: {
        path: PathOf<"releaseId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Release"]>; };
    };
  };
  "/api/{spaceId}/releases/create/v1": {
    /** Creates a release from names; the server fills in version and packages. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateReleaseCommandV1"];
        };
      };
      responses: Errors & { 200: Json<S["CreateReleaseResponseV1"]>; };
    };
  };
}

export interface ReleasesSchemas {
  CreateDefectCommand: {
    Description: string;
    ReleaseId?: string | null;
    Status?: "Unresolved" | "Resolved" | null;
  };
  CreateReleaseCommand: {
    /** Format: date-time */
    Assembled?: string | null;
    ChannelId?: string | null;
    CustomFields?: {
      [key: string]: string | null;
    } | null;
    IgnoreChannelRules?: boolean | null;
    ProjectId: string;
    ReleaseNotes?: string | null;
    SelectedGitResources?: S["SelectedGitResource"][] | null;
    SelectedPackages?: S["SelectedPackage"][];
    SpaceId?: string | null;
    Version: string;
    VersionControlReference?: S["GitReference"] | null;
  };
  CreateReleaseCommandV1: {
    ChannelName?: string | null;
    CustomFields?: {
      [key: string]: string | null;
    } | null;
    GitCommit?: string | null;
    GitRef?: string | null;
    GitResources?: string[];
    IgnoreChannelRules?: boolean | null;
    IgnoreIfAlreadyExists?: boolean | null;
    PackagePrerelease?: string | null;
    Packages?: string[];
    PackageVersion?: string | null;
    ProjectName: string;
    ReleaseNotes?: string | null;
    ReleaseVersion?: string | null;
    SpaceId: string;
    SpaceIdOrName: string;
  };
  CreateReleaseResponseV1: {
    ReleaseId: string;
    ReleaseVersion: string;
  };
  Defect: {
    Description?: string | null;
    Id?: string | null;
    Links?: S["Links"];
    Status?: "Unresolved" | "Resolved" | null;
  };
  DefectPage: {
    Items: S["Defect"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  GitReference: {
    GitCommit?: string | null;
    GitRef?: string | null;
    VariablesGitCommit?: string | null;
  };
  LifecycleProgression: {
    Id?: string | null;
    Links?: S["Links"];
    NextDeployments?: string[];
    NextDeploymentsMinimumRequired?: number | null;
    Phases?: S["PhaseProgression"][];
  };
  MissingPackage: {
    Id: string;
    Version: string;
  };
  MissingPackages: {
    Packages?: S["MissingPackage"][];
  };
  PhaseDeployment: {
    Deployment?: S["Deployment"] | null;
    Task?: S["Task"] | null;
  };
  PhaseProgression: {
    AutomaticDeploymentTargets?: string[];
    Blocked?: boolean | null;
    Deployments?: S["PhaseDeployment"][];
    Id?: string | null;
    IsComplete?: boolean | null;
    IsOptionalPhase?: boolean | null;
    MinimumEnvironmentsBeforePromotion?: number | null;
    Name?: string | null;
    OptionalDeploymentTargets?: string[];
    Progress?: "Pending" | "Current" | "Complete" | null;
  };
  Release: {
    /** Format: date-time */
    Assembled?: string | null;
    BuildInformation?: S["ReleaseBuildInformation"][] | null;
    ChannelId?: string | null;
    CustomFields?: {
      [key: string]: string | null;
    } | null;
    Id: string;
    IgnoreChannelRules?: boolean | null;
    LibraryVariableSetSnapshotIds?: string[];
    Links?: S["Links"];
    ProjectDeploymentProcessSnapshotId?: string | null;
    ProjectId?: string | null;
    ProjectVariableSetSnapshotId?: string | null;
    ReleaseNotes?: string | null;
    SelectedGitResources?: S["SelectedGitResource"][] | null;
    SelectedPackages?: S["SelectedPackage"][];
    SpaceId?: string | null;
    Version: string;
    VersionControlReference?: S["GitReference"] | null;
  };
  ReleaseBuildInformation: {
    Branch?: string | null;
    BuildEnvironment?: string | null;
    BuildNumber?: string | null;
    BuildUrl?: string | null;
    Commits?: S["CommitDetails"][];
    IssueTrackerName?: string | null;
    PackageId?: string | null;
    VcsCommitNumber?: string | null;
    VcsCommitUrl?: string | null;
    VcsRoot?: string | null;
    VcsType?: string | null;
    Version?: string | null;
    WorkItems?: S["WorkItemLink"][];
  };
  ReleaseChanges: {
    BuildInformation?: S["ReleaseBuildInformation"][] | null;
    Commits?: S["CommitDetails"][] | null;
    ReleaseNotes?: string | null;
    Version?: string | null;
    WorkItems?: S["WorkItemLink"][] | null;
  };
  ReleasePage: {
    Items: S["Release"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  SelectedGitResource: {
    ActionName?: string | null;
    GitReferenceResource?: S["GitReference"] | null;
    GitResourceReferenceName?: string | null;
  };
  SelectedPackage: {
    ActionName?: string | null;
    PackageReferenceName?: string | null;
    StepName?: string | null;
    Version?: string | null;
  };
}
