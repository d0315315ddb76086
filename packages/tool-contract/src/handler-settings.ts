/** What can be set of a handler, with what holds when it is not. */
import { MIN_RESULT_CHARS } from "./bound-result.ts";
import type { DuplicateGuard } from "./duplicate-guard.ts";
import { normalizePrefix } from "./names.ts";

/** How a handler behaves. */
export interface ContractHandlerOptions {
  /** Put before each tool's name, with an underscore between. */
  readonly prefix?: string;
  /** Path in front of `/tools` and `/tool`, for `handle` alone. */
  readonly basePath?: string;
  /** Most characters of a body that answers a call; hosts cut at about 8,000, and then the JSON is broken. */
  readonly maxResultChars?: number;
  /** Most bytes of a call's body. */
  readonly maxBodyBytes?: number;
  /** Milliseconds for one call; less than the host waits, which is 30 seconds by default. */
  readonly callTimeoutMs?: number;
  /** Keeps a host's repetition of a write from writing twice. Its window must outlast a call. */
  readonly duplicates?: DuplicateGuard;
  /** Hears of every exception; the caller only gets a fixed sentence. */
  readonly onError?: (error: unknown, where: FailedRequest) => void;
}

/** Where an exception came up. */
export interface FailedRequest {
  readonly route: "tools" | "call";
  /** As listed. */
  readonly tool?: string;
}

/** The options with nothing left open. */
export type Settings = Required<Omit<ContractHandlerOptions, "duplicates">> & {
  readonly duplicates: DuplicateGuard | undefined;
};

/** @throws RangeError when a limit makes no sense */
export function settle(options: ContractHandlerOptions): Settings {
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
