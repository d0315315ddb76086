/** What all adapters share: the protocol forms of tools and outcomes, and asking a person while a call waits. */
import type { ToolDescription } from "../compile-tool.ts";
import { WAIT_SECONDS } from "../pipeline/approve-on-page.ts";
import type { Answer } from "../pipeline/caller.ts";
import type { AskOutcome, ErrorOutcome, Outcome } from "../pipeline/outcome.ts";
import type { Toolkit } from "../toolkit.ts";
import { DEFAULT_RESULTS, type ResultForms } from "./result-forms.ts";

/** How often a person is asked about one call, because the situation may change after each answer. */
const MAX_QUESTIONS = 3;

/** How long a person may take to answer, when the host sets nothing else. */
export const ANSWER_TIMEOUT_MS = 300_000;

/** A tool as `tools/list` has it. */
export type ListedTool = Pick<ToolDescription, "name" | "title" | "description" | "annotations"> & {
  inputSchema: { type: "object"; [key: string]: unknown };
  outputSchema?: { type: "object"; [key: string]: unknown };
};

/**
 * The tools as `tools/list` gives them. Without data in the results there are no output schemas either, because the SDKs
 * refuse a result of a tool with an output schema that has no `structuredContent`.
 */
export function listedTools(toolkit: Toolkit, results: ResultForms = DEFAULT_RESULTS): ListedTool[] {
  return toolkit.listTools().map(({ name, title, description, inputSchema, outputSchema, annotations }) => ({
    name,
    title,
    description,
    inputSchema,
    ...(results === "text" ? {} : { outputSchema }),
    annotations,
  }));
}

/** A settled outcome as a result of `tools/call`. An error is a text in every form, because hosts drop the data of errors. */
export function toCallResult(
  outcome: Exclude<Outcome, { kind: "ask" }>,
  results: ResultForms = DEFAULT_RESULTS,
) {
  const _meta = { "octo-mcp/requests": outcome.requests, "octo-mcp/ms": Math.round(outcome.durationMs) };
  const content = [{ type: "text" as const, text: outcome.text }];
  if (outcome.kind === "error")
    return { isError: true, content, _meta: { ..._meta, "octo-mcp/error": outcome.error } };
  return {
    content: results === "structured" ? [] : content,
    ...(results === "text" ? {} : { structuredContent: { ...outcome.structured } }),
    _meta,
  };
}

/** What a progress notification says while a person decides. */
export const WAITING_FOR_PERSON = "Waiting for a person's decision";

/** Puts a question to a person. */
export interface Asker {
  ask(question: AskOutcome): Promise<Answer["action"]>;
  /** Runs a call that waits for a decision on the page, and says so to the client. */
  waiting?<T>(call: () => Promise<T>): Promise<T>;
  /** Whether what `ask` threw means that the person did not answer in time. */
  isTimeout(error: unknown): boolean;
}

/** Calls, asks, and calls again with the answer. A question that fails counts as an answer that is not a yes. */
export async function askUntilSettled(
  call: (answer?: Answer) => Promise<Outcome>,
  asker: Asker,
): Promise<Exclude<Outcome, { kind: "ask" }>> {
  let outcome = await call();
  for (let asked = 0; outcome.kind === "ask" && asked < MAX_QUESTIONS; asked += 1) {
    const action = await asker
      .ask(outcome)
      .catch((error: unknown): Answer["action"] => (asker.isTimeout(error) ? "timeout" : "failed"));
    const answer = { state: outcome.state, action };
    const settle = () => untilDecided(call, answer);
    outcome = await (outcome.page && asker.waiting ? asker.waiting(settle) : settle());
  }
  return outcome.kind === "ask" ? unsettled(outcome) : outcome;
}

/** How often a call waits for the decision on an opened page: {@link WAIT_SECONDS} each time, five minutes in all. */
const MOST_WAITS = Math.ceil(ANSWER_TIMEOUT_MS / 1_000 / WAIT_SECONDS);

/** Calls until the page that the host opened has a decision. Without one, the outcome says how to go on later. */
export async function untilDecided(
  call: (answer: Answer) => Promise<Outcome>,
  answer: Answer,
): Promise<Outcome> {
  for (let waits = 0; waits < MOST_WAITS; waits += 1) {
    const outcome = await call(answer);
    if (outcome.kind !== "ask" || !outcome.page?.isOpened) return outcome;
  }
  return call({ ...answer, action: "timeout" });
}

function unsettled({ requests, writes, durationMs }: AskOutcome): ErrorOutcome {
  const message = `The situation changed each time a person was asked (${MAX_QUESTIONS} times). Nothing was done.`;
  return {
    kind: "error",
    error: { code: "conflict", message },
    text: `conflict: ${message}`,
    requests,
    writes,
    durationMs,
  };
}

/** `elicitation: {}` means forms (the first revision knew nothing else); a client with `url` only cannot show one. */
export function canShowForms(elicitation: { form?: unknown; url?: unknown } | undefined): boolean {
  return elicitation !== undefined && (elicitation.form !== undefined || elicitation.url === undefined);
}
