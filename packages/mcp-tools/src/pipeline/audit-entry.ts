/** The entries of the audit log, and where they go. */
/** How a write came to be allowed. */
export type ApprovedBy = "person" | "page" | "confirm" | "plan-token" | "operator" | "not-needed";

/** One line of the audit log. Arguments are cleaned of secrets before they get here. */
export interface AuditEntry {
  /** ISO time. */
  readonly at: string;
  /**
   * `intent` stands before a write is sent, `call` after every call, `decision` when a person decides on the approval page,
   * or is refused there.
   */
  readonly event: "intent" | "call" | "decision";
  readonly call: string;
  /** The transport of the call, such as `mcp-stdio`. */
  readonly transport: string;
  readonly client?: string;
  readonly principal?: string;
  readonly tenant?: string;
  /** The Octopus server of the call, where there are several. A call that names none has none. */
  readonly instance?: string;
  /** The caller's own id of the call, or of the work that it belongs to. */
  readonly correlation?: string;
  readonly tool: string;
  readonly tier: string;
  readonly args: unknown;
  /** Digest of the plan, for writes. */
  readonly plan?: string;
  readonly approvedBy?: ApprovedBy;
  /** The approval on a page: its id, who decided, what, and why. */
  readonly approval?: {
    readonly id: string;
    readonly by?: string;
    readonly decision?: "approved" | "rejected" | "refused";
    readonly reason?: string;
  };
  readonly outcome?: "ok" | "asked" | "error";
  readonly error?: { readonly code: string; readonly rule?: string };
  readonly requests?: readonly { readonly method: string; readonly path: string; readonly status: number }[];
  readonly durationMs?: number;
  /** Characters of the result as text. */
  readonly resultChars?: number;
}

/** Where entries go. A sink that cannot write throws, and the write that it stands for is refused. */
export interface AuditSink {
  record(entry: AuditEntry): void | Promise<void>;
}

/** Records nothing. */
export const noAudit: AuditSink = { record: () => undefined };
