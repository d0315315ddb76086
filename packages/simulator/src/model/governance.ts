/** The documents that govern an installation: approvals, defects, roles, rate limits, and what belongs to them. */

import type { Process, Runbook } from "./delivery.ts";
import type { NamedResource, PlainDocument, Resource } from "./resource.ts";

/** A step template; `templateId` is set on the copies that keep its earlier versions. */
export interface ActionTemplate extends PlainDocument {
  readonly ActionType: string;
  readonly Version: number;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly templateId?: string;
}

export interface ApprovalPolicy extends PlainDocument {
  readonly ScopingStrategy: "Tag" | "Id";
  readonly TagScopes: readonly unknown[];
  readonly IdScopes: readonly { readonly ProjectId: string; readonly EnvironmentIds: readonly string[] }[];
  readonly MinimumApproversRequired: number;
  readonly AllowSelfApproval: boolean;
  readonly IsDisabled: boolean;
  readonly ApprovingUserIds: readonly string[];
  readonly ApprovingTeamIds: readonly string[];
}

export interface ApprovalVote extends Resource {
  readonly SpaceId: string;
  readonly Name: string;
  readonly ServerTaskApprovalId: string;
  readonly UserId: string;
  readonly ApproverUsername: string;
  readonly ApproverDisplayName: string;
  readonly ApproverEmailAddress: string | null;
  readonly Status: "Approved" | "Rejected";
  readonly Notes: string | null;
}

export type ApprovalState = "Pending" | "Approved" | "Rejected";

/** The approval that a task waits for before it may start. Several rules that cover the task share one. */
export interface TaskApproval extends Resource {
  readonly SpaceId: string;
  readonly ServerTaskId: string;
  readonly Name: string;
  readonly number: string;
  readonly state: ApprovalState;
  readonly minimum: number;
  readonly selfApproval: boolean;
  readonly userIds: readonly string[];
  readonly teamIds: readonly string[];
  readonly votes: readonly ApprovalVote[];
}

export interface Defect extends Resource {
  readonly releaseId: string;
  readonly Description: string;
  readonly Status: "Unresolved" | "Resolved";
}

/** A runbook as one branch holds it, with its process. */
export interface BranchRunbook extends Resource {
  readonly branchId: string;
  readonly runbook: Runbook;
  readonly process: Process;
}

/** A request to watch a container's log or a resource's events. */
export interface ObservabilitySession extends Resource {
  readonly kind: "logs" | "events";
  readonly projectId: string;
  readonly resourceId: string;
  readonly podName: string;
  readonly started: number;
}

export interface ScopedUserRole extends Resource {
  readonly SpaceId: string | null;
  readonly TeamId: string;
  readonly UserRoleId: string;
  readonly ProjectIds: readonly string[];
  readonly ProjectGroupIds: readonly string[];
  readonly EnvironmentIds: readonly string[];
  readonly TenantIds: readonly string[];
}

export interface RateLimitingPolicy extends NamedResource {
  readonly IsBuiltIn: boolean;
  readonly IsEnabled: boolean;
  readonly ScopeType: "Unauthenticated" | "AuthenticatedHuman" | "AuthenticatedAgent";
  readonly RequestsPerMinute: number;
  readonly BurstLimit: number;
  readonly AuditMode: boolean;
}

/** A file of old audit events. */
export interface EventArchive extends NamedResource {
  readonly CreatedDate: string;
  readonly ModifiedDate: string;
  readonly content: string;
}

/** A code with which somebody may join, once. */
export interface Invitation extends Resource {
  readonly code: string;
  readonly teamIds: readonly string[];
  readonly spaceId: string | null;
  readonly expires: string;
}

export interface ServerNode extends NamedResource {
  readonly MaxConcurrentTasks: number;
  readonly IsInMaintenanceMode: boolean;
}

/** An environment below which ephemeral environments are created. */
export interface ParentEnvironment extends NamedResource {
  readonly SpaceId: string;
  readonly Slug: string;
  readonly Description: string;
  readonly Type: "Parent";
  readonly SortOrder: number;
  readonly UseGuidedFailure: boolean;
  readonly AutomaticDeprovisioningRule: { readonly ExpiryDays: number; readonly ExpiryHours: number } | null;
}

/** An environment that projects create, share and give up. */
export interface EphemeralEnvironment extends NamedResource {
  readonly SpaceId: string;
  readonly Slug: string;
  readonly Description: string;
  readonly Type: "Ephemeral";
  readonly SortOrder: number;
  readonly ParentEnvironmentId: string;
  /** The projects that are connected to it. */
  readonly projectIds: readonly string[];
}
