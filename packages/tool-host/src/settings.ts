/** The options of a host with their defaults filled in and checked. */
import type { ToolHostOptions } from "./options.ts";
import type { HostLimits } from "./types.ts";

/** All limits. */
export type Limits = Required<HostLimits>;

const DEFAULTS: Limits = {
  calls: 16,
  waiting: 256,
  responseBytes: 4_194_304,
  argumentBytes: 1_000_000,
  descriptorChars: 20_000,
  discoveryMs: 10_000,
  connectMs: 5_000,
  failures: 5,
  restMs: 30_000,
};

/**
 * Fills in the limits.
 * @throws RangeError naming the option
 */
export function limitsFrom({ limits = {}, refreshEveryMs }: ToolHostOptions): Limits {
  const given = Object.entries(limits).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) {
    if (!Object.hasOwn(DEFAULTS, name))
      throw new RangeError(`limits.${name} is not a limit. There are: ${Object.keys(DEFAULTS).join(", ")}.`);
    const least = name === "waiting" ? 0 : 1;
    if (!Number.isSafeInteger(value) || value < least)
      throw new RangeError(`limits.${name} must be a whole number, ${least} or more; it is ${value}.`);
  }
  if (refreshEveryMs !== undefined && !(Number.isSafeInteger(refreshEveryMs) && refreshEveryMs >= 1_000))
    throw new RangeError(
      `refreshEveryMs must be a whole number of milliseconds, 1000 or more; it is ${refreshEveryMs}.`,
    );
  return { ...DEFAULTS, ...Object.fromEntries(given) };
}
