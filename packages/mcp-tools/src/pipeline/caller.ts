/** Who calls, over which transport, and what that transport can do. */
import type { Credential } from "@octo/api-client";

/** A person's answer to a question that this toolkit asked. It comes from the host's protocol, never from a model. */
export interface Answer {
  /** The sealed state of the question. */
  readonly state: string;
  /**
   * `failed` and `timeout`: the question could not be shown or was not answered. `unclear`: the answer was neither a yes
   * nor a no. Only `accept` means yes.
   */
  readonly action: "accept" | "decline" | "cancel" | "failed" | "timeout" | "unclear";
}

/** A credential whose value is known, so that it can be kept out of every text. */
export interface OwnCredential {
  readonly credential: Credential;
  readonly secret: string;
}

/** The message that a call came with, for traces. */
export interface MessageFacts {
  /** `tools/call`, or the word of another transport for it. */
  readonly method: string;
  readonly id?: string | number;
  readonly protocolVersion?: string;
  readonly sessionId?: string;
  /** W3C trace context of the caller. */
  readonly traceparent?: string;
  readonly tracestate?: string;
}

/**
 * How calls arrive. Metrics use the word as a label, so a host that adds a transport of its own keeps to a few fixed
 * words.
 */
export type Transport =
  | "mcp-stdio"
  | "mcp-http"
  | "mcp-v1"
  | "tool-contract"
  | "ai-sdk"
  | "embedded"
  | (string & {});

/** The circumstances of one call. */
export interface Caller {
  /** The transport of the call, for the audit log and for metrics. */
  readonly transport: Transport;
  /** The agent host, for User-Agent and audit. */
  readonly client?: { readonly name: string; readonly version: string };
  /** Who is behind the call where a transport knows several callers. Plans are bound to this name. */
  readonly principal?: string;
  /** On whose behalf, where a transport serves several tenants of an agent host; for the audit log. */
  readonly tenant?: string;
  /** The caller's own id of the call or of the work that it belongs to; for the audit log. */
  readonly correlation?: string;
  /** The caller's own key or token for Octopus, where each caller brings one. It serves this call and is not kept. */
  readonly credential?: OwnCredential;
  readonly signal?: AbortSignal;
  /** True when the host can put a question to a person. */
  readonly canAsk?: boolean;
  /** True when the host can show a person the address of a page and open it. */
  readonly canOpenPages?: boolean;
  readonly answer?: Answer;
  /** How many forms of a result the transport sends, so that all of them together fit the budget; default one. */
  readonly resultForms?: 1 | 2;
  readonly message?: MessageFacts;
  readonly onProgress?: (message: string, done?: number, total?: number) => void;
}
