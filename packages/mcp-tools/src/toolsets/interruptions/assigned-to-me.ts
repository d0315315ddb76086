/** Finds the interruptions that wait for the caller. Octopus has no such filter, so the newest 500 are read and filtered here. */
import type { SpaceClient } from "@octo/api-client";
import type { Interruption } from "./interruption-summary.ts";

const PAGE = 100;
const MOST = 500;

/** What a scan found: `scanned` interruptions were read of the `available` ones. */
export interface Scan {
  readonly mine: readonly Interruption[];
  readonly scanned: number;
  readonly available: number;
}

/**
 * Reads the newest interruptions page by page, and keeps those that the user may answer. One of which the server does not
 * say who may answer it is kept.
 */
export async function scanForUser(
  client: SpaceClient,
  filter: { readonly pendingOnly: boolean; readonly regarding?: string },
  userId: string,
): Promise<Scan> {
  const seen = new Map<string, Interruption>();
  let available: number | undefined;
  for (let skip = 0; skip < MOST; skip += PAGE) {
    const { Items, TotalResults } = await client.get("/api/{spaceId}/interruptions", {
      query: { ...filter, skip, take: PAGE },
    });
    for (const [at, item] of Items.entries()) seen.set(item.Id ?? `row ${skip + at}`, item);
    available = TotalResults ?? undefined;
    const isLast = available === undefined ? Items.length < PAGE : skip + Items.length >= available;
    if (Items.length === 0 || isLast) break;
  }
  const mine = [...seen.values()].filter(
    (item) =>
      (item.CanTakeResponsibility ?? true) || item.HasResponsibility || item.ResponsibleUserId === userId,
  );
  return { mine, scanned: seen.size, available: Math.max(available ?? 0, seen.size) };
}
