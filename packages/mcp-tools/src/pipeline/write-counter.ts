/**
 * Counts writes for the caps of a policy. The writes of the last minute and hour are counted in the shared state, so that
 * all replicas and all toolkits of a server count together and no cache can drop the count. A write is counted before
 * it is sent, and in the same step learns how many there were before it: writes at the same time cannot pass a cap together.
 */
import { NO_WRITES, recordWrite, type Usage, usageAt } from "@octo/policy";
import type { StateStore } from "@octo/state";

/** Counts the writes of a server. */
export interface WriteCounter {
  /** The writes that this process has sent, for decisions before a request is sent. */
  usage(): Usage;
  /**
   * Counts one write that is about to be sent.
   * @param decide Receives the writes before this one, those of other replicas and those that are about to be sent
   *   included. When it throws, the write is not counted.
   * @throws what `decide` throws, and what the state throws. Then nothing may be sent
   */
  reserve(decide: (before: Usage) => void): Promise<void>;
}

/** What the counter needs. */
export interface WriteCounterOptions {
  /** Where the writes of the last minute and hour are counted. Replicas share it. */
  readonly state: Pick<StateStore, "add">;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const SPANS = { minute: 60_000, hour: 3_600_000 } as const;
type Span = keyof typeof SPANS;
/** A span is counted in this many parts. A write counts for the span and at most one part of it longer. */
const PARTS = 60;
/** Longer than any span, so that a store that is full drops other entries first. */
const KEEP_MS = 2 * SPANS.hour;

/** Makes the counter of a process. Give it to every toolkit that shares the caps. */
export function createWriteCounter({ state, now }: WriteCounterOptions): WriteCounter {
  let log = NO_WRITES;
  let reserved = 0;
  return {
    usage: () => usageAt(log, now()),
    async reserve(decide) {
      const at = now();
      const total = reserved;
      reserved += 1;
      const counted: Span[] = [];
      try {
        const before = { minute: 0, hour: 0, total };
        for (const span of ["minute", "hour"] as const) {
          before[span] = await countOne(state, span, at);
          counted.push(span);
        }
        decide(before);
      } catch (error) {
        reserved -= 1;
        await Promise.all(counted.map((span) => state.add(keyOf(span, partAt(span, at)), -1, KEEP_MS)));
        throw error;
      }
      log = recordWrite(log, at);
    },
  };
}

/** Counts one write of a span, and returns how many there were before it. */
async function countOne(state: WriteCounterOptions["state"], span: Span, at: number): Promise<number> {
  const part = partAt(span, at);
  const own = await state.add(keyOf(span, part), 1, KEEP_MS);
  // The part after this one belongs to writes that began a moment later and were counted before this one reads.
  const others = [...Array.from({ length: PARTS }, (_, back) => part - PARTS + back), part + 1];
  const counts = await Promise.all(others.map((other) => state.add(keyOf(span, other), 0, KEEP_MS)));
  return counts.reduce((sum, { total }) => sum + total, own.total - 1);
}

function partAt(span: Span, at: number): number {
  return Math.floor(at / (SPANS[span] / PARTS));
}

function keyOf(span: Span, part: number): string {
  return `writes:${span}:${part}`;
}
