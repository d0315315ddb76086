/** The other half of the generated attacks of a normal test run. Two files let two processes share the work. */
import { expect, it } from "vitest";
import { CI_CASES, CI_SEED, runCases } from "./run-cases.ts";
import { openBench } from "./scenario.ts";

it(`generated attacks ${CI_CASES / 2} to ${CI_CASES} do nothing and show nothing that the rules close, and are refused nothing that is open`, async () => {
  const bench = await openBench();
  const { failures } = await runCases(bench, { seed: CI_SEED, from: CI_CASES / 2, to: CI_CASES });
  expect(failures).toEqual([]);
  await bench.close();
}, 600_000);
