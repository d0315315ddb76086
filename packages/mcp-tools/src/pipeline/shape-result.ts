/** Step 7: the result fits its budget and its output schema, and its text is marked as data of foreign origin. */
import { markData } from "../clean/data-marker.ts";
import { ToolError } from "../errors.ts";
import type { Call } from "./call.ts";
import { fitted } from "./fit-schema.ts";
import { shape } from "./shape.ts";

/**
 * Makes the outcome of a call that did what it was asked.
 * @throws ToolError `upstream` when a field that the tool itself gives has not the promised form, `input` when it is too large to be cut.
 */
export function shapeResult(call: Call): void {
  const { kit, compiled, reading } = call;
  const { value, cuts } = shape({ ...call.result }, kit.budgetTokens, reserveOf(kit.budgetTokens));
  const listed = { ...value, ...nextAfterCut(call, value) };
  const fit = fitted(compiled.tool.output, listed);
  if (!fit.ok) throw wrongForm(compiled.tool.name, fit.path, fit.error);
  const notRead = [...call.notRead, ...fit.odd.map((path) => `${path}: not of the promised form`)];
  const notice = {
    ...call.notice,
    ...(cuts.length > 0 ? { cut: cuts } : {}),
    ...(reading.mayHide() ? { filteredByPolicy: true } : {}),
    ...takeNotice(call),
    ...(notRead.length > 0 ? { notRead: shortList(notRead) } : {}),
  };
  const structured = Object.keys(notice).length > 0 ? { ...fit.value, notice } : fit.value;
  call.outcome = { kind: "result", structured, text: markData(JSON.stringify(structured)) };
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
function takeNotice({ rawArgs, args }: Call): { take?: string } {
  const asked =
    typeof rawArgs === "object" && rawArgs !== null && "take" in rawArgs ? rawArgs.take : undefined;
  if (typeof args.take !== "number" || typeof asked !== "number" || asked <= args.take) return {};
  return { take: `${args.take} is the most for one page; next says where to go on.` };
}

/** Characters of the budget that are kept for the marker and the notice around a result. */
function reserveOf(budgetTokens: number): number {
  return Math.min(2_000, budgetTokens / 2);
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
