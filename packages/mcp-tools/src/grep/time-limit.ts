/** Limits the time that one search may spend on matching: RE2 takes linear time, but a large pattern has a large factor. */
import { ToolError } from "../errors.ts";

/** Patterns that people write need less than one second for 50 MB. */
const LIMIT_MS = 10_000;

/**
 * Returns the same test, which adds up the time of its calls.
 * @throws ToolError `timeout`, from the returned test, when its calls took longer than the limit together.
 */
export function limitedInTime<A extends readonly unknown[]>(
  test: (...args: A) => boolean,
  limitMs = LIMIT_MS,
): (...args: A) => boolean {
  let spent = 0;
  return (...args) => {
    const started = performance.now();
    const result = test(...args);
    spent += performance.now() - started;
    if (spent > limitMs) {
      throw new ToolError({
        code: "timeout",
        ownWords: true,
        message: `The pattern took more than ${Math.round(limitMs / 1_000)} seconds of matching, so the search was stopped.`,
        hint: "Use a simpler pattern without large counted repetitions, set fixedString, or narrow the search with level, step or target.",
      });
    }
    return result;
  };
}
