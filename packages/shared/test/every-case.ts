/**
 * Suites that try each case of a kind, such as each field of each response, take minutes. `npm test` takes some of their
 * cases, the same in every run; `npm run every-case`, which CI runs too, takes all of them.
 */

/** Packages whose tests take some cases may have no types of Node. */
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

/** True in a run that takes all cases. */
export const TAKES_EVERY_CASE = process.env.OCTO_EVERY_CASE === "1";

/** The number of runs of a property, or one in `share` of them. */
export function someRuns(runs: number, share: number): { readonly numRuns: number } {
  return { numRuns: TAKES_EVERY_CASE ? runs : Math.ceil(runs / share) };
}

/** Whether the case at this position is taken: one of `share`, beginning with the first, or all of them. */
export function isTaken(at: number, share: number): boolean {
  return TAKES_EVERY_CASE || at % share === 0;
}

/** One of `share` cases, beginning with the first, or all of them. */
export function someCases<T>(cases: readonly T[], share: number): readonly T[] {
  return cases.filter((_, at) => isTaken(at, share));
}
