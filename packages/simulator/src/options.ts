import type { Clock } from "./clock.ts";
import type { RateLimitSettings } from "./rate-limit/policies.ts";
import { WORLD_NAMES, type WorldChoice } from "./worlds/index.ts";

/** The options of a simulator. */
export interface SimulatorOptions<W extends WorldChoice = "demo"> {
  /** `demo`, `large`, `hostile`, or a function that builds a world; default `demo`. */
  readonly world?: W;
  /** The same seed and start time give the same bytes; default 1. */
  readonly seed?: number;
  /** The address to listen on; default 127.0.0.1. */
  readonly host?: string;
  /** Default 0, which takes a free port. */
  readonly port?: number;
  /** Default: a clock that runs from `startTime`, `speed` times as fast as real time. */
  readonly clock?: Clock;
  /** Simulated seconds per real second; default 1. */
  readonly speed?: number;
  /** The present of the world; default the time of `clock`, else the real time. */
  readonly startTime?: Date;
  /** The version to behave like; default 2026.3.15581. */
  readonly serverVersion?: string;
  /** The API key of the agent's service account; default one that follows from the seed. */
  readonly apiKey?: string;
  /** A path such as `/octopus`; default none. */
  readonly virtualDirectory?: string;
  /** Enables the built-in rate limiting policies, on versions that have them, as they are or with other numbers. */
  readonly rateLimit?: boolean | RateLimitSettings;
}

/** An option of `startSimulator` is wrong. The message names the option, the problem and the way out. */
export class SimulatorOptionsError extends RangeError {
  override readonly name = "SimulatorOptionsError";
}

type Options = SimulatorOptions<WorldChoice>;

/** What each option must be, in words, and the test for it. */
const CHECKS: {
  readonly [name in keyof Options]-?: readonly [words: string, fits: (value: unknown) => boolean];
} = {
  world: [
    `one of ${WORLD_NAMES.join(", ")}, or a function that builds a world`,
    (value) => typeof value === "function" || WORLD_NAMES.some((name) => name === value),
  ],
  seed: ["a whole number, 0 or more", (value) => isWhole(value, Number.MAX_SAFE_INTEGER)],
  host: ["a host name or address", (value) => typeof value === "string" && value !== ""],
  port: ["a whole number from 0 to 65535", (value) => isWhole(value, 65_535)],
  clock: ["a clock, as createManualClock makes one", isClock],
  speed: ["a number above 0", (value) => typeof value === "number" && Number.isFinite(value) && value > 0],
  startTime: ["a valid Date", (value) => value instanceof Date && !Number.isNaN(value.getTime())],
  serverVersion: ["a version such as 2026.3.15581", (value) => isText(value, /^\d+\.\d+(\.\d+)?/)],
  apiKey: ["API- followed by upper-case letters and digits", (value) => isText(value, /^API-[A-Z0-9]+$/)],
  virtualDirectory: ["a path such as /octopus", (value) => isText(value, /^((\/[\w.-]+)+)?\/*$/)],
  rateLimit: [
    "true, false or an object of numbers",
    (value) => typeof value === "boolean" || isObject(value),
  ],
};

/**
 * Checks the options of a simulator, which JavaScript may give in any form.
 *
 * @throws SimulatorOptionsError
 */
export function checkOptions(options: unknown): void {
  if (!isObject(options)) throw new SimulatorOptionsError("startSimulator takes an object of options.");
  for (const [name, value] of Object.entries(options)) {
    const check = Object.hasOwn(CHECKS, name) ? CHECKS[name as keyof Options] : undefined;
    if (check === undefined) {
      const known = Object.keys(CHECKS).join(", ");
      throw new SimulatorOptionsError(`"${name}" is not an option of startSimulator. Known: ${known}.`);
    }
    const [words, fits] = check;
    if (value !== undefined && !fits(value)) throw new SimulatorOptionsError(`${name} must be ${words}.`);
  }
}

function isWhole(value: unknown, max: number): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value <= max;
}

function isText(value: unknown, pattern: RegExp): boolean {
  return typeof value === "string" && pattern.test(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isClock(value: unknown): boolean {
  return isObject(value) && typeof value.now === "function" && typeof value.advance === "function";
}
