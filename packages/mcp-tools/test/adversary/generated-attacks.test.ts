/** The generated attacks of a normal test run; `npm run attack` makes more of them. */
import { expect, it } from "vitest";
import { runCases, TEST_CASES, TEST_SEED } from "./run-cases.ts";
import { openBench } from "./scenario.ts";

it(`generated attacks 0 to ${TEST_CASES} do nothing and show nothing that the rules close, and are refused nothing that is open`, async () => {
  const bench = await openBench();
  const { failures } = await runCases(bench, { seed: TEST_SEED, from: 0, to: TEST_CASES });
  expect(failures).toEqual([]);
  await bench.close();
}, 600_000);
