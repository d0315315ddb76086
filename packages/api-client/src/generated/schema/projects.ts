// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface ProjectsPaths {
  "/api/{spaceId}/projectgroups": {
    /** Lists the project groups of a space. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "partialName" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["ProjectGroupPage"]>; };
    };
    /** Creates a project group. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateProjectGroupCommand"];
        };
      };
      responses: Errors & { 201: Json<S["ProjectGroup"]>; };
    };
  };
  "/api/{spaceId}/projectgroups/{id}": {
    /** Returns one project group. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ProjectGroup"]>; };
    };
    /** Renames or describes a project group. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["ProjectGroup"];
        };
      };
      responses: Errors & { 200: Json<S["ProjectGroup"]>; };
    };
    /** Deletes a project group without projects. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/projectgroups/{id}/projects": {
    /** Lists the projects of a group. */
    get: {
      parameters: {
        query?: QueryOf<"skip" | "take">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ProjectPage"]>; };
    };
  };
  "/api/{spaceId}/projectgroups/all": {
    /** Returns every project group of a space in one response. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["ProjectGroup"][]>; 304: NoContent; };
    };
  };
  "/api/{spaceId}/projects": {
    /** Lists the projects of a space. */
    get: {
      parameters: {
        query?: QueryOf<"clonedFromProjectId" | "ids" | "name" | "partialName" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["ProjectPage"]>; };
    };
    /** Creates a project, empty or as a copy of another. */
    post: {
      parameters: {
        query?: QueryOf<"clone">;
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateProjectCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Project"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}": {
    /** Returns one project, by id or slug. */
    get: {
      parameters: {
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Project"]>; };
    };
    /** Changes the settings of a project, or disables it. */
    put: {
      parameters: {
        path: PathOf<"projectId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["Project"];
        };
      };
      responses: Errors & { 200: Json<S["Project"]>; };
    };
    /** Deletes a project with all its releases, deployments and runbooks. */
    delete: {
      parameters: {
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentsettings": {
    /** Returns the deployment settings of a project at a Git ref. */
    get: {
      parameters: {
        path: PathOf<"gitRef" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["DeploymentSettings"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/deploymentsettings": {
    /** Returns how a project versions and deploys its releases. */
    get: {
      parameters: {
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["DeploymentSettings"]>; };
    };
    /** Changes how a project versions and deploys its releases. */
    put: {
      parameters: {
        path: PathOf<"projectId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["DeploymentSettings"];
        };
      };
      responses: Errors & { 200: Json<S["DeploymentSettings"]>; };
    };
  };
  "/api/{spaceId}/projects/all": {
    /** Returns every project of a space in one response. */
    get: {
      parameters: {
        query?: QueryOf<"ids">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["Project"][]>; };
    };
  };
}

export interface ProjectsSchemas {
  AutoDeployReleaseOverride: {
    EnvironmentId?: string | null;
    ReleaseId?: string | null;
    TenantId?: string | null;
  };
  ConversionState: {
    RunbooksAreInGit?: boolean | null;
    VariablesAreInGit?: boolean | null;
  };
  CreateProjectCommand: {
    AutoCreateRelease?: boolean | null;
    AutoDeployReleaseOverrides?: S["AutoDeployReleaseOverride"][];
    ClonedFromProjectId?: string | null;
    DefaultGuidedFailureMode?: "EnvironmentDefault" | "Off" | "On" | null;
    DefaultToSkipIfAlreadyInstalled?: boolean | null;
    DeploymentChangesTemplate?: string | null;
    Description?: string | null;
    DiscreteChannelRelease?: boolean | null;
    ExtensionSettings?: S["ExtensionSettings"][];
    ForcePackageDownload?: boolean | null;
    IncludedLibraryVariableSetIds?: string[];
    IsDisabled?: boolean | null;
    LifecycleId: string;
    Name: string;
    PersistenceSettings?: S["PersistenceSettings"];
    ProjectConnectivityPolicy?: S["ConnectivityPolicy"] | null;
    ProjectGroupId: string;
    ProjectTags?: string[] | null;
    ReleaseCreationStrategy?: S["ReleaseCreationStrategy"] | null;
    ReleaseNotesTemplate?: string | null;
    Slug?: string | null;
    SpaceId?: string | null;
    Templates?: S["VariableTemplate"][];
    TenantedDeploymentMode?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
    VersioningStrategy?: S["VersioningStrategy"] | null;
  };
  CreateProjectGroupCommand: {
    Description?: string | null;
    Name: string;
  };
  DeploymentSettings: {
    ChangeDescription?: string | null;
    ConnectivityPolicy?: S["ConnectivityPolicy"] | null;
    DefaultGuidedFailureMode?: "EnvironmentDefault" | "Off" | "On" | null;
    DefaultToSkipIfAlreadyInstalled?: boolean | null;
    DeploymentChangesTemplate?: string | null;
    ForcePackageDownload?: boolean | null;
    Id?: string | null;
    Links?: S["Links"];
    ProjectId?: string | null;
    ReleaseNotesTemplate?: string | null;
    SpaceId?: string | null;
    VersioningStrategy?: S["VersioningStrategy"] | null;
  };
  /** How the server reaches the repository. */
  GitCredential: S["GitCredentialAnonymous"] | S["GitCredentialUsernamePassword"] | S["GitCredentialReference"] | S["GitCredentialGitHub"];
  GitCredentialAnonymous: {
    Type: "Anonymous";
  };
  GitCredentialGitHub: {
    Id?: string | null;
    Type: "GitHub";
  };
  GitCredentialReference: {
    Id?: string | null;
    Type: "Reference";
  };
  GitCredentialUsernamePassword: {
    Password?: S["SensitiveValue"];
    Type: "UsernamePassword";
    Username?: string | null;
  };
  /** Where the project keeps its process. Servers before Git support leave it out. */
  PersistenceSettings: S["PersistenceSettingsDatabase"] | S["PersistenceSettingsVersionControlled"];
  PersistenceSettingsDatabase: {
    Type: "Database";
  };
  PersistenceSettingsVersionControlled: {
    BasePath?: string | null;
    ConversionState?: S["ConversionState"] | null;
    Credentials?: S["GitCredential"] | null;
    DefaultBranch?: string | null;
    ProtectedBranchNamePatterns?: string[];
    ProtectedDefaultBranch?: boolean | null;
    Type: "VersionControlled";
    Url?: string | null;
  };
  Project: {
    AutoCreateRelease?: boolean | null;
    AutoDeployReleaseOverrides?: S["AutoDeployReleaseOverride"][];
    ClonedFromProjectId?: string | null;
    DefaultGuidedFailureMode?: "EnvironmentDefault" | "Off" | "On" | null;
    DefaultToSkipIfAlreadyInstalled?: boolean | null;
    DeploymentChangesTemplate?: string | null;
    DeploymentProcessId?: string | null;
    Description?: string | null;
    DiscreteChannelRelease?: boolean | null;
    ExtensionSettings?: S["ExtensionSettings"][];
    ForcePackageDownload?: boolean | null;
    Icon?: S["Icon"] | null;
    Id: string;
    IncludedLibraryVariableSetIds?: string[];
    IsDisabled?: boolean | null;
    IsVersionControlled?: boolean | null;
    LifecycleId?: string | null;
    Links?: S["Links"];
    Name: string;
    PersistenceSettings?: S["PersistenceSettings"];
    ProjectConnectivityPolicy?: S["ConnectivityPolicy"] | null;
    ProjectGroupId?: string | null;
    ProjectTags?: string[] | null;
    ReleaseCreationStrategy?: S["ReleaseCreationStrategy"] | null;
    ReleaseNotesTemplate?: string | null;
    Slug?: string | null;
    SpaceId?: string | null;
    Templates?: S["VariableTemplate"][];
    TenantedDeploymentMode?: "Untenanted" | "TenantedOrUntenanted" | "Tenanted" | null;
    VariableSetId?: string | null;
    VersioningStrategy?: S["VersioningStrategy"] | null;
  };
  ProjectGroup: {
    Description?: string | null;
    EnvironmentIds?: string[];
    Id: string;
    Links?: S["Links"];
    Name: string;
    RetentionPolicyId?: string | null;
    Slug?: string | null;
    SpaceId?: string | null;
  };
  ProjectGroupPage: {
    Items: S["ProjectGroup"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  ProjectPage: {
    Items: S["Project"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  ReleaseCreationStrategy: {
    ChannelId?: string | null;
    ReleaseCreationPackage?: S["DeploymentActionPackage"] | null;
    ReleaseCreationPackageStepId?: string | null;
  };
  VersioningStrategy: {
    DonorPackage?: S["DeploymentActionPackage"] | null;
    DonorPackageStepId?: string | null;
    Template?: string | null;
  };
}
