// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface TriggersPaths {
  "/api/{spaceId}/projects/{projectId}/triggers": {
    /** Lists the triggers of a project. */
    get: {
      parameters: {
        query?: QueryOf<"partialName" | "runbooks" | "skip" | "take" | "triggerActionCategory" | "triggerActionType">;
        path: PathOf<"projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ProjectTriggerPage"]>; };
    };
    /** Creates a trigger of this project. */
    post: {
      parameters: {
        path: PathOf<"projectId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateProjectTriggerCommand"];
        };
      };
      responses: Errors & { 201: Json<S["ProjectTrigger"]>; };
    };
  };
  "/api/{spaceId}/projects/{projectId}/triggers/{id}": {
    /** Returns one trigger of a project. */
    get: {
      parameters: {
        path: PathOf<"id" | "projectId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ProjectTrigger"]>; };
    };
  };
  "/api/{spaceId}/projecttriggers": {
    /** Lists the triggers of all projects of a space. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "runbooks" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["ProjectTriggerPage"]>; };
    };
    /** Creates a trigger of a project. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateProjectTriggerCommand"];
        };
      };
      responses: Errors & { 201: Json<S["ProjectTrigger"]>; };
    };
  };
  "/api/{spaceId}/projecttriggers/{id}": {
    /** Returns one trigger. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ProjectTrigger"]>; };
    };
    /** Changes a trigger, or switches it on or off. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["ProjectTrigger"];
        };
      };
      responses: Errors & { 200: Json<S["ProjectTrigger"]>; };
    };
    /** Deletes a trigger. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
}

export interface TriggersSchemas {
  CreateProjectTriggerCommand: {
    Action: S["TriggerAction"];
    Description?: string | null;
    Filter: S["TriggerFilter"];
    IsDisabled?: boolean | null;
    Name: string;
    ProjectId: string;
    SpaceId?: string | null;
  };
  ProjectTrigger: {
    Action?: S["TriggerAction"];
    Description?: string | null;
    Filter?: S["TriggerFilter"];
    Id: string;
    IsDisabled?: boolean | null;
    Links?: S["Links"];
    Name: string;
    ProjectId?: string | null;
    SpaceId?: string | null;
  };
  ProjectTriggerPage: {
    Items: S["ProjectTrigger"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  /** What happens when the trigger fires. */
  TriggerAction: S["TriggerActionAutoDeploy"] | S["TriggerActionDeployLatestRelease"] | S["TriggerActionDeployNewRelease"] | S["TriggerActionRunRunbook"] | S["TriggerActionCreateRelease"];
  TriggerActionAutoDeploy: {
    ActionType: "AutoDeploy";
    Id?: string | null;
    Links?: S["Links"];
    ShouldRedeployWhenMachineHasBeenDeployedTo?: boolean | null;
  };
  TriggerActionCreateRelease: {
    ActionType: "CreateRelease";
    ChannelId?: string | null;
    Id?: string | null;
    Links?: S["Links"];
  };
  TriggerActionDeployLatestRelease: {
    ActionType: "DeployLatestRelease";
    ChannelId?: string | null;
    DestinationEnvironmentId?: string | null;
    Id?: string | null;
    Links?: S["Links"];
    ShouldRedeployWhenReleaseIsCurrent?: boolean | null;
    SourceEnvironmentIds?: string[];
    TenantIds?: string[];
    TenantTags?: string[];
    Variables?: string | null;
  };
  TriggerActionDeployNewRelease: {
    ActionType: "DeployNewRelease";
    ChannelId?: string | null;
    EnvironmentId?: string | null;
    Id?: string | null;
    Links?: S["Links"];
    TenantIds?: string[];
    TenantTags?: string[];
    Variables?: string | null;
    VersionControlReference?: S["GitReference"] | null;
  };
  TriggerActionRunRunbook: {
    ActionType: "RunRunbook";
    EnvironmentIds?: string[];
    Id?: string | null;
    Links?: S["Links"];
    RunbookId?: string | null;
    TenantIds?: string[];
    TenantTags?: string[];
    Variables?: string | null;
  };
  /** When the trigger fires. Times are in the trigger's own time zone and without an offset, such as 2022-09-14T09:00:00.000. */
  TriggerFilter: S["TriggerFilterMachineFilter"] | S["TriggerFilterDailySchedule"] | S["TriggerFilterOnceDailySchedule"] | S["TriggerFilterContinuousDailySchedule"] | S["TriggerFilterDaysPerWeekSchedule"] | S["TriggerFilterDaysPerMonthSchedule"] | S["TriggerFilterCronExpressionSchedule"] | S["TriggerFilterFeedFilter"] | S["TriggerFilterGitFilter"] | S["TriggerFilterWebhookFilter"];
  TriggerFilterContinuousDailySchedule: {
    DaysOfWeek?: string[];
    FilterType: "ContinuousDailySchedule";
    HourInterval?: number | null;
    Id?: string | null;
    Interval?: string | null;
    Links?: S["Links"];
    MinuteInterval?: number | null;
    RunAfter?: string | null;
    RunUntil?: string | null;
    Timezone?: string | null;
  };
  TriggerFilterCronExpressionSchedule: {
    CronExpression?: string | null;
    FilterType: "CronExpressionSchedule";
    Id?: string | null;
    Links?: S["Links"];
    Timezone?: string | null;
  };
  TriggerFilterDailySchedule: {
    FilterType: "DailySchedule";
    HourInterval?: number | null;
    Id?: string | null;
    Interval?: string | null;
    Links?: S["Links"];
    MinuteInterval?: number | null;
    RunType?: string | null;
    StartTime?: string | null;
    Timezone?: string | null;
  };
  TriggerFilterDaysPerMonthSchedule: {
    DateOfMonth?: string | null;
    DayNumberOfMonth?: string | null;
    DayOfWeek?: string | null;
    FilterType: "DaysPerMonthSchedule";
    Id?: string | null;
    Links?: S["Links"];
    MonthlyScheduleType?: "DateOfMonth" | "DayOfMonth" | null;
    StartTime?: string | null;
    Timezone?: string | null;
  };
  TriggerFilterDaysPerWeekSchedule: {
    DaysOfWeek?: string[];
    FilterType: "DaysPerWeekSchedule";
    Id?: string | null;
    Links?: S["Links"];
    StartTime?: string | null;
    Timezone?: string | null;
  };
  TriggerFilterFeedFilter: {
    FilterType: "FeedFilter";
    Id?: string | null;
    Links?: S["Links"];
    Packages?: S["DeploymentActionPackage"][];
  };
  TriggerFilterGitFilter: {
    FilterType: "GitFilter";
    Id?: string | null;
    Links?: S["Links"];
    Sources?: unknown;
  };
  TriggerFilterMachineFilter: {
    EnvironmentIds?: string[];
    EventCategories?: string[];
    EventGroups?: string[];
    FilterType: "MachineFilter";
    Id?: string | null;
    Links?: S["Links"];
    Roles?: string[];
  };
  TriggerFilterOnceDailySchedule: {
    DaysOfWeek?: string[];
    FilterType: "OnceDailySchedule";
    Id?: string | null;
    Links?: S["Links"];
    StartTime?: string | null;
    Timezone?: string | null;
  };
  TriggerFilterWebhookFilter: {
    FilterType: "WebhookFilter";
    Id?: string | null;
    Links?: S["Links"];
    RequireApiKey?: boolean | null;
    Secret?: S["SensitiveValue"] | null;
    WebhookId?: string | null;
  };
}
