// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoParameters, PathOf, parameters, QueryOf, Response } from "./common.ts";
import type { S } from "../schema.ts";

export interface SystemTasksPaths {
  "/api/tasks": {
    /** Lists server tasks over spaces, newest first. */
    get: {
      parameters: {
        query?: {
          /** Only tasks that are queued or executing. */
          active?: parameters["active"];
          /** Environment id. */
          environment?: parameters["environment"];
          /** Only tasks that wait for a person. */
          hasPendingInterruptions?: parameters["hasPendingInterruptions"];
          /** Only tasks that logged warnings or errors. */
          hasWarningsOrErrors?: parameters["hasWarningsOrErrors"];
          /** Only these ids. */
          ids?: parameters["ids"];
          /** Include what belongs to the system and not to a space. */
          includeSystem?: parameters["includeSystem"];
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
          /** Space ids. */
          spaces?: parameters["spaces"];
          /** Task states. */
          states?: parameters["states"];
          /** How many items to return. */
          take?: parameters["take"];
          /** Tenant id. */
          tenant?: parameters["tenant"];
        };
      };
      responses: Errors & { 200: Json<S["TaskPage"]>; };
    };
    /** Starts a task of the system, such as a backup or a retention run. */
    post: {
      parameters: NoParameters;
      requestBody: {
        content: {
          "application/json": S["CreateTaskCommand"];
        };
      };
      responses: Errors & { 201: Json<S["Task"]>; };
    };
  };
  "/api/tasks/{id}": {
    /** Returns one task by id alone. */
    get: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Json<S["Task"]>; };
    };
  };
  "/api/tasks/{id}/cancel": {
    /** Cancels a task, found by id alone. */
    post: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Json<S["Task"]>; };
    };
  };
  "/api/tasks/{id}/details": {
    /** Returns a task with its activity tree, found by id alone. */
    get: {
      parameters: {
        query?: QueryOf<"tail" | "verbose">;
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Json<S["TaskDetails"]>; };
    };
  };
  "/api/tasks/{id}/raw": {
    /** Returns the whole log of a task, found by id alone. */
    get: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Response<{
        "text/plain": string;
      }>; };
    };
  };
  "/api/tasks/rerun/{id}": {
    /** Starts a task again, found by id alone. */
    post: {
      parameters: {
        path: PathOf<"id">;
      };
      responses: Errors & { 200: Json<S["Task"]>; };
    };
  };
}
