/** What agents did, as the audit log recorded it: filtered, counted over time, and one call with all its lines. */
import type { AuditEntry } from "@octo/mcp-tools";

/** The fields of the filter. Empty ones filter nothing. */
export const FILTER_FIELDS = ["caller", "tool", "project", "environment", "outcome", "from", "to"] as const;

/** What a person looks for. */
export type ActivityFilter = Partial<Readonly<Record<(typeof FILTER_FIELDS)[number], string>>>;

/** Whether an entry is what a person looks for. Texts match a part, in any letter case. */
export function matches(entry: AuditEntry, filter: ActivityFilter): boolean {
  const has = (text: string | undefined, part: string | undefined) =>
    !part || (text ?? "").toLowerCase().includes(part.toLowerCase());
  const at = Date.parse(entry.at);
  return (
    has([entry.principal, entry.client, entry.tenant].join(" "), filter.caller) &&
    has(entry.tool, filter.tool) &&
    has(named(entry.args, /^project/i), filter.project) &&
    has(named(entry.args, /^environment/i), filter.environment) &&
    (!filter.outcome || outcomeOf(entry) === filter.outcome) &&
    !(at < momentOf(filter.from, Number.NEGATIVE_INFINITY)) &&
    !(at > momentOf(filter.to, Number.POSITIVE_INFINITY))
  );
}

/** The words for what came of a call. */
export const OUTCOMES = ["ok", "asked", "refused", "failed"] as const;

/** What came of a call: refused by a rule or a person, or failed for another reason. */
export function outcomeOf({ outcome, error, approval }: AuditEntry): (typeof OUTCOMES)[number] {
  if (approval?.decision === "refused") return "refused";
  if (outcome === "asked" || error?.code === "approval_required") return "asked";
  if (outcome !== "error") return "ok";
  return error?.code === "denied" || error?.code === "forbidden" ? "refused" : "failed";
}

function named(args: unknown, key: RegExp): string {
  if (typeof args !== "object" || args === null) return "";
  return Object.entries(args)
    .flatMap(([name, value]) => (key.test(name) ? [value].flat().map(String) : []))
    .join(" ");
}

/** A moment of the filter; a text that is none filters nothing. A day without a time is that day in UTC. */
function momentOf(text: string | undefined, otherwise: number): number {
  if (!text) return otherwise;
  const at = Date.parse(/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes("T") ? text : `${text}Z`);
  return Number.isNaN(at) ? otherwise : at;
}

/** The counts of one span of time. */
export interface Bucket {
  readonly from: number;
  readonly calls: number;
  readonly refused: number;
  /** Requests that were sent to Octopus. */
  readonly requests: number;
  /** The slowest of the fastest half of calls, and of the fastest 95 of 100, in milliseconds; undefined without calls. */
  readonly p50: number | undefined;
  readonly p95: number | undefined;
}

const MOST_BUCKETS = 30;
const SPANS = [60_000, 300_000, 900_000, 3_600_000, 6 * 3_600_000, 86_400_000, 7 * 86_400_000];

/** Counts calls over time, in spans of one minute to one week, so that there are at most 30 spans. */
export function bucketsOf(entries: readonly AuditEntry[]): readonly Bucket[] {
  const calls = entries.filter(({ event }) => event === "call");
  const times = calls.map(({ at }) => Date.parse(at));
  if (times.length === 0) return [];
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const span =
    SPANS.find((one) => (last - first) / one < MOST_BUCKETS - 1) ?? (last - first) / (MOST_BUCKETS - 2);
  const start = Math.floor(first / span) * span;
  const count = Math.min(MOST_BUCKETS, Math.floor((last - start) / span) + 1);
  return Array.from({ length: count }, (_, at) => {
    const from = start + at * span;
    const inside = calls.filter((_entry, n) => (times[n] ?? 0) >= from && (times[n] ?? 0) < from + span);
    const durations = inside.map(({ durationMs }) => durationMs ?? 0).sort((a, b) => a - b);
    return {
      from,
      calls: inside.length,
      refused: inside.filter((entry) => outcomeOf(entry) === "refused").length,
      requests: inside.reduce((sum, { requests }) => sum + (requests?.length ?? 0), 0),
      p50: quantile(durations, 0.5),
      p95: quantile(durations, 0.95),
    };
  });
}

function quantile(sorted: readonly number[], part: number): number | undefined {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)];
}
