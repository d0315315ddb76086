/** Asks the state again while it is away, for what a client sends once. */
import { setTimeout as pause } from "node:timers/promises";
import { isStateUnavailable } from "../state/limit-state.ts";

const TRY_AGAIN_MS = 500;
const ATTEMPTS = 30;

/**
 * Does a task, and again while the state is away, for fifteen seconds at least.
 * @param wait Waits milliseconds; default: the timer of the process.
 * @throws StateUnavailableError when the state stays away
 */
export async function persistently<T>(
  task: () => Promise<T>,
  wait: (ms: number) => Promise<unknown> = pause,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await task();
    } catch (error) {
      if (!isStateUnavailable(error) || attempt >= ATTEMPTS) throw error;
      await wait(TRY_AGAIN_MS);
    }
  }
}
