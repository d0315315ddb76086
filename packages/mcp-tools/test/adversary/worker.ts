/** A process of `npm run attack`: it runs the ranges of cases that it is sent, and sends back what they found. */
import { runCases, runOneCase } from "./run-cases.ts";
import { openBench } from "./scenario.ts";

/** What the process is asked to do. */
interface Order {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** One case alone, in words. */
  readonly only?: number;
}

const bench = await openBench();
process.on("message", async (order: Order) => {
  if (order.only === undefined) process.send?.(await runCases(bench, order));
  else process.send?.(await runOneCase(bench, order.seed, order.only));
});
process.on("disconnect", () => process.exit(0));
process.send?.({ ready: true });
