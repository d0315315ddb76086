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
  readonly state: Pick<StateStore, "addWithin">;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const SPANS = { minute: 60_000, hour: 3_600_000 } as const;
type Span = keyof typeof SPANS;

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
      // Both at once, because a store of replicas takes what is sent together in one round trip.
      const spans = await Promise.allSettled([countOne(state, "minute"), countOne(state, "hour")]);
      const counted = spans.filter((one) => one.status === "fulfilled").map(({ value }) => value);
      try {
        const [minute, hour] = spans.map(before);
        decide({ minute: minute as number, hour: hour as number, total });
      } catch (error) {
        reserved -= 1;
        // What cannot be taken back counts too much for a while, which never lets a write pass.
        await Promise.allSettled(counted.map(({ takeBack }) => takeBack()));
        throw error;
      }
      log = recordWrite(log, at);
    },
  };
}

interface CountedWrite {
  /** The writes of the span before this one. */
  readonly before: number;
  takeBack(): Promise<unknown>;
}

/** Counts one write of a span. Writes that were counted at the same time see each other, because the store counts in one step. */
async function countOne(state: WriteCounterOptions["state"], span: Span): Promise<CountedWrite> {
  const key = `writes:${span}`;
  const { total, at } = await state.addWithin(key, 1, SPANS[span]);
  return { before: total - 1, takeBack: () => state.addWithin(key, -1, SPANS[span], at) };
}

function before(counted: PromiseSettledResult<CountedWrite>): number {
  if (counted.status === "rejected") throw counted.reason;
  return counted.value.before;
}
