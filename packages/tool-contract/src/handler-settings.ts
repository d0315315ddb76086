/** The options of a handler and their defaults. */
import { MIN_RESULT_CHARS } from "./bound-result.ts";
import type { DuplicateGuard } from "./duplicate-guard.ts";
import { normalizePrefix } from "./names.ts";

/** The options of a handler. */
export interface ContractHandlerOptions {
  /** Put before the name of each tool, with an underscore between them; default none. */
  readonly prefix?: string;
  /** The path in front of `/tools` and `/tool`; default none. Only `handle` uses it. */
  readonly basePath?: string;
  /** Largest body of the response to a call, in characters; default 8,000. Hosts cut longer ones and so break the JSON. */
  readonly maxResultChars?: number;
  /** Largest body of a call, in bytes; default 1,000,000. */
  readonly maxBodyBytes?: number;
  /** Milliseconds for one call; default 25,000. It must be less than the host waits, which is 30 seconds by default. */
  readonly callTimeoutMs?: number;
  /** Makes a write happen once when a host repeats it; default none. Its window must be longer than a call. */
  readonly duplicates?: DuplicateGuard;
  /** Called with every exception. The caller gets a fixed sentence instead. */
  readonly onError?: (error: unknown, where: FailedRequest) => void;
}

/** The request in which an exception was thrown. */
export interface FailedRequest {
  readonly route: "tools" | "call";
  /** As listed. */
  readonly tool?: string;
}

/** The options with their defaults filled in. */
export type Settings = Required<Omit<ContractHandlerOptions, "duplicates">> & {
  readonly duplicates: DuplicateGuard | undefined;
};

/**
 * Fills in the defaults and checks the options.
 * @throws RangeError that names an option outside of its range
 */
export function settingsFrom(options: ContractHandlerOptions): Settings {
  const settings: Settings = {
    basePath: "",
    maxResultChars: 8_000,
    maxBodyBytes: 1_000_000,
    callTimeoutMs: 25_000,
    onError: () => undefined,
    duplicates: undefined,
    ...options,
    prefix: normalizePrefix(options.prefix ?? ""),
  };
  checkSettings(settings);
  return settings;
}

function checkSettings({ maxResultChars, maxBodyBytes, callTimeoutMs, duplicates }: Settings): void {
  const least = { maxResultChars: MIN_RESULT_CHARS, maxBodyBytes: 2, callTimeoutMs: 1 };
  for (const [name, value] of Object.entries({ maxResultChars, maxBodyBytes, callTimeoutMs })) {
    const min = least[name as keyof typeof least];
    if (!Number.isInteger(value) || value < min)
      throw new RangeError(`${name} must be a whole number, ${min} or more; it is ${value}.`);
  }
  if (duplicates && duplicates.windowMs < callTimeoutMs) {
    throw new RangeError("windowMs of the duplicate guard must not be shorter than callTimeoutMs.");
  }
}
