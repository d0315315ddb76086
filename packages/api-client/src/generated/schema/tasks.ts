// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, PathOf, parameters, QueryOf, Response } from "./common.ts";
import type { S } from "../schema.ts";

export interface TasksPaths {
  "/api/{spaceId}/tasks": {
    /** Lists server tasks, newest first. */
    get: {
      parameters: {
        query?: {
          /** Only tasks that are queued or executing. */
          active?: parameters["active"];
          /** Only tasks of this batch. */
          batch?: parameters["batch"];
          /** Only tasks whose description contains this text. */
          description?: parameters["description"];
          /** Environment id. */
          environment?: parameters["environment"];
          /** Completed at or after. */
          fromCompletedDate?: parameters["fromCompletedDate"];
          /** Queued at or after. */
          fromQueueDate?: parameters["fromQueueDate"];
          /** Started at or after. */
          fromStartDate?: parameters["fromStartDate"];
          /** Only tasks that wait for a person. */
          hasPendingInterruptions?: parameters["hasPendingInterruptions"];
          /** Only tasks that wait for a precondition, such as an approval. */
          hasPendingPreconditions?: parameters["hasPendingPreconditions"];
          /** Only tasks that logged warnings or errors. */
          hasWarningsOrErrors?: parameters["hasWarningsOrErrors"];
          /** Only these ids. */
          ids?: parameters["ids"];
          /** Kinds of task, such as Deploy or RunbookRun. */
          name?: parameters["taskNames"];
          /** Name of the server node. */
          node?: parameters["node"];
          /** Only names that contain this text. */
          partialName?: parameters["partialName"];
          /** Project id. */
          project?: parameters["project"];
          /** Runbook id. */
          runbook?: parameters["runbook"];
          /** Only tasks that are executing. */
          running?: parameters["running"];
          /** How many items to pass over. */
          skip?: parameters["skip"];
          /** Task states. */
          states?: parameters["states"];
          /** How many items to return. */
          take?: parameters["take"];
          /** Tenant id. */
          tenant?: parameters["tenant"];
          /** Canonical name of a tenant tag. */
          tenantTag?: parameters["tenantTag"];
          /** Completed before. */
          toCompletedDate?: parameters["toCompletedDate"];
          /** Queued before. */
          toQueueDate?: parameters["toQueueDate"];
          /** Started before. */
          toStartDate?: parameters["toStartDate"];
        };
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["TaskPage"]>; };
    };
    /** Starts a server task, such as a health check, an upgrade or an ad-hoc script. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateTaskCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Task"]>; };
    };
  };
  "/api/{spaceId}/tasks/{id}": {
    /** Returns one task with its state. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Task"]>; };
    };
  };
  "/api/{spaceId}/tasks/{id}/abandon": {
    /** Ends a task that does not react to its cancellation. */
    post: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Task"]>; };
    };
  };
  "/api/{spaceId}/tasks/{id}/blockedby": {
    /** Returns what keeps a queued task from starting. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<unknown>; };
    };
  };
  "/api/{spaceId}/tasks/{id}/cancel": {
    /** Cancels a task that is queued or running. */
    post: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Task"]>; };
    };
  };
  "/api/{spaceId}/tasks/{id}/details": {
    /** Returns a task with its activity tree and log elements. */
    get: {
      parameters: {
        query?: QueryOf<"tail" | "verbose">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["TaskDetails"]>; };
    };
  };
  "/api/{spaceId}/tasks/{id}/prioritize": {
    /** Moves a queued task to the front of the queue. */
    post: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Task"]>; };
    };
  };
  "/api/{spaceId}/tasks/{id}/queued-behind": {
    /** Lists the tasks that a queued task waits for. */
    get: {
      parameters: {
        query?: QueryOf<"skip" | "take">;
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["TaskPage"]>; };
    };
  };
  "/api/{spaceId}/tasks/{id}/raw": {
    /** Returns the whole log of a task as plain text. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Response<{
        "text/plain": string;
      }>; };
    };
  };
  "/api/{spaceId}/tasks/{id}/state": {
    /** Overrides the state of a finished task, with a reason. */
    post: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["SetTaskStateCommand"];
        };
      };
      responses: Errors & { 200: Json<S["Task"]>; };
    };
  };
  "/api/{spaceId}/tasks/{id}/status/messages": {
    /** Returns the messages that explain the state of a task. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["TaskStatusMessages"]>; };
    };
  };
  "/api/{spaceId}/tasks/rerun/{id}": {
    /** Starts a task again with the same arguments. */
    post: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Task"]>; };
    };
  };
  "/api/{spaceId}/tasks/tasktypes": {
    /** Lists the kinds of task that the server knows. */
    get: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["TaskType"][]>; };
    };
  };
}

export interface TasksSchemas {
  ActivityLogElement: {
    Category?: string | null;
    Detail?: string | null;
    MessageText?: string | null;
    Number?: number | null;
    /** Format: date-time */
    OccurredAt?: string | null;
  };
  ActivityNode: {
    Children?: S["ActivityNode"][];
    /** Format: date-time */
    Ended?: string | null;
    Id?: string | null;
    LogElements?: S["ActivityLogElement"][];
    Name?: string | null;
    ProgressMessage?: string | null;
    ProgressPercentage?: number | null;
    ShowAtSummaryLevel?: boolean | null;
    /** Format: date-time */
    Started?: string | null;
    Status?: "Pending" | "Running" | "Success" | "Failed" | "Skipped" | "SuccessWithWarning" | "Canceled" | null;
  };
  CreateTaskCommand: {
    Arguments?: unknown;
    Description?: string | null;
    Name: string;
    /** Format: date-time */
    QueueTime?: string | null;
    /** Format: date-time */
    QueueTimeExpiry?: string | null;
    SpaceId?: string | null;
  };
  SetTaskStateCommand: {
    Id?: string | null;
    Reason: string;
    State: "Queued" | "Executing" | "Failed" | "Canceled" | "TimedOut" | "Success" | "Cancelling";
  };
  Task: {
    Arguments?: unknown;
    CanRerun?: boolean | null;
    Completed?: string | null;
    /** Format: date-time */
    CompletedTime?: string | null;
    Description?: string | null;
    Duration?: string | null;
    ErrorMessage?: string | null;
    EstimatedRemainingQueueDurationSeconds?: number | null;
    FinishedSuccessfully?: boolean | null;
    HasBeenPickedUpByProcessor?: boolean | null;
    HasPendingInterruptions?: boolean | null;
    HasPendingPreconditions?: boolean | null;
    HasWarningsOrErrors?: boolean | null;
    Id: string;
    IsCompleted?: boolean | null;
    /** Format: date-time */
    LastUpdatedTime?: string | null;
    Links?: S["Links"];
    Name?: string | null;
    PendingInterruptionTypes?: string[] | null;
    PendingPreconditionTypes?: string[] | null;
    ProjectId?: string | null;
    /** Format: date-time */
    QueueTime?: string | null;
    /** Format: date-time */
    QueueTimeExpiry?: string | null;
    ServerNode?: string | null;
    SpaceId?: string | null;
    /** Format: date-time */
    StartTime?: string | null;
    State?: "Queued" | "Executing" | "Failed" | "Canceled" | "TimedOut" | "Success" | "Cancelling" | null;
    UnmetPreconditions?: S["UnmetPrecondition"][] | null;
  };
  TaskCounts: {
    Canceled?: number | null;
    Cancelling?: number | null;
    Executing?: number | null;
    Failed?: number | null;
    Interrupted?: number | null;
    Queued?: number | null;
    Success?: number | null;
    TimedOut?: number | null;
  };
  TaskDetails: {
    ActivityLogs?: S["ActivityNode"][];
    Id?: string | null;
    Links?: S["Links"];
    PhysicalLogSize?: number | null;
    Progress?: S["TaskProgress"] | null;
    Task: S["Task"];
  };
  /** A page of tasks, with the number of tasks per state. */
  TaskPage: {
    Items: S["Task"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalCounts?: S["TaskCounts"] | null;
    TotalCountsInOtherSpaces?: S["TaskCounts"] | null;
    TotalResults: number;
  };
  TaskProgress: {
    EstimatedTimeRemaining?: string | null;
    ProgressPercentage?: number | null;
  };
  TaskStatusMessage: {
    Category?: string | null;
    Message?: string | null;
    Title?: string | null;
  };
  TaskStatusMessages: {
    Messages: S["TaskStatusMessage"][];
  };
  TaskType: {
    Id: string;
    Links?: S["Links"];
    Name?: string | null;
  };
  UnmetPrecondition: {
    Message?: string | null;
    PreconditionName?: string | null;
    WillFailTask?: boolean | null;
  };
}
