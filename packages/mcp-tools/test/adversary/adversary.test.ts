/** That the generated attacks find what they look for, and that a case can be made again. */
import { createManualClock, demoFacts, startSimulator } from "@octo/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changesSince } from "./effects.ts";
import { hasValues } from "./field-values.ts";
import { runCases, runOneCase } from "./run-cases.ts";
import { type Bench, openBench, runScenario } from "./scenario.ts";
import { partsOf, START, stateOf } from "./world.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe("a toolkit that does not know the rules", () => {
  it("is found to show closed things, to write against rules, without approval, and past every limit", async () => {
    const { failures } = await runCases(bench, { seed: 5, from: 0, to: 700, withoutRules: true });
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

describe("what the model sees of a write that removes something", () => {
  it.each([
    ["projects", demoFacts.projects.checkout],
    ["environments", demoFacts.environments.production],
    ["tenants", demoFacts.tenants["Alpine Outfitters"]],
  ] as const)("is about the thing that was there before it: %s", async (collection, id) => {
    const simulator = await startSimulator({ clock: createManualClock(new Date(START)) });
    const { store } = simulator;
    const before = stateOf(partsOf(store));
    store.space(demoFacts.spaces.default)[collection].remove(id);
    const [change] = changesSince(before, store, { tool: "execute", at: 0 });
    expect(change).toMatchObject({ what: `removed ${collection} ${id}`, tier: "delete" });
    expect(change?.about.map((thing) => thing.id)).toContain(id);
    await simulator.close();
  });
});

it("every argument of every tool has random values", () => {
  const without = bench.facts.tools.flatMap(({ name, fields }) =>
    Object.entries(fields).flatMap(([field, schema]) =>
      name === "execute" || hasValues(field, schema) ? [] : [`${name}.${field}: add it to field-values.ts`],
    ),
  );
  expect(without).toEqual([]);
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
