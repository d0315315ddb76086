/** What the host of a toolkit decides. */
import type { OctopusClient } from "@octo/api-client";
import type { Policy } from "@octo/policy";
import type { Tool } from "./define-tool.ts";
import type { ApprovalMode } from "./pipeline/approve.ts";
import type { AuditSink } from "./pipeline/audit-entry.ts";
import type { SealLedger } from "./pipeline/seal.ts";
import type { ToolkitLogger } from "./pipeline/toolkit-logger.ts";

/** Options of `createToolkit`. */
export interface ToolkitOptions {
  readonly client: OctopusClient;
  readonly policy: Policy;
  /** Tools of the host's own. They pass the same pipeline, and their toolsets may have names of the host's own. */
  readonly tools?: readonly Tool[];
  /** Who approves writes; default `confirm`. See {@link ApprovalMode}. */
  readonly approval?: ApprovalMode;
  /** How long a shown plan can be approved, in milliseconds; default ten minutes. */
  readonly approvalTtlMs?: number;
  /** The key of plan seals; give the same to all replicas. Default: random. */
  readonly sealKey?: Uint8Array;
  /** Remembers which plans were approved, so that each is used once; replicas share one. Default: in memory. */
  readonly sealLedger?: SealLedger;
  /** Values that must never leave, beside the secret of the client's credential. */
  readonly secrets?: readonly string[];
  readonly audit?: AuditSink;
  /** Receives the cause of every internal error; default: none. */
  readonly logger?: ToolkitLogger;
  /** Largest result in tokens; default 25,000. */
  readonly budgetTokens?: number;
  /**
   * Shows the values of variables that are stored openly although they look like secrets; default false. What Octopus
   * keeps as sensitive is never shown.
   */
  readonly showVariableValues?: boolean;
  /** Sent as User-Agent; default `octo-mcp`. */
  readonly product?: string;
  /** The clock, in milliseconds since the epoch; default `Date.now`. */
  readonly now?: () => number;
}
