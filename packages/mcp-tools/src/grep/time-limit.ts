/** A limit on the time that matching may take in one search: the engine is linear, but a large pattern has a large factor. */
import { ToolError } from "../errors.ts";

/** A pattern that people write needs two or three seconds for 50 MB. */
const LIMIT_MS = 10_000;

/** The same test, which throws `timeout` once all calls together took longer than the limit. */
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
        message: `The pattern took more than ${Math.round(limitMs / 1_000)} seconds of matching; the search was stopped.`,
        hint: "Use a simpler pattern, without large counted repetitions, or fixedString, or narrow it with level, step or target.",
      });
    }
    return result;
  };
}
