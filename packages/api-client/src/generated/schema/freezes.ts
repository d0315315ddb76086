// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, NoParameters, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface FreezesPaths {
  "/api/deploymentfreezes": {
    /** Lists deployment freezes over all spaces. */
    get: {
      parameters: {
        query?: QueryOf<"effectiveDate" | "environmentIds" | "ids" | "includeComplete" | "partialName" | "projectIds" | "skip" | "status" | "take" | "tenantIds">;
      };
      responses: Errors & { 200: Json<S["DeploymentFreezeList"]>; };
    };
    /** Blocks deployments of projects or tenants for a time. */
    post: {
      parameters: NoParameters;
      requestBody: {
        content: {
          "application/json": S["CreateDeploymentFreezeCommand"];
        };
      };
      responses: Errors & { 200: Json<S["DeploymentFreeze"]>; 201: Json<S["DeploymentFreeze"]>; };
    };
  };
  "/api/deploymentfreezes/{id}": {
    /** Returns one deployment freeze. */
    get: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Json<S["DeploymentFreeze"]>; };
    };
    /** Changes the time or the scope of a deployment freeze. */
    put: {
      parameters: {
        path: PathOf<"id">;
      };
      requestBody: {
        content: {
          "application/json": S["DeploymentFreeze"];
        };
      };
      responses: Errors & { 200: Json<S["DeploymentFreeze"]>; };
    };
    /** Lifts and deletes a deployment freeze. */
    delete: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
}

export interface FreezesSchemas {
  CreateDeploymentFreezeCommand: {
    Description?: string | null;
    /** Format: date-time */
    End: string;
    Name: string;
    OwnerId?: string | null;
    ProjectEnvironmentScope?: {
      [key: string]: string[];
    };
    RecurringSchedule?: S["RecurringSchedule"] | null;
    /** Format: date-time */
    Start: string;
    TenantProjectEnvironmentScope?: S["TenantProjectEnvironment"][];
  };
  DeploymentFreeze: {
    Description?: string | null;
    /** Format: date-time */
    End?: string | null;
    Id: string;
    Links?: S["Links"];
    Name: string;
    OwnerId?: string | null;
    ProjectEnvironmentScope?: {
      [key: string]: string[];
    };
    RecurringSchedule?: S["RecurringSchedule"] | null;
    /** Format: date-time */
    Start?: string | null;
    TenantProjectEnvironmentScope?: S["TenantProjectEnvironment"][];
  };
  DeploymentFreezeList: {
    Count?: number | null;
    DeploymentFreezes: S["DeploymentFreeze"][];
  };
  RecurringSchedule: {
    DateOfMonth?: string | null;
    DayNumberOfMonth?: string | null;
    DayOfWeek?: string | null;
    DaysOfWeek?: string[] | null;
    EndAfterOccurrences?: number | null;
    /** Format: date-time */
    EndDate?: string | null;
    /** Format: date-time */
    EndOnDate?: string | null;
    EndType?: "Never" | "OnDate" | "AfterOccurrences" | null;
    MonthlyScheduleType?: "DayOfMonth" | "DateOfMonth" | null;
    /** Format: date-time */
    StartDate?: string | null;
    Type?: "Daily" | "Weekly" | "Monthly" | "Annually" | null;
    Unit?: number | null;
    UserUtcOffsetInMinutes?: number | null;
  };
  TenantProjectEnvironment: {
    EnvironmentId?: string | null;
    ProjectId?: string | null;
    TenantId?: string | null;
  };
}
