/** Runs ranges of cases and words what they found. */
import { type Bench, CASES_PER_SCENARIO, type CaseReport, runScenario } from "./scenario.ts";

/** The cases of a normal test run. They are the same on every run, and the first of the 20,000 that CI runs. */
export const TEST_CASES = 1_000;
export const TEST_SEED = 1;

/** Which cases. A range starts with the first case of a scenario. */
export interface Range {
  readonly seed: number;
  readonly from: number;
  /** The first case that is not run. */
  readonly to: number;
  /** See `ScenarioOptions`. */
  readonly withoutRules?: boolean;
}

/** What the cases of a range found. */
export interface RangeReport {
  readonly cases: number;
  /** Each case that broke a promise, in words. */
  readonly failures: readonly string[];
  /** How often each tool came to each outcome, so that a reader sees that cases come to something. */
  readonly outcomes: Readonly<Record<string, number>>;
}

/** Runs a range of cases. */
export async function runCases(
  bench: Bench,
  { seed, from, to, withoutRules = false }: Range,
): Promise<RangeReport> {
  const failures: string[] = [];
  const outcomes: Record<string, number> = {};
  for (let at = from; at < to; at += CASES_PER_SCENARIO) {
    const count = Math.min(CASES_PER_SCENARIO, to - at);
    for (const report of await runScenario(bench, {
      seed,
      scenario: at / CASES_PER_SCENARIO,
      count,
      withoutRules,
    })) {
      if (report.problems.length > 0) failures.push(wordsFor(report, seed));
      for (const { tool, outcome } of report.steps) {
        const kind = `${tool} ${outcome.kind}${outcome.writes > 0 ? " with writes" : ""}`;
        outcomes[kind] = (outcomes[kind] ?? 0) + 1;
      }
    }
  }
  return { cases: to - from, failures, outcomes };
}

/** Runs one case, after those before it in its scenario. */
export async function runOneCase(
  bench: Bench,
  seed: number,
  number: number,
): Promise<{ readonly words: string; readonly broken: boolean }> {
  const scenario = Math.floor(number / CASES_PER_SCENARIO);
  const count = (number % CASES_PER_SCENARIO) + 1;
  const report = (await runScenario(bench, { seed, scenario, count })).at(-1);
  if (!report) throw new RangeError(`there is no case ${number}`);
  return { words: wordsFor(report, seed), broken: report.problems.length > 0 };
}

const MOST = 1_500;

function wordsFor({ number, problems, steps, settings }: CaseReport, seed: number): string {
  const { policy, narrowing, approval, canAsk, now } = settings;
  const lines = [
    `case ${number}: npm run attack -- --seed ${seed} --case ${number}`,
    ...(problems.length > 0 ? problems : ["no problem"]).map(
      (problem) => `  problem: ${problem.slice(0, MOST)}`,
    ),
    `  settings: ${JSON.stringify({ policy, narrowing, approval, canAsk, now: new Date(now).toISOString() })}`,
    ...steps.map(({ tool, args, outcome, authority }) => {
      const came =
        outcome.kind === "error"
          ? outcome.text
          : outcome.kind === "ask"
            ? outcome.prompt
            : JSON.stringify(outcome.structured);
      return `  call: ${tool} ${JSON.stringify(args)} with the approval of ${authority}: ${outcome.kind} ${came.slice(0, MOST)}`;
    }),
  ];
  return lines.join("\n");
}
