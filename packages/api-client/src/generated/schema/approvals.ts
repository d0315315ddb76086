// Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.
import type { Errors, Json, NoContent, PathOf, QueryOf } from "./common.ts";
import type { S } from "../schema.ts";

export interface ApprovalsPaths {
  "/api/{spaceId}/approvalpolicies": {
    /** Lists the approval rules of a space. */
    get: {
      parameters: {
        query?: QueryOf<"partialName" | "skip" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["ApprovalPolicyPage"]>; };
    };
    /** Creates an approval rule. */
    post: {
      parameters: {
        path: PathOf<"spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["CreateApprovalPolicyCommand"];
        };
      };
      responses: Errors & { 200: Json<S["ApprovalPolicy"]>; 201: Json<S["ApprovalPolicy"]>; };
    };
  };
  "/api/{spaceId}/approvalpolicies/{id}": {
    /** Returns one approval rule. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ApprovalPolicy"]>; };
    };
    /** Changes an approval rule, or switches it off. */
    put: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["ApprovalPolicy"];
        };
      };
      responses: Errors & { 200: Json<S["ApprovalPolicy"]>; };
    };
    /** Deletes an approval rule. */
    delete: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: NoContent; };
    };
  };
  "/api/{spaceId}/servertaskapprovals": {
    /** Lists the approvals that tasks need or had. */
    get: {
      parameters: {
        query?: QueryOf<"providerId" | "skip" | "state" | "take">;
        path: PathOf<"spaceId">;
      };
      responses: Errors & { 200: Json<S["TaskApprovalPage"]>; };
    };
  };
  "/api/{spaceId}/servertaskapprovals/{id}": {
    /** Returns one approval with its change request. */
    get: {
      parameters: {
        path: PathOf<"id" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["TaskApprovalByIdResponse"]>; };
    };
  };
  "/api/{spaceId}/servertaskapprovals/{serverTaskApprovalId}/approvals": {
    /** Lists the votes that count for an approval. */
    get: {
      parameters: {
        path: PathOf<"serverTaskApprovalId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ApprovalVote"][]>; };
    };
    /** Approves or rejects a task; one rejection ends it. */
    post: {
      parameters: {
        path: PathOf<"serverTaskApprovalId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["ApprovalVoteCommand"];
        };
      };
      responses: Errors & { 200: Json<S["ApprovalVote"]>; 201: Json<S["ApprovalVote"]>; };
    };
  };
  "/api/{spaceId}/servertaskapprovals/{serverTaskApprovalId}/approvals/{id}": {
    /** Returns one vote. */
    get: {
      parameters: {
        path: PathOf<"id" | "serverTaskApprovalId" | "spaceId">;
      };
      responses: Errors & { 200: Json<S["ApprovalVote"]>; };
    };
    /** Changes one's own vote. */
    put: {
      parameters: {
        path: PathOf<"id" | "serverTaskApprovalId" | "spaceId">;
      };
      requestBody: {
        content: {
          "application/json": S["ApprovalVoteCommand"];
        };
      };
      responses: Errors & { 200: Json<S["ApprovalVote"]>; };
    };
  };
  "/api/{spaceId}/tasks/{taskId}/servertaskapproval": {
    /** Returns whether a task needs approval, and who has voted. */
    get: {
      parameters: {
        path: PathOf<"spaceId" | "taskId">;
      };
      responses: Errors & { 200: Json<S["TaskApprovalResponse"]>; };
    };
  };
}

export interface ApprovalsSchemas {
  ApprovalIdScope: {
    EnvironmentIds?: string[];
    Id?: string | null;
    ProjectId?: string | null;
  };
  ApprovalPolicy: {
    AllowSelfApproval?: boolean | null;
    ApprovingTeamIds?: string[];
    ApprovingUserIds?: string[];
    Description?: string | null;
    Id: string;
    IdScopes?: S["ApprovalIdScope"][];
    IsDisabled?: boolean | null;
    Links?: S["Links"];
    MinimumApproversRequired?: number | null;
    Name: string;
    ScopingStrategy?: "Tag" | "Id" | null;
    SpaceId?: string | null;
    TagScopes?: S["ApprovalTagScope"][];
  };
  ApprovalPolicyPage: {
    Items: S["ApprovalPolicy"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  ApprovalTagScope: {
    EnvironmentTags?: string[];
    Id?: string | null;
    ProjectTags?: string[];
  };
  ApprovalVote: {
    ApproverDisplayName?: string | null;
    ApproverEmailAddress?: string | null;
    ApproverUsername?: string | null;
    Id: string;
    Links?: S["Links"];
    Name?: string | null;
    Notes?: string | null;
    ServerTaskApprovalId?: string | null;
    SpaceId?: string | null;
    Status?: "Approved" | "Rejected" | null;
    UserId?: string | null;
  };
  ApprovalVoteCommand: {
    Id?: string | null;
    Notes?: string | null;
    ServerTaskApprovalId?: string | null;
    SpaceId?: string | null;
    Status: "Approved" | "Rejected";
  };
  /** Approvals that share its id are counted together. */
  ChangeRequest: {
    Active?: boolean | null;
    ChangeRequestApprovalState?: "PreApproval" | "Approved" | "PostApproval" | null;
    Description?: string | null;
    Id?: string | null;
    Number?: string | null;
    Self?: string | null;
    Type?: string | null;
  };
  CreateApprovalPolicyCommand: {
    AllowSelfApproval?: boolean | null;
    ApprovingTeamIds?: string[];
    ApprovingUserIds?: string[];
    Description?: string | null;
    IdScopes?: S["ApprovalIdScope"][];
    IsDisabled?: boolean | null;
    MinimumApproversRequired?: number | null;
    Name: string;
    ScopingStrategy?: "Tag" | "Id" | null;
    SpaceId?: string | null;
    TagScopes?: S["ApprovalTagScope"][];
  };
  TaskApproval: {
    ApprovalProviderId?: string | null;
    ChangeRequest?: S["ChangeRequest"];
    Id: string;
    Links?: S["Links"];
    Name?: string | null;
    ServerTaskId?: string | null;
    SpaceId?: string | null;
  };
  TaskApprovalByIdResponse: {
    ServerTaskApproval: S["TaskApproval"];
  };
  TaskApprovalDetail: {
    Approvals?: S["ApprovalVote"][];
    ApprovalsCount?: number | null;
    ApprovalState?: string | null;
    ApprovingTeams?: S["NamedReference"][] | null;
    ApprovingUsers?: S["NamedReference"][] | null;
    Id: string;
    MinimumApproversRequired?: number | null;
    SpaceId?: string | null;
  };
  TaskApprovalPage: {
    Items: S["TaskApproval"][];
    ItemsPerPage?: number;
    ItemType?: string | null;
    LastPageNumber?: number;
    Links?: S["Links"];
    NumberOfPages?: number;
    TotalResults: number;
  };
  /** Resource is null when the task needs no approval. */
  TaskApprovalResponse: {
    Resource?: S["TaskApprovalDetail"] | null;
  };
}
