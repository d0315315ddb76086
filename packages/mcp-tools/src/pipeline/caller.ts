/** Who calls, through which door, and what that door can do. */

/** A person's answer to a question that this toolkit asked. It comes from the host's protocol, never from a model. */
export interface Answer {
  /** The sealed state of the question. */
  readonly state: string;
  /** `failed` and `timeout`: the question could not be shown or was not answered. Only `accept` means yes. */
  readonly action: "accept" | "decline" | "cancel" | "failed" | "timeout";
}

/** The circumstances of one call. */
export interface Caller {
  /** Which door it came through, for the record: `mcp-stdio`, `mcp-http`, `tool-contract`, `embedded`. */
  readonly door: string;
  /** The agent host, for User-Agent and audit. */
  readonly client?: { readonly name: string; readonly version: string };
  /** Who is behind the call where a door knows several callers; plans are bound to it. */
  readonly principal?: string;
  readonly signal?: AbortSignal;
  /** True when the host can put a question to a person. */
  readonly canAsk?: boolean;
  readonly answer?: Answer;
  readonly onProgress?: (message: string, done?: number, total?: number) => void;
}
