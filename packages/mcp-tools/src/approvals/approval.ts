/** A write that waits for a person's decision on the approval page, and what has become of it. */
import type { Targets } from "@octo/policy";

/** One fact of a plan, ready to be shown: control characters, invisible ones and secrets are removed. */
export interface PageFact {
  readonly label: string;
  readonly values: readonly string[];
}

/** A plan as the approval page shows it. All texts beside labels may be anybody's, so a page shows them as text. */
export interface PagePlan {
  readonly title: string;
  readonly facts: readonly PageFact[];
  readonly warnings: readonly string[];
}

/** The Octopus user whose credential a call works with. */
export interface OctopusUser {
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
}

/** Who asks for a write. The texts are the caller's own, as one line each. */
export interface ApprovalAsker {
  readonly transport: string;
  readonly host?: string;
  readonly principal?: string;
  readonly tenant?: string;
  /** Undefined when Octopus does not say whose credential it is. */
  readonly octopusUser?: OctopusUser;
}

/** A write that waits, as it was when it was asked for. It never changes. */
export interface Approval {
  readonly id: string;
  readonly tool: string;
  readonly plan: PagePlan;
  /** The digest of the plan, for the audit log. */
  readonly digest: string;
  readonly isProtected: boolean;
  /** Names of protected environments. Whoever approves types each of them. */
  readonly protectedNames: readonly string[];
  /** Why the policy asks for an approval, and the rule that says so. */
  readonly reason: string;
  readonly rule?: string;
  readonly asker: ApprovalAsker;
  /** What the write is about, for the permissions of a decider. */
  readonly targets: Targets;
  /** Address of the Octopus Server, without a slash at the end. */
  readonly server: string;
  /** Milliseconds since the epoch. */
  readonly created: number;
  /** Until when it can be decided, in milliseconds since the epoch. */
  readonly expires: number;
}

/** Who decided. */
export interface DecidedBy {
  /** `octopus:Users-31`, `oauth:issuer:subject` or `local`. */
  readonly id: string;
  readonly name: string;
}

/** What a person decided, or that the caller no longer asks. */
export interface ApprovalDecision {
  readonly kind: "approved" | "rejected" | "withdrawn";
  /** Absent when the approval was withdrawn. */
  readonly by?: DecidedBy;
  /** The words of the decider, or why it was withdrawn. */
  readonly reason?: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What came of the write after its approval. */
export interface ApprovalEnd {
  readonly kind: "running" | "done" | "failed";
  /** Ids of the server tasks that the write started. */
  readonly tasks: readonly string[];
  /** The error of a write that failed. */
  readonly message?: string;
  readonly at: number;
}

/** The words for where an approval stands. */
export type ApprovalState =
  | "waiting"
  | "approved"
  | "rejected"
  | "withdrawn"
  | "expired"
  | "running"
  | "done"
  | "failed";

/** An approval and all that is known about it now. */
export interface ApprovalStatus {
  readonly approval: Approval;
  readonly state: ApprovalState;
  readonly decision?: ApprovalDecision;
  readonly end?: ApprovalEnd;
}
