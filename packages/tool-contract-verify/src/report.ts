/** The report of the contract test. */
import { CHECKLIST, type Level } from "./checklist.ts";

/** The outcome of a check. `skip` means that it cannot be seen from outside, or that something was missing. */
export type CheckOutcome = "pass" | "fail" | "skip";

/** What a check found. */
export interface Verdict {
  readonly id: number;
  readonly outcome: CheckOutcome;
  readonly why: string;
}

/** One line of the checklist with its outcome. */
export interface CheckResult extends Verdict {
  readonly level: Level;
  readonly text: string;
}

/** The whole checklist, in its order. */
export interface ContractReport {
  readonly url: string;
  /** False when a MUST failed, with or without a dagger. */
  readonly passed: boolean;
  readonly counts: Readonly<Record<CheckOutcome, number>>;
  /** The tool that was called. */
  readonly calledTool?: string;
  readonly checks: readonly CheckResult[];
}

/** The outcome of a check that holds. */
export const pass = (id: number, why: string): Verdict => ({ id, outcome: "pass", why });
/** The outcome of a check that does not hold. */
export const fail = (id: number, why: string): Verdict => ({ id, outcome: "fail", why });
/** The outcome of a check that could not be made. */
export const skip = (id: number, why: string): Verdict => ({ id, outcome: "skip", why });

/** Passes when there is no problem. Otherwise it fails and names the first three problems. */
export function verdictOf(id: number, problems: readonly string[], fine: string): Verdict {
  if (problems.length === 0) return pass(id, fine);
  const shown = problems.slice(0, 3).join("; ");
  return fail(id, problems.length > 3 ? `${shown}; and ${problems.length - 3} more` : shown);
}

/** Makes the report of the whole checklist. An item without a verdict is a `skip`. */
export function makeReport(url: string, verdicts: readonly Verdict[], calledTool?: string): ContractReport {
  const found = new Map(verdicts.map((verdict) => [verdict.id, verdict]));
  const checks = CHECKLIST.map(({ id, level, text, unseen }) => {
    const { outcome, why } = found.get(id) ?? skip(id, unseen ?? "there was nothing to look at");
    return { id, level, text, outcome, why };
  });
  const count = (outcome: CheckOutcome) => checks.filter((check) => check.outcome === outcome).length;
  return {
    url,
    passed: !checks.some(({ outcome, level }) => outcome === "fail" && level.startsWith("MUST")),
    counts: { pass: count("pass"), fail: count("fail"), skip: count("skip") },
    ...(calledTool === undefined ? {} : { calledTool }),
    checks,
  };
}

/** Renders the report for people: one line for each check, then the counts. */
export function formatReport(report: ContractReport): string {
  const { checks, counts, passed, calledTool, url } = report;
  const lines = checks.map(
    ({ id, level, outcome, text, why }) =>
      `${outcome.padEnd(4)}  ${String(id).padStart(2)}  ${level.padEnd(7)}  ${text} (${why})`,
  );
  const musts = checks.filter(({ outcome, level }) => outcome === "fail" && level.startsWith("MUST")).length;
  return [
    `Contract of ${url}${calledTool === undefined ? "" : `, called tool: ${calledTool}`}`,
    "",
    ...lines,
    "",
    `${counts.pass} passed, ${counts.fail} failed (${musts} of them MUST), ${counts.skip} not seen: ${passed ? "the contract holds" : "the contract is broken"}`,
    "",
  ].join("\n");
}
