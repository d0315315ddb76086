/** That the generated attacks find what they look for, and that a case can be made again. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCases, runOneCase } from "./run-cases.ts";
import { type Bench, openBench, runScenario } from "./scenario.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe("a toolkit that does not know the rules", () => {
  it("is found to show closed things, to write against rules, without approval, and past every limit", async () => {
    const { failures } = await runCases(bench, { seed: 1, from: 0, to: 1_200, withoutRules: true });
    const found = failures.join("\n");
    for (const problem of [
      "shown although closed: space",
      "shown although closed: project",
      "shown although closed: environment",
      "shown although closed: tenant",
      '"effect":"deny"',
      "with the approval of none (elicit",
      "with the approval of confirm (plan",
      ", protected)",
      "a write although read-only",
      "a delete: DELETE",
      "is off",
      "writes with a cap of",
    ])
      expect(found).toContain(problem);
  });
});

describe("a case", () => {
  it("is the same when it is made again, alone or after others", async () => {
    const words = async (count: number) => {
      const reports = await runScenario(bench, { seed: 5, scenario: 3, count });
      return JSON.stringify(reports[4]?.steps.map(({ tool, args, outcome }) => [tool, args, outcome.kind]));
    };
    const first = await words(8);
    await runScenario(bench, { seed: 5, scenario: 9 });
    expect(await words(5)).toBe(first);
  });

  it("is worded with its settings, its calls and the command that makes it again", async () => {
    const { words, broken } = await runOneCase(bench, 1, 42);
    expect(broken).toBe(false);
    expect(words).toContain("npm run attack -- --seed 1 --case 42");
    expect(words).toMatch(/\n {2}settings: \{"policy":\{.*\n {2}call: /);
  });
});
