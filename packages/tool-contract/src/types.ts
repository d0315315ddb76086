/** The types of the HTTP messages, and the interface through which a toolkit offers its tools. */

/** A JSON Schema, draft-07. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A tool as `GET /tools` lists it: these four keys and no other. */
export interface ToolDescriptor {
  /** Unique in the list; lower-case letters, digits and underscores. */
  readonly name: string;
  /** Written for the model: what it does, when to use it, what it returns. */
  readonly description: string;
  /** Draft-07, an object with `properties`. */
  readonly inputSchema: JsonSchema;
  /** Draft-07, an object; every result conforms to it. */
  readonly outputSchema?: JsonSchema;
}

/** The body of every response that is not 200. A host promises to show the model `message` and nothing else. */
export interface ContractErrorBody {
  /** The code of what went wrong, in snake_case, for programs. */
  readonly error: string;
  /** Sentences for the model, sufficient on their own. */
  readonly message: string;
  /** The argument that was wrong. */
  readonly field?: string;
  /** Seconds to wait before trying again. */
  readonly retry_after?: number;
  /** The way out. Also part of `message`. */
  readonly hint?: string;
  /** The token of a plan that waits for approval. Also part of `message`. */
  readonly plan_token?: string;
}

/** A tool as a toolkit offers it. */
export interface SourceTool {
  readonly name: string;
  readonly description: string;
  /** Draft-07, without `$ref`. */
  readonly inputSchema: JsonSchema;
  readonly outputSchema?: JsonSchema;
  /** True when a call of the tool can change something. */
  readonly writes: boolean;
}

/** What went wrong, in the toolkit's words. */
export interface SourceError {
  /**
   * `input`, `not_found`, `forbidden`, `conflict`, `denied`, `approval_required`, `rate_limited`,
   * `unsupported_version`, `upstream`, `timeout` or `config`. Any other counts as a fault of the server.
   */
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** The argument that was wrong. */
  readonly field?: string;
  /** `planToken`, `expiresInSeconds` and `retryAfterSeconds` have a meaning here; the rest is passed on as it is. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * The outcome of a call. `wrote` says that a request which can change something was sent to the upstream, whether or not
 * it succeeded.
 */
export type SourceOutcome =
  | {
      readonly kind: "result";
      readonly structured: Readonly<Record<string, unknown>>;
      readonly wrote: boolean;
    }
  | { readonly kind: "error"; readonly error: SourceError; readonly wrote: boolean };

/** The tools of one caller, from any toolkit. */
export interface ToolSource {
  /** Draft-07 schemas; always in the same order; makes no upstream call. */
  tools(): readonly SourceTool[];
  /**
   * Runs one call. It validates the arguments, ends soon after the signal aborts, and returns failures as outcomes. An
   * exception counts as a fault of the server.
   */
  call(
    name: string,
    args: Readonly<Record<string, unknown>>,
    call: { readonly signal: AbortSignal },
  ): Promise<SourceOutcome>;
}
