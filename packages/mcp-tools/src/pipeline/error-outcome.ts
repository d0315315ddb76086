/**
 * How a failed call is rendered. Error bodies, names and candidates are written by others, so a message stands inside the
 * data marker like any other text of the server, unless it consists of our own words.
 */
import type { Ref } from "@octo/api-client";
import { clean } from "../clean/clean.ts";
import { markData } from "../clean/data-marker.ts";
import { type Candidates, ToolError, toToolError } from "../errors.ts";
import { nameWithId, quoteList } from "../text/names.ts";
import { charactersOf } from "./budget.ts";
import type { Call } from "./call.ts";
import { type HideNames, hidingNames } from "./closed-names.ts";
import type { Kit } from "./kit.ts";
import type { ErrorOutcome, Unmeasured } from "./outcome.ts";
import { shape } from "./shape.ts";

/** Characters of an error. It has no pages, so it is kept short; a plan that a person may be shown fits. */
const MOST_CHARACTERS = 16_000;

/** What the reading rules let a caller see of an error. Without them nothing is left out. */
export interface ErrorReader {
  /** Whether a candidate may be named to the caller. */
  readonly mayName: (ref: Ref) => boolean;
  /** Hides closed names in a text of the server. */
  readonly hide: HideNames;
}

const READS_ALL: ErrorReader = { mayName: () => true, hide: (text) => text };

/** The outcome of a call that failed, without what the reading rules of the call close. */
export function failureOf(call: Call, error: unknown): Extract<Unmeasured, { kind: "error" }> {
  return errorOutcome(call.kit, error, { mayName: call.mayName, hide: hidingNames(call, error) });
}

/** Turns whatever was thrown into an outcome: clean, within its budget, with foreign text inside the data marker. */
export function errorOutcome(
  kit: ErrorKit,
  error: unknown,
  reader: Partial<ErrorReader> = {},
): Extract<Unmeasured, { kind: "error" }> {
  const { mayName, hide } = { ...READS_ALL, ...reader };
  const known = toToolError(error);
  const { code, own, quoted, hint, rule, field, details, candidates, plan } = known;
  const message = hide(known.message);
  const lists = candidates.map((list) => renderCandidates(list, mayName));
  // A plan's token and the address of its page are the only secrets that are meant for the caller.
  const { planToken, approvalUrl, ...others } = details ?? {};
  const facts = {
    code,
    own,
    foreign:
      own === undefined
        ? [message, ...lists].join(" ")
        : [quoted && hide(quoted), ...lists].filter(Boolean).join("\n"),
    hint: hint === undefined ? undefined : kit.names.inText(hint),
    rule,
    field,
    details: others,
  };
  const cleaned = clean(facts, kit.redactor).value;
  const limit = Math.min(charactersOf(kit.budgetTokens), MOST_CHARACTERS);
  const safe = shape(cleaned, limit).value as typeof facts;
  const shown = { ...safe.details, ...textsOf({ approvalUrl, planToken }) };
  const hasDetails = Object.keys(shown).length > 0;
  return {
    kind: "error",
    error: {
      code,
      message: [safe.own, safe.foreign].filter(Boolean).join("\n"),
      ...(safe.hint ? { hint: safe.hint } : {}),
      ...(safe.rule ? { rule: safe.rule } : {}),
      ...(safe.field ? { field: safe.field } : {}),
      ...(hasDetails ? { details: shown } : {}),
      ...(plan ? { plan: clean(plan, kit.redactor).value } : {}),
    },
    text: textOf({ ...safe, details: hasDetails ? JSON.stringify(shown) : undefined }),
  };
}

function textsOf(values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** The part of a kit that errors need. */
type ErrorKit = Pick<Kit, "redactor" | "budgetTokens" | "names">;

function renderCandidates({ label, refs }: Candidates, mayName: (ref: Ref) => boolean): string {
  const open = refs.filter(mayName);
  const none = refs.length === 0 ? "none" : "none that may be named here";
  return `${label} ${quoteList(open.map(nameWithId)) || none}.`;
}

interface ErrorText {
  readonly code: string;
  readonly own: string | undefined;
  readonly foreign: string;
  readonly hint: string | undefined;
  readonly details: string | undefined;
}

function textOf({ code, own, foreign, hint, details }: ErrorText): string {
  const lines =
    own === undefined
      ? [`${code}:`, markData([foreign, details].filter(Boolean).join("\n")), hint]
      : [`${code}: ${own}`, foreign && markData(foreign), hint, details];
  return lines.filter(Boolean).join("\n");
}

/** The outcome of a call of a tool that does not exist. The name comes from the caller. */
export function noSuchTool(kit: ErrorKit, name: string, known: readonly string[]): ErrorOutcome {
  const error = new ToolError({
    code: "not_found",
    ownWords: true,
    message: `There is no tool '${name.replace(/[^\w.-]+/g, " ").slice(0, 60)}'.`,
    hint: `Tools: ${known.map(kit.names.shown).join(", ")}.`,
  });
  return { ...errorOutcome(kit, error), requests: 0, writes: 0, durationMs: 0 };
}

/** Logs the cause of a failure for the operator. Callers do not see the cause. Refusals and wrong arguments are no failures. */
export function logFailure({ id, kit, compiled, caller }: Call, error: unknown): void {
  const known = toToolError(error);
  if (known.cause === undefined || !(known.isFault || FAILURES.has(known.code))) return;
  const failure = {
    message: clean(known.message, kit.redactor).value,
    call: id,
    tool: compiled.tool.name,
    transport: caller.transport,
    cause: known.cause,
  };
  if (known.isFault) kit.logger.error(failure);
  else kit.logger.warn(failure);
}

const FAILURES: ReadonlySet<string> = new Set(["upstream", "timeout", "config"]);
