/**
 * A server task in compact form. It holds what is needed to work out state, details and log at any moment, and never
 * the log itself, so that tens of thousands of finished tasks stay small.
 */

import type { Resource } from "./resource.ts";

export type TaskState =
  | "Queued"
  | "Executing"
  | "Failed"
  | "Canceled"
  | "TimedOut"
  | "Success"
  | "Cancelling";

/** The cause of a failed step, with the facts for its log. */
export type FailureCause =
  | {
      readonly kind: "migration-timeout";
      readonly migration: string;
      readonly timeoutSeconds: number;
      readonly table: string;
    }
  | { readonly kind: "health-check"; readonly url: string; readonly status: number }
  | { readonly kind: "image-pull"; readonly image: string }
  | { readonly kind: "disk-full"; readonly path: string }
  | { readonly kind: "connection"; readonly host: string; readonly port: number };

export type StepKind = "container" | "package" | "migration" | "script" | "manual" | "health";

/** Very many log lines that a step writes on its first target; they are made from their numbers when they are read. */
export interface BulkLog {
  readonly lines: number;
  readonly seed: number;
  /** The lines that matter, by number from 0; all others are verbose filler. */
  readonly marks: readonly {
    readonly line: number;
    readonly category: "Info" | "Warning" | "Error";
    readonly text: string;
  }[];
}

export interface ScriptStep {
  readonly number: number;
  readonly name: string;
  readonly kind: StepKind;
  /** Names of targets, or the worker or server that runs the step. */
  readonly targets: readonly string[];
  readonly durationMs: number;
  readonly package: { readonly id: string; readonly version: string } | null;
  readonly skipped: string | null;
  readonly warning: string | null;
  readonly failure: FailureCause | null;
  readonly instructions: string | null;
  /** Settings that the step reports before it begins its work. */
  readonly preface: string | null;
  readonly responsibleTeams: readonly string[];
  readonly bulk?: BulkLog;
}

export interface TaskScript {
  readonly steps: readonly ScriptStep[];
  readonly acquireMs: number;
  readonly notes: readonly string[];
  readonly guidedFailure: boolean;
}

export interface TaskPause {
  readonly step: number;
  readonly interruptionId: string;
  readonly at: number;
  readonly resolvedAt: number | null;
  readonly outcome: string | null;
}

export interface TaskRecord extends Resource {
  readonly SpaceId: string;
  readonly name:
    | "Deploy"
    | "RunbookRun"
    | "Health"
    | "AdHocScript"
    | "Retention"
    | "Upgrade"
    | "UpdateCalamari"
    | "Backup"
    | "TestEmail"
    | "TestAccount"
    | "SyncCommunityActionTemplates"
    | "ExportProjects";
  readonly description: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly projectId: string | null;
  readonly environmentId: string | null;
  readonly tenantId: string | null;
  readonly runbookId: string | null;
  readonly relatedIds: readonly string[];
  readonly machineIds: readonly string[];
  readonly queueTime: number;
  readonly queueExpiry: number | null;
  readonly startTime: number | null;
  readonly completedTime: number | null;
  readonly state: TaskState;
  readonly errorMessage: string | null;
  readonly warnings: boolean;
  readonly cancelRequested: number | null;
  readonly pauses: readonly TaskPause[];
  readonly script: TaskScript;
  readonly seed: number;
  readonly startedBy: string;
  /** The approval that the task waits for before it may start. */
  readonly heldBy?: string | null;
  /** When that approval was given. */
  readonly releasedAt?: number;
}
