/**
 * Finds the part of the list of deployments that lies in a span of time. Octopus has no such filter, but it lists
 * deployments newest first, so that the two ends of the span are found by halving. Each step reads one deployment.
 */
import type { Deployment } from "./deployment-summary.ts";

/** A page of the list, newest first. */
export type ReadDeployments = (range: { readonly skip: number; readonly take: number }) => Promise<{
  readonly Items: readonly Deployment[];
  readonly TotalResults: number;
}>;

/** A span of time in milliseconds since the epoch, from `from` up to but without `to`. */
export interface Span {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Positions in the list: the first one in the span, and the one after the last. */
export interface Positions {
  readonly start: number;
  readonly end: number;
}

/** The positions of the deployments that were created in a span. */
export async function positionsIn({ from, to }: Span, read: ReadDeployments): Promise<Positions> {
  const known = new Map<number, number>();
  const first = await read({ skip: 0, take: 1 });
  const total = first.TotalResults;
  known.set(0, createdOf(first.Items[0]));
  const createdAt = async (position: number): Promise<number> => {
    const seen = known.get(position);
    if (seen !== undefined) return seen;
    const created = createdOf((await read({ skip: position, take: 1 })).Items[0]);
    known.set(position, created);
    return created;
  };
  const start = to === undefined ? 0 : await firstBefore(to, { low: 0, total }, createdAt);
  const end = from === undefined ? total : await firstBefore(from, { low: start, total }, createdAt);
  return { start, end };
}

/** The first position whose deployment was created before a time. Steps grow from the newest one, because recent spans are usual. */
async function firstBefore(
  time: number,
  { low: from, total }: { readonly low: number; readonly total: number },
  createdAt: (position: number) => Promise<number>,
): Promise<number> {
  let low = from;
  let high = from;
  for (let step = 16; high < total && (await createdAt(high)) >= time; step *= 4) {
    low = high + 1;
    high = Math.min(total, high + step);
  }
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((await createdAt(middle)) < time) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A deployment that is gone by now, or has no date, counts as the oldest. */
function createdOf(deployment: Deployment | undefined): number {
  const time = Date.parse(deployment?.Created ?? "");
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}
