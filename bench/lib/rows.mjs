/**
 * What a benchmark returns. A row has a number that is exact, or the median of samples with the lowest and the highest one. A
 * baseline is measured in turns with it, so that each sample has a ratio to the baseline's sample of the same round.
 */

/** A number that is the same in every run: a count, or bytes. */
export function exact(what, value) {
  return { ...what, value };
}

/**
 * A number that differs from run to run.
 *
 * @param what `id`, `what` in words, and `unit`
 * @param baseline `what` it is, and its samples, one for each of `samples`
 */
export function sampled(what, samples, baseline) {
  const row = { ...what, ...spreadOf(samples), rounds: samples.length };
  if (baseline === undefined) return row;
  return {
    ...row,
    baseline: { what: baseline.what, ...spreadOf(baseline.samples) },
    ratio: spreadOf(samples.map((sample, round) => sample / baseline.samples[round])),
  };
}

/** An exact number beside another exact one. */
export function compared(what, value, baseline) {
  return { ...what, value, baseline };
}

/** The median, the lowest and the highest of some numbers. */
export function spreadOf(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const value = (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
  return { value, low: sorted[0], high: sorted.at(-1) };
}

/** Runs each way once in every round, in the order given, and returns the results of each way. */
export async function inTurns(rounds, ways) {
  const results = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, way] of Object.entries(ways)) results[name].push(await way(round));
  return results;
}

/** The milliseconds that a piece of work takes. */
export async function millisecondsOf(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
