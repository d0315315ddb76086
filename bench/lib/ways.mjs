/** Ways of doing the same in this process, timed by tinybench, in turns. */
import { Bench } from "tinybench";
import { sampled } from "./rows.mjs";

/**
 * How often each way runs in a second, in each round.
 *
 * @param ways functions by name; a way may return a promise
 * @param timeMs how long each way runs in a round
 */
export async function ratesOf(ways, { rounds, timeMs }) {
  for (const way of Object.values(ways)) await way();
  const rates = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const bench = new Bench({ time: timeMs, iterations: 1, warmup: round === 0, warmupTime: timeMs });
    for (const [name, way] of Object.entries(ways)) bench.add(name, way);
    await bench.run();
    for (const { name, result } of bench.tasks) {
      if (result.state === "errored") throw result.error;
      rates[name].push(1_000 / result.latency.mean);
    }
  }
  return rates;
}

/** A row of how often one way runs in a second, beside another one. */
export function rateRow(what, rates, baseline) {
  return sampled({ ...what, unit: "a second" }, rates, baseline);
}
