/** What a host is given, what it offers, and how a call ends. */
import type { Bump, DescriptorChange, JsonSchema } from "@octo/tool-contract";

/** One server, as the registration of the contract describes it, with its defaults filled in. */
export interface ServerRegistration {
  /** For logs and screens; unique among the servers of a host. */
  readonly name: string;
  /** HTTPS, or HTTP on this machine alone; without a slash at its end. */
  readonly baseUrl: string;
  /** The number with which the credential resolver finds the secret. */
  readonly credentialId: number;
  /** Milliseconds for one call, with its repetition; 30,000 where the registration says nothing. */
  readonly timeoutMs: number;
  readonly enabled: boolean;
  /** Exact names of tools as the server lists them; all of them when it is absent. */
  readonly toolFilter?: readonly string[];
}

/** A certificate with which the host identifies itself (mTLS). All texts are PEM. */
export interface ClientCertificate {
  readonly cert: string;
  readonly key: string;
  readonly passphrase?: string;
}

/** A secret: the bearer token alone, or the token with a client certificate. */
export type Credential = string | { readonly token: string; readonly certificate?: ClientCertificate };

/** Finds the secret of a credential id. It is asked at each discovery, so that a rotated secret is used without a restart. */
export type CredentialResolver = (
  credentialId: number,
  server: string,
) => Credential | undefined | Promise<Credential | undefined>;

/** A tool that the host offers to its agents. */
export interface HostedTool {
  /** The name under which the host offers the tool; unique in the host. */
  readonly name: string;
  /** The name of the server that runs it. */
  readonly server: string;
  /** The name that the server gave it. */
  readonly tool: string;
  /** Text of the server, and so foreign text. */
  readonly description: string;
  /** Draft-07; checked. Its texts are foreign text. */
  readonly inputSchema: JsonSchema;
  readonly outputSchema?: JsonSchema;
  /** True when the operator said that the tool changes nothing. Such a call is repeated once after a lost connection. */
  readonly isRead: boolean;
}

/** For whom a call is made. */
export interface CallFacts {
  /** Sent as `X-Octopus-Tenant-Id`. */
  readonly tenantId?: string;
  /** Sent as `X-Octopus-Correlation-Id`: the id of the episode, which several calls share. */
  readonly correlationId?: string;
  /** Ends the call and closes its connection. */
  readonly signal?: AbortSignal;
}

/** Why a call failed. */
export type ToolCallErrorCode =
  | "unknown_tool"
  | "invalid_arguments"
  | "invalid_facts"
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "rate_limited"
  | "refused"
  | "unavailable"
  | "server_error"
  | "unreachable"
  | "connection_lost"
  | "timeout"
  | "bad_response"
  | "too_large"
  | "circuit_open"
  | "busy"
  | "cancelled"
  | "closed";

/** A failed call. */
export interface ToolCallError {
  readonly code: ToolCallErrorCode;
  /** Sentences for the model. When `from` is `server` they are foreign text, without hidden characters and cut. */
  readonly message: string;
  readonly from: "host" | "server";
  /** The argument that was wrong, as the host or the server names it. */
  readonly field?: string;
  /** Seconds to wait before another try. */
  readonly retryAfterSeconds?: number;
  /** The HTTP status, when there was a response. */
  readonly status?: number;
  /** The field `error` of the body, such as `validation_error`. */
  readonly serverCode?: string;
  /** True when the server may have run the tool all the same, so that a write must be looked at before it is repeated. */
  readonly mayHaveRun: boolean;
}

/** What every outcome says. */
export interface CallCosts {
  readonly durationMs: number;
  /** Requests that were sent: 0, 1, or 2 after a repetition. */
  readonly requests: number;
}

/** How a call ends. The value of a result is foreign data. */
export type CallOutcome =
  | ({ readonly kind: "result"; readonly value: Readonly<Record<string, unknown>> } & CallCosts)
  | ({ readonly kind: "error"; readonly error: ToolCallError } & CallCosts);

/** What happened to one server in a discovery. */
export interface ServerReport {
  readonly server: string;
  readonly status: "listed" | "away" | "unauthorized" | "bad_response" | "no_credential" | "disabled";
  /** The number of tools that the host takes from it. */
  readonly tools: number;
  /** Why there are none, or fewer than expected. */
  readonly problem?: string;
  readonly skipped: readonly { readonly tool: string; readonly problem: string }[];
  /** The version step of what changed since the discovery before. */
  readonly bump: Bump;
  readonly changes: readonly DescriptorChange[];
}

/** A name that more than one party has. */
export interface NameConflict {
  readonly name: string;
  /** Names of servers; `built-in` for a tool of the host itself. */
  readonly between: readonly string[];
}

/** The outcome of a discovery. When it was refused, the tools of the discovery before stay. */
export type RefreshReport =
  | { readonly ok: true; readonly servers: readonly ServerReport[] }
  | {
      readonly ok: false;
      readonly conflicts: readonly NameConflict[];
      readonly message: string;
      readonly servers: readonly ServerReport[];
    };

/** How a server says that it is. */
export interface ServerHealth {
  readonly server: string;
  readonly status: "ok" | "degraded" | "unhealthy" | "unreachable" | "unclear";
  readonly version?: string;
  /** Text of the server or of the host, without hidden characters and cut. */
  readonly reason?: string;
}

/** Limits of a host. */
export interface HostLimits {
  /** Calls that run at once; default 16. Others wait within their own time. */
  readonly calls?: number;
  /** Calls that wait; default 256. Others end with `busy`. */
  readonly waiting?: number;
  /** Largest body of a response, in bytes; default 4,194,304, as the contract says. */
  readonly responseBytes?: number;
  /** Largest arguments, in bytes of JSON; default 1,000,000. */
  readonly argumentBytes?: number;
  /** Largest descriptor, in characters of JSON; default 20,000. A larger one is skipped. */
  readonly descriptorChars?: number;
  /** Milliseconds for the discovery or the health of one server; default 10,000. */
  readonly discoveryMs?: number;
  /** Milliseconds to open a connection; default 5,000. */
  readonly connectMs?: number;
  /** Failures in a row after which a server is left alone; default 5. */
  readonly failures?: number;
  /** Milliseconds for which it is left alone; default 30,000. */
  readonly restMs?: number;
}
