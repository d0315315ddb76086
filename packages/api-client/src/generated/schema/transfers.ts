// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, NoParameters, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface TransfersPaths {
  "/api/{spaceId}/insights/reports": {
    /** Lists the reports on how a space delivers. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "partialName" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["InsightsReportPage"]>; };
    };
    /** Creates a report over projects and environments. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["InsightsReportCommand"];
        };
      };
      responses: Errors & { 201: Json<S["InsightsReport"]>; };
    };
  };
  "/api/{spaceId}/insights/reports/{id}": {
    /** Returns one report. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["InsightsReport"]>; };
    };
    /** Changes what a report covers. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["InsightsReport"];
        };
      };
      responses: Errors & { 200: Json<S["InsightsReport"]>; };
    };
    /** Deletes a report. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/projects/import-export/export": {
    /** Starts a task that packs projects, sealed with a password. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["ExportProjectsCommand"];
        };
      };
      responses: Errors & { 200: Json<S["TransferTask"]>; };
    };
  };
  "/api/{spaceId}/projects/import-export/import": {
    /** Starts a task that unpacks exported projects into the space. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["ImportProjectsCommand"];
        };
      };
      responses: Errors & { 200: Json<S["TransferTask"]>; };
    };
  };
  "/api/{spaceId}/projects/import-export/import-files": {
    /** Lists the files that were uploaded for an import. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["ImportFile"][]>; };
    };
  };
  "/api/{spaceId}/projects/import-export/import/preview": {
    /** Returns what an import would create. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["ImportProjectsCommand"];
        };
      };
      responses: Errors & { 200: Json<S["ImportPreview"]>; };
    };
  };
  "/api/migrations/import": {
    /** Starts a task that unpacks what another server packed. */
    post: {
      parameters: NoParameters;
      requestBody: {
        content: {
          "application/json": S["MigrationImportCommand"];
        };
      };
      responses: Errors & { 200: Json<S["MigrationTask"]>; };
    };
  };
  "/api/migrations/partialexport": {
    /** Starts a task that packs projects for another server. */
    post: {
      parameters: NoParameters;
      requestBody: {
        content: {
          "application/json": S["MigrationExportCommand"];
        };
      };
      responses: Errors & { 200: Json<S["MigrationTask"]>; };
    };
  };
}

export interface TransfersSchemas {
  ExportProjectsCommand: {
    IncludedProjectIds: string[];
    Password: S["SensitiveValue"];
  };
  ImportFile: {
    Id: string;
    Name?: string | null;
    /** Format: date-time */
    Uploaded?: string | null;
  };
  ImportPreview: {
    Errors?: string[];
    Projects?: unknown;
  };
  ImportProjectsCommand: {
    ImportSource: S["ImportSource"];
    Password: S["SensitiveValue"];
  };
  ImportSource: {
    SpaceId?: string | null;
    TaskId?: string | null;
    Type: string;
    UploadedFileId?: string | null;
  };
  InsightsReport: {
    Description?: string | null;
    EnvironmentGroups?: unknown;
    Id: string;
    Links?: S["Links"];
    Name: string;
    ProjectGroupIds?: string[];
    ProjectIds?: string[];
    SpaceId?: string | null;
    TenantIds?: string[];
    TenantMode?: string | null;
    TenantTags?: string[];
    TimeZone?: string | null;
  };
  InsightsReportCommand: {
    Description?: string | null;
    EnvironmentGroups?: unknown;
    Name: string;
    ProjectGroupIds?: string[];
    ProjectIds?: string[];
    TenantIds?: string[];
    TenantMode?: string | null;
    TenantTags?: string[];
    TimeZone?: string | null;
  };
  InsightsReportPage: {
    Items: S["InsightsReport"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  MigrationExportCommand: {
    DestinationApiKey?: string | null;
    DestinationPackageFeed?: string | null;
    IgnoreCertificates?: boolean | null;
    IgnoreDeployments?: boolean | null;
    IgnoreMachines?: boolean | null;
    IgnoreTenants?: boolean | null;
    IncludeTaskLogs?: boolean | null;
    PackageId: string;
    PackageVersion: string;
    Password: string;
    Projects?: string[];
    SpaceId?: string | null;
  };
  MigrationImportCommand: {
    DeletePackageOnCompletion?: boolean | null;
    IsDryRun?: boolean | null;
    OverwriteExisting?: boolean | null;
    PackageId: string;
    PackageVersion: string;
    Password: string;
  };
  MigrationTask: {
    Id?: string | null;
    Links?: S["Links"];
    PackageId?: string | null;
    PackageVersion?: string | null;
    TaskId: string;
  };
  TransferTask: {
    TaskId: string;
  };
}
