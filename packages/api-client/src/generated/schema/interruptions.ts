// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface InterruptionsPaths {
  "/api/{spaceId}/interruptions": {
    /** Lists the interruptions of tasks that wait or waited for a person, newest first. */
    get: {
      parameters: {
        query?: QueryOf<"ids" | "pendingOnly" | "regarding" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["InterruptionPage"]>; };
    };
  };
  "/api/{spaceId}/interruptions/{id}": {
    /** Returns one interruption with its form. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["Interruption"]>; };
    };
  };
  "/api/{spaceId}/interruptions/{id}/responsible": {
    /** Returns the user who has taken responsibility, if anybody has. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["User"] | null>; };
    };
    /** Takes responsibility for an interruption; only then may it be submitted. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["User"]>; };
    };
  };
  "/api/{spaceId}/interruptions/{id}/submit": {
    /** Submits the form of an interruption, so that the task goes on or ends. */
    post: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["SubmitInterruptionCommand"];
        };
      };
      responses: Errors & { 200: Json<S["Interruption"]>; };
    };
  };
}

export interface InterruptionsSchemas {
  Interruption: {
    CanTakeResponsibility?: boolean | null;
    CorrelationId?: string | null;
    /** Format: date-time */
    Created?: string | null;
    Form?: S["Form"];
    HasResponsibility?: boolean | null;
    Id: string;
    IsLinkedToOtherInterruption?: boolean | null;
    IsPending?: boolean | null;
    Links?: S["Links"];
    PullRequests?: unknown;
    RelatedDocumentIds?: string[];
    ResponsibleTeamIds?: string[];
    ResponsibleUserId?: string | null;
    SpaceId?: string | null;
    TaskId?: string | null;
    Title?: string | null;
    Type?: "ManualIntervention" | "GuidedFailure" | "PullRequestCompletion" | "ArgoCDApplicationSync" | "KubernetesResourceVerification" | null;
  };
  InterruptionPage: {
    Items: S["Interruption"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  /** A manual intervention is answered by Result, a guided failure by Guidance. */
  SubmitInterruptionCommand: {
    Guidance?: "Fail" | "Retry" | "Ignore" | "Exclude" | null;
    Id?: string | null;
    Instructions?: string | null;
    Notes?: string | null;
    Result?: "Proceed" | "Abort" | null;
    SpaceId?: string | null;
  };
}
