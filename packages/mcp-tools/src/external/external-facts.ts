/** A tool that another server runs, as the pipeline knows it. Descriptions, schemas and results are text of that server. */
import type { JsonSchema } from "../tool-schema.ts";

/** What is wrong with arguments. */
export interface ArgumentProblem {
  readonly message: string;
  /** The argument, with dots for inner ones. */
  readonly field?: string;
}

/** For whom a call is made. */
export interface ExternalCallFacts {
  readonly tenantId?: string;
  readonly correlationId: string;
  readonly signal: AbortSignal;
}

/** Why a call failed; the codes are those of `@octo/tool-host`, and any other counts as a fault of the server. */
export interface ExternalError {
  readonly code: string;
  readonly message: string;
  /** Whose words the message is. */
  readonly from: "host" | "server";
  readonly field?: string;
  readonly retryAfterSeconds?: number;
  readonly status?: number;
  /** True when the server may have run the tool all the same. */
  readonly mayHaveRun: boolean;
}

/** How a call of another server ends. */
export type ExternalOutcome =
  | { readonly kind: "result"; readonly value: Readonly<Record<string, unknown>> }
  | { readonly kind: "error"; readonly error: ExternalError };

/** The part of a tool that says who runs it. */
export interface ExternalFacts {
  /** The name of the server; the operator gave it. */
  readonly server: string;
  /** The name that the server gave the tool. */
  readonly tool: string;
  /** Draft-07, as the server wrote it. */
  readonly inputSchema: JsonSchema;
  /** Finds what is wrong with arguments; undefined when they fit the schema. */
  check(args: Readonly<Record<string, unknown>>): ArgumentProblem | undefined;
  /** Runs the tool. It never rejects. */
  call(args: Readonly<Record<string, unknown>>, facts: ExternalCallFacts): Promise<ExternalOutcome>;
}
