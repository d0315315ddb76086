/**
 * What is said of a write that Octopus accepted when something fails afterwards. The write has happened, so the caller must
 * not read of a failure: a caller that does sends the write again.
 */
import type { Exchange } from "@octo/api-client";
import { markData } from "../clean/data-marker.ts";
import { toToolError } from "../errors.ts";
import { resultLimit } from "./budget.ts";
import type { Call } from "./call.ts";
import { failureOf } from "./error-outcome.ts";
import { reasonOf } from "./optional-parts.ts";
import type { Unmeasured } from "./outcome.ts";

/** The first words of what is said about a write that its server accepted. */
function acceptedBy({ tool }: Call["compiled"]): string {
  const server = tool.external ? `The external server ${tool.external.server}` : "Octopus";
  return `${server} accepted this write. Do not send it again; look at what it was about.`;
}

/** The writes of a call that Octopus answered with success, and those that were refused or whose response was lost. */
function writesOf({ exchanges, written }: Call): {
  readonly accepted: readonly Exchange[];
  readonly failed: readonly Exchange[];
} {
  const writes = exchanges.filter(({ method, path }) => written.has(`${method} ${path}`));
  const isAccepted = ({ status }: Exchange) => status >= 200 && status <= 299;
  return {
    accepted: writes.filter(isAccepted),
    failed: writes.filter((exchange) => !isAccepted(exchange)),
  };
}

/**
 * The outcome of a call that failed after Octopus had accepted a write of it, or undefined when there was no such write.
 * It is a result that names the write. Where a second write of the same call failed, and where the tool itself says what
 * came of the write, it is an error that says so.
 */
export function afterWrite(call: Call, error: unknown): Unmeasured | undefined {
  const { accepted, failed } = writesOf(call);
  if (accepted.length === 0 || toToolError(error).saysWhatWasDone) return undefined;
  const sent = accepted.map(({ method, path, status }) => `${method} ${path} (${status})`);
  if (failed.length > 0) {
    const outcome = failureOf(call, error);
    const reported = `${acceptedBy(call.compiled)} ${sent.join(", ")}`;
    const message = `${outcome.error.message}\n${reported}`;
    return { kind: "error", error: { ...outcome.error, message }, text: `${outcome.text}\n${reported}` };
  }
  const notRead = [...call.notRead, `the result: ${reasonOf(error)}`];
  const structured = shortened(call, { ...call.notice, sent, notRead });
  return {
    kind: "result",
    structured,
    text: `${acceptedBy(call.compiled)}\n${markData(JSON.stringify(structured))}`,
  };
}

/** The facts and the notice; without the facts where both do not fit the budget. */
function shortened(call: Call, notice: object): Readonly<Record<string, unknown>> {
  const whole = { ...plainFacts(call), notice };
  return JSON.stringify(whole).length <= resultLimit(call.kit, call.caller) / 2 ? whole : { notice };
}

const LONGEST_FACT = 500;

/** The short texts and numbers of a result that was cleaned and could not be shaped, as far as the tool promises them. */
function plainFacts({ isClean, result, compiled }: Call): Readonly<Record<string, unknown>> {
  if (!isClean) return {};
  const facts = Object.entries(result).filter(([, value]) =>
    typeof value === "string"
      ? value.length <= LONGEST_FACT
      : typeof value === "number" || typeof value === "boolean",
  );
  const { success, data } = compiled.tool.output.safeParse(Object.fromEntries(facts));
  return success ? data : {};
}
