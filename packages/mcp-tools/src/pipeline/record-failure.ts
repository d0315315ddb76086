/** The outcome when a call has ended and cannot be recorded. */
import { markData } from "../clean/data-marker.ts";
import { ToolError } from "../errors.ts";
import type { Call } from "./call.ts";
import { errorOutcome, logFailure } from "./error-outcome.ts";
import type { Outcome, Unmeasured } from "./outcome.ts";

const SENT =
  "This write was sent to Octopus, and its end could not be written to the audit log, which has only its intent. Do not send it again, and inform the operator.";

/**
 * The outcome of a call that cannot be recorded. A call that changed something keeps its outcome, with a sentence about the
 * audit log, because a caller that reads only of a failure sends the write again. Any other call is not answered.
 */
export function unrecorded(call: Call, outcome: Outcome, cause: unknown): Unmeasured {
  const failure = notRecorded(cause);
  logFailure(call, failure);
  if (outcome.writes === 0 || outcome.kind === "ask") return errorOutcome(call.kit, failure);
  if (outcome.kind === "error") {
    const error = { ...outcome.error, message: `${outcome.error.message}\n${SENT}` };
    return { kind: "error", error, text: `${outcome.text}\n${SENT}` };
  }
  const notice = { ...noticeOf(outcome.structured), unrecorded: SENT };
  const structured = { ...outcome.structured, notice };
  return { kind: "result", structured, text: `${SENT}\n${markData(JSON.stringify(structured))}` };
}

function notRecorded(cause: unknown): ToolError {
  return new ToolError({
    code: "config",
    ownWords: true,
    isFault: true,
    message: "The audit log cannot be written, so this call was not answered. Nothing was changed.",
    hint: "The operator has to make room for the audit log, or name another file with --audit-log.",
    cause,
  });
}

function noticeOf({ notice }: Readonly<Record<string, unknown>>): object {
  return typeof notice === "object" && notice !== null ? notice : {};
}
