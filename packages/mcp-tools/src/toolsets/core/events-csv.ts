/** Audit events as CSV, the only response of `execute` that is not JSON. Reading stops at what a result can hold. */
import type { OctopusClient } from "@octo/api-client";
import { ToolError } from "../../errors.ts";

/** A CSV text. `complete` is false when it is only the beginning. */
export interface EventsCsv {
  readonly csv: string;
  readonly complete: boolean;
}

const ROUTE = /^\/api\/(?:([A-Za-z]+-\d+)\/)?events\/?$/i;
/** More than a result may hold; the rest is not downloaded. */
const MOST_CHARACTERS = 110_000;

/**
 * Checks that a path can return CSV: only the audit events of a space or of the server can.
 * @throws ToolError `input` for any other.
 */
export function checkCsvPath(path: string): void {
  if (ROUTE.test(path)) return;
  throw new ToolError({
    code: "input",
    message: "asCsv: only the audit events can be read as CSV.",
    hint: "Use the path /api/Spaces-1/events or /api/events, or leave out asCsv.",
  });
}

/** Reads the events of a path. The filters of the caller are sent unchanged. */
export async function readEventsCsv(
  octopus: OctopusClient,
  path: string,
  query: Readonly<Record<string, unknown>>,
): Promise<EventsCsv> {
  const spaceId = ROUTE.exec(path)?.[1];
  const filters = { ...query, asCsv: true } as const;
  const lines = spaceId
    ? octopus.inSpace(spaceId).lines("/api/{spaceId}/events", { query: filters })
    : octopus.lines("/api/events", { query: filters });
  const kept: string[] = [];
  let length = 0;
  let hasBegun = false;
  for await (const line of lines) {
    if (!hasBegun) refuseJson(line);
    hasBegun ||= line.trim() !== "";
    if (length + line.length > MOST_CHARACTERS) return { csv: kept.join("\n"), complete: false };
    kept.push(line);
    length += line.length + 1;
  }
  return { csv: kept.join("\n"), complete: true };
}

/** Refuses JSON, which servers that know no CSV return in spite of the query. A CSV text begins with names of columns. */
function refuseJson(line: string): void {
  if (!/^\s*[[{]/.test(line)) return;
  throw new ToolError({
    code: "unsupported_version",
    ownWords: true,
    message: "asCsv: this server returns the audit events as JSON only.",
    hint: "Leave out asCsv, or use find_events.",
  });
}
