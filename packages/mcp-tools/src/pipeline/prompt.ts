/** The text that a person decides on. Every value is quoted and cut, so that no name can add a line of its own. */
import { neutralLine, QUOTE_LIMIT, quoteForeign } from "../clean/quote.ts";
import { noStrips, stripHidden } from "../clean/strip.ts";
import type { Plan, PlanFact } from "../plan.ts";

/** Items of a list that are shown; the question says how many more there are. */
const SHOWN = 12;
/** The same for a list on which a person decides, which has a limit of its own. */
const SHOWN_OF_DECIDED = 200;
const WARNING_LIMIT = 500;

/** Renders a plan line by line, in the order of the plan. */
export function renderPlan(plan: Plan<unknown>): string {
  const facts = plan.facts.map(({ label, value, limit }) => `${label}: ${renderValue(value, limit)}`);
  const notShown = plan.facts.flatMap((fact) => [...cutWarning(fact), ...hiddenWarning(fact)]);
  const warnings = [...plan.warnings.flatMap(wholeWarning), ...notShown].map(
    (warning) => `! ${neutralLine(warning, WARNING_LIMIT)}`,
  );
  return [plan.title, ...facts, ...warnings].join("\n");
}

/** A warning for each value that is cut, because a person decides on it. */
function cutWarning({ label, value, limit: given }: PlanFact): string[] {
  const limit = given ?? QUOTE_LIMIT;
  if (typeof value === "string") {
    const { length } = [...value];
    return length > limit ? [`${label} is cut: the first ${limit} of ${length} characters are shown.`] : [];
  }
  const long = value.slice(0, shownOf(given)).filter((item) => [...item].length > limit);
  return long.length > 0
    ? [`${label} is cut: of ${long.length} of its values only the first ${limit} characters are shown.`]
    : [];
}

/** A warning, and a second one that says so when the first is cut. */
function wholeWarning(warning: string): string[] {
  const { length } = [...warning];
  if (length <= WARNING_LIMIT) return [warning];
  return [
    warning,
    `A warning is cut: the first ${WARNING_LIMIT} of ${length} characters of the one above are shown.`,
  ];
}

/** Emoji are made of characters that are invisible by themselves. */
const EMOJI = /\p{Extended_Pictographic}[\ufe0e\ufe0f]?(?:\u200d\p{Extended_Pictographic}[\ufe0e\ufe0f]?)*/gu;

/** A warning for a value with characters that a person cannot see, because they are sent although they are not shown. */
export function hiddenWarning({ label, value }: PlanFact): string[] {
  const counts = noStrips();
  for (const text of [value].flat()) stripHidden(text.replace(EMOJI, ""), counts);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  const what =
    total === 1 ? "a character that nobody can see is" : `${total} characters that nobody can see are`;
  return [`${label}: ${what} left out above.`];
}

/** The question for a person. */
export function renderQuestion(plan: Plan<unknown>, isProtected: boolean): string {
  const mark = isProtected ? ["This changes a PROTECTED environment."] : [];
  return [
    ...mark,
    renderPlan(plan),
    "",
    "Nothing has happened yet. Accept only if this is what you want.",
  ].join("\n");
}

const shownOf = (limit: number | undefined) => (limit === undefined ? SHOWN : SHOWN_OF_DECIDED);

function renderValue(value: string | readonly string[], limit?: number): string {
  if (typeof value === "string") return quoteForeign(value, limit);
  if (value.length === 0) return "none";
  const shown = value.slice(0, shownOf(limit)).map((item) => quoteForeign(item, limit));
  const rest = value.length - shown.length;
  const more = rest > 0 ? ` and ${rest} more (${value.length} in all)` : "";
  return shown.join(", ") + more;
}
