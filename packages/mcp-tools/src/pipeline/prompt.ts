/** The text that a person decides on. Every value is quoted and cut, so that no name can add a line of its own. */
import { neutralLine, quoteForeign } from "../clean/quote.ts";
import type { Plan, PlanFact } from "../plan.ts";

const SHOWN = 12;
const WARNING_LIMIT = 500;

/** Renders a plan line by line, in the order of the plan. */
export function renderPlan(plan: Plan<unknown>): string {
  const facts = plan.facts.map(({ label, value, limit }) => `${label}: ${renderValue(value, limit)}`);
  const warnings = [...plan.warnings, ...plan.facts.flatMap(cutWarning)].map(
    (warning) => `! ${neutralLine(warning, WARNING_LIMIT)}`,
  );
  return [plan.title, ...facts, ...warnings].join("\n");
}

/** A warning for a value that is cut, because a person decides on it. */
function cutWarning({ label, value, limit }: PlanFact): string[] {
  if (limit === undefined || typeof value !== "string" || value.length <= limit) return [];
  return [`${label} is cut: the first ${limit} of ${value.length} characters are shown.`];
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

function renderValue(value: string | readonly string[], limit?: number): string {
  if (typeof value === "string") return quoteForeign(value, limit);
  if (value.length === 0) return "none";
  const shown = value.slice(0, SHOWN).map((item) => quoteForeign(item, limit));
  const more = value.length > SHOWN ? ` and ${value.length - SHOWN} more (${value.length} in all)` : "";
  return shown.join(", ") + more;
}
