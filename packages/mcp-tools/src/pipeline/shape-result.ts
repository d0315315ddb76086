/** Step 7: the result fits its budget and its output schema, and its text is marked as data of foreign origin. */
import { markData } from "../clean/data-marker.ts";
import { neutralLine } from "../clean/quote.ts";
import { ToolError } from "../errors.ts";
import { charactersOf, resultLimit } from "./budget.ts";
import type { Call } from "./call.ts";
import { fitted } from "./fit-schema.ts";
import { type Shaped, shape, tooLarge } from "./shape.ts";

/** Characters of the data marker, and of a notice that names one cut. */
const BESIDE_RESULT = 250;

/** Attempts to fit a result with what is said about it. Each leaves as many characters more as the last one was too long. */
const ATTEMPTS = 8;

/**
 * Makes the outcome of a call that did what it was asked.
 * @throws ToolError `upstream` when a field that the tool itself gives has not the promised form, `input` when it is too large to be cut.
 */
export function shapeResult(call: Call): void {
  const limit = resultLimit(call.kit, call.caller) - lateReserve(call);
  // Most results are within their budget, and to measure one costs as much as to write it.
  if (settle(call, limit, { value: { ...call.result }, cuts: [] }) <= 0) return;
  let reserve = Math.min(BESIDE_RESULT, limit / 4);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const excess = settle(call, limit, shape({ ...call.result }, limit - reserve));
    if (excess <= 0) return;
    reserve += excess;
  }
  throw tooLarge(limit);
}

/** Makes the outcome of the call if it is within a number of characters; returns how many characters it is too long. */
function settle(call: Call, limit: number, result: Shaped): number {
  const structured = withNotice(call, result);
  const text = markData(JSON.stringify(structured), undefined, sourceOf(call.compiled));
  if (text.length <= limit) call.outcome = { kind: "result", structured, text };
  return text.length - limit;
}

/** A result in the form that its schema promises, with its notice. */
function withNotice(call: Call, { value, cuts }: Shaped): Readonly<Record<string, unknown>> {
  const { compiled, reading } = call;
  const listed = { ...value, ...nextAfterCut(call, value) };
  const fit = fitted(compiled.tool.output, listed);
  if (!fit.ok) throw wrongForm(compiled.tool.name, fit.path, fit.error);
  const notRead = [...call.notRead, ...fit.odd.map((path) => `${path}: not of the promised form`)];
  const notice: Record<string, unknown> = { ...call.notice };
  if (cuts.length > 0) notice.cut = cuts;
  if (reading.mayHide()) notice.filteredByPolicy = true;
  Object.assign(notice, takeNotice(call));
  if (call.ignored.length > 0) notice.ignored = shortList(call.ignored.map(shownKey));
  if (notRead.length > 0) notice.notRead = shortList(notRead);
  return Object.keys(notice).length > 0 ? { ...fit.value, notice } : fit.value;
}

/** Whose data a result is. */
function sourceOf({ tool }: Call["compiled"]): string {
  return tool.external ? `the external server ${tool.external.server}` : "Octopus";
}

/** Characters that are kept for what may be said after this step: that the audit log lacks the end of a write. */
function lateReserve({ written, kit }: Call): number {
  return written.size === 0 ? 0 : Math.min(600, charactersOf(kit.budgetTokens) / 4);
}

/** Where a list goes on whose end was cut off: at the first item that was cut, and not after the page that was read. */
function nextAfterCut(
  { args, result, reading }: Call,
  cut: Readonly<Record<string, unknown>>,
): { next?: number | string } {
  const text = nextOfText(result, cut);
  if (text) return { next: text };
  const whole: unknown = "items" in result ? result.items : undefined;
  const kept = cut.items;
  if (!Array.isArray(whole) || !Array.isArray(kept) || kept.length >= whole.length) return {};
  if (typeof args.skip !== "number") return {};
  return { next: reading.positions()?.[kept.length] ?? args.skip + kept.length };
}

/** The address at which a text goes on that was cut to the budget, and not only where its part ended. */
function nextOfText(result: object, cut: Readonly<Record<string, unknown>>): string | undefined {
  const { content: whole, uri }: { content?: unknown; uri?: unknown } = { ...result };
  const kept = cut.content;
  if (typeof whole !== "string" || typeof kept !== "string" || kept.length >= whole.length) return undefined;
  const [, address = String(uri), offset = "0"] = /^(.*)\?offset=(\d+)$/.exec(String(uri)) ?? [];
  // A text that was cut ends with a mark that stands for the rest.
  return `${address}?offset=${Number(offset) + kept.length - 1}`;
}

/** Says that a page is shorter than the caller asked for. */
function takeNotice({ given, args }: Call): { take?: string } {
  const { take: asked } = given;
  if (typeof args.take !== "number" || typeof asked !== "number" || asked <= args.take) return {};
  return { take: `${args.take} is the most for one page; next says where to go on.` };
}

function shownKey(key: string): string {
  return neutralLine(key.slice(0, 200), 60);
}

/** More parts than this are counted instead of named. */
const MOST_NAMED = 20;

function shortList(parts: readonly string[]): readonly string[] {
  const more = parts.length - MOST_NAMED;
  return more > 0 ? [...parts.slice(0, MOST_NAMED), `and ${more} more`] : parts;
}

function wrongForm(tool: string, path: string, cause: unknown): ToolError {
  return new ToolError({
    code: "upstream",
    ownWords: true,
    isFault: true,
    message: `${tool} produced a result that does not match its output schema at ${path} (a bug in octo-mcp).`,
    cause,
  });
}
