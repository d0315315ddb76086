/**
 * Parts of a plan that help a person to decide and that the write does not need. A part that cannot be read is named in
 * the plan and does not end it: a caller may deploy without the right to read freezes or tasks.
 */
import { isOctopusError } from "@octo/api-client";
import type { PlanFact } from "../../plan.ts";

/** Reads optional parts and remembers those that could not be read. */
export interface OptionalParts {
  /** The part, or `undefined` when the server does not give it. `name` is the part in our words, such as `freezes`. */
  read<T>(name: string, part: () => Promise<T>): Promise<T | undefined>;
  /** A fact that names the parts that could not be read, with the reason; none when all were read. */
  facts(): readonly PlanFact[];
}

/** Failures that are none of one part: a wrong key, too many requests, and a caller that has gone away or waited too long. */
const ENDS_THE_CALL: ReadonlySet<string> = new Set(["config", "rate_limited", "timeout"]);

/** Starts with no missing part. */
export function createOptionalParts(): OptionalParts {
  const missing = new Map<string, string>();
  return {
    async read(name, part) {
      try {
        return await part();
      } catch (error) {
        if (!isOctopusError(error) || ENDS_THE_CALL.has(error.code)) throw error;
        missing.set(name, error.status ? `${name} (HTTP ${error.status})` : `${name} (${error.code})`);
        return undefined;
      }
    },
    facts: () =>
      missing.size > 0 ? [{ label: "Could not be read", value: [...missing.values()].sort() }] : [],
  };
}
