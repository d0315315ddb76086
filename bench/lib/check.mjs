/** Compares what was measured with the limits. */
import { numberOf } from "./table.mjs";

/**
 * The limits that do not hold, each as a text that names the row, the value, the limit and what to do. Of several rounds the best
 * one counts: what else the machine does makes rounds worse and never better.
 *
 * @param rows what was measured
 * @param limits those of the parts that were measured, without those of parts that were skipped
 */
export function exceeded(rows, limits) {
  return limits.flatMap((limit) => {
    const row = rows.find(({ id }) => id === limit.id);
    if (row === undefined)
      return [
        `${limit.id}: nothing was measured. Correct the id in bench/limits.mjs, or measure it in its part.`,
      ];
    const measured = bestOf(limit.of === "ratio" ? row.ratio : row, limit);
    if (isWithin(measured, limit)) return [];
    const unit = limit.of === "ratio" ? `times ${row.baseline?.what}` : row.unit;
    const best = row.rounds === undefined ? "" : ` in the best of ${row.rounds} rounds`;
    const bound =
      limit.most === undefined ? `at least ${numberOf(limit.least)}` : `at most ${numberOf(limit.most)}`;
    return [
      `${limit.id}: ${row.what} is ${numberOf(measured)} ${unit}${best}, and the limit is ${bound}. ` +
        `${limit.why} Make it better, or change the limit and its reason in bench/limits.mjs.`,
    ];
  });
}

function bestOf({ value, low = value, high = value } = {}, { most }) {
  return most === undefined ? high : low;
}

/** A number that is missing is within no limit. */
function isWithin(measured, { most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY }) {
  return measured <= most && measured >= least;
}
