// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface ProcessesPaths {
  "/api/{spaceId}/deploymentprocesses": {
    /** Lists the deployment processes of the database-backed projects of a space. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["DeploymentProcessPage"]>; };
    };
  };
  "/api/{spaceId}/deploymentprocesses/{id}": {
    /** Returns one deployment process, or the snapshot that a release took of it. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["DeploymentProcess"]>; };
    };
    /** Replaces the steps of a deployment process. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["DeploymentProcess"];
        };
      };
      responses: Errors & { 200: Json<S["DeploymentProcess"]>; };
    };
  };
  "/api/{spaceId}/deploymentprocesses/{id}/template": {
    /** Returns the packages that a release of a process needs, and its next version. */
    get: {
      parameters: {
        query?: QueryOf<"channel" | "releaseId">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ReleaseTemplate"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentprocesses": {
    /** Returns the deployment process of a project at a Git ref. */
    get: {
      parameters: {
        path: PathOf<"gitRef" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["DeploymentProcess"]>; };
    };
    /** Commits the steps of a deployment process to a branch. */
    put: {
      parameters: {
        path: PathOf<"gitRef" | "projectId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["DeploymentProcess"];
        };
      };
      responses: Errors & { 200: Json<S["DeploymentProcess"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentprocesses/resolved": {
    /** Returns the process at a Git ref with the steps of its process templates. */
    get: {
      parameters: {
        path: PathOf<"gitRef" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["DeploymentProcess"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentprocesses/template": {
    /** Returns the packages that a new release from a Git ref needs, and its next version. */
    get: {
      parameters: {
        query?: QueryOf<"channel" | "releaseId">;
        path: PathOf<"gitRef" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ReleaseTemplate"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentprocesses/validate": {
    /** Looks for steps at a Git ref whose target tags no target has; changes nothing. */
    post: {
      parameters: {
        path: PathOf<"gitRef" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ProcessValidation"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/deploymentprocesses": {
    /** Returns the deployment process of a project in the database. */
    get: {
      parameters: {
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["DeploymentProcess"]>; };
    };
    /** Replaces the steps of a project's deployment process. */
    put: {
      parameters: {
        path: PathOf<"projectId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["DeploymentProcess"];
        };
      };
      responses: Errors & { 200: Json<S["DeploymentProcess"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/deploymentprocesses/resolved": {
    /** Returns the process of a project with the steps of its process templates. */
    get: {
      parameters: {
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["DeploymentProcess"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/deploymentprocesses/template": {
    /** Returns the packages that a new release needs, and its next version. */
    get: {
      parameters: {
        query?: QueryOf<"channel" | "releaseId">;
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ReleaseTemplate"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/deploymentprocesses/validate": {
    /** Looks for steps whose target tags no target has; changes nothing. */
    post: {
      parameters: {
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ProcessValidation"]>; };
    };
  };
}

export interface ProcessesSchemas {
  ActionContainer: {
    Dockerfile?: string | null;
    FeedId?: string | null;
    GitUrl?: string | null;
    Image?: string | null;
  };
  DeploymentAction: {
    ActionType?: string | null;
    AvailableStepPackageVersions?: string[] | null;
    CanBeUsedForProjectVersioning?: boolean | null;
    Channels?: string[];
    Condition?: "Success" | "Variable" | null;
    Container?: S["ActionContainer"] | null;
    Environments?: string[];
    ExcludedEnvironments?: string[];
    GitDependencies?: S["GitDependency"][];
    Id?: string | null;
    Inputs?: unknown;
    IsDisabled?: boolean | null;
    IsRequired?: boolean | null;
    LastSavedStepPackageVersion?: string | null;
    Links?: S["Links"];
    Name: string;
    Notes?: string | null;
    Packages?: S["PackageReference"][];
    Properties?: {
      [key: string]: S["PropertyValue"];
    } | null;
    Slug?: string | null;
    StepPackageVersion?: string | null;
    TenantTags?: string[];
    WorkerPoolId?: string | null;
    WorkerPoolVariable?: string | null;
  };
  DeploymentProcess: {
    ChangeDescription?: string | null;
    Id?: string | null;
    LastSnapshotId?: string | null;
    Links?: S["Links"];
    ProjectId?: string | null;
    SpaceId?: string | null;
    Steps: S["DeploymentStep"][];
    Version?: number | null;
  };
  DeploymentProcessPage: {
    Items: S["DeploymentProcess"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  DeploymentStep: {
    Actions?: S["DeploymentAction"][];
    Condition?: "Success" | "Failure" | "Always" | "Variable" | null;
    Id?: string | null;
    Name: string;
    PackageRequirement?: "LetOctopusDecide" | "BeforePackageAcquisition" | "AfterPackageAcquisition" | null;
    Properties?: {
      [key: string]: S["PropertyValue"];
    } | null;
    Slug?: string | null;
    StartTrigger?: "StartAfterPrevious" | "StartWithPrevious" | "Variable" | null;
    Type?: "Step" | "ProcessTemplateUsage" | null;
  };
  ProcessValidation: {
    Details?: unknown;
    HasWarnings?: boolean | null;
    TagsWithoutTargetsByStepId?: unknown;
  };
  ReleaseTemplate: {
    DeploymentProcessId?: string | null;
    GitResources?: S["ReleaseTemplateGitResource"][];
    Id?: string | null;
    LastReleaseVersion?: string | null;
    Links?: S["Links"];
    NextVersionIncrement?: string | null;
    Packages?: S["ReleaseTemplatePackage"][];
    VersioningPackageReferenceName?: string | null;
    VersioningPackageStepName?: string | null;
  };
  ReleaseTemplateGitResource: {
    ActionName?: string | null;
    DefaultBranch?: string | null;
    FilePathFilters?: string[] | null;
    GitCredentialId?: string | null;
    GitResourceSelectedLastRelease?: S["GitReference"] | null;
    IsResolvable?: boolean | null;
    Name?: string | null;
    RepositoryUri?: string | null;
  };
  ReleaseTemplatePackage: {
    ActionName?: string | null;
    FeedId?: string | null;
    FeedName?: string | null;
    FixedVersion?: string | null;
    IsResolvable?: boolean | null;
    NuGetFeedId?: string | null;
    NuGetFeedName?: string | null;
    NuGetPackageId?: string | null;
    PackageId?: string | null;
    PackageReferenceName?: string | null;
    ProjectName?: string | null;
    StepName?: string | null;
    VersionSelectedLastRelease?: string | null;
  };
}
