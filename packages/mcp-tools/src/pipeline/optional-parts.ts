/**
 * Parts that a result can do without, such as the names of ids that it shows anyway. A part that cannot be read costs that
 * part alone: the notice of the result names it, with the reason.
 */
import { type ToolErrorCode, toToolError } from "../errors.ts";

/** The parts of one call that a result can do without. */
export interface OptionalParts {
  /**
   * Reads one part, or returns undefined when that part cannot be read.
   * @param name What the part is, such as `names of the tenants`; the notice shows it, so it holds no text of the server.
   * @throws the reason of the caller's signal when the caller gave up before anything was written.
   */
  read<T>(name: string, read: () => Promise<T>): Promise<T | undefined>;
  /** A list inside a response that was read; where the server sends none, the list is empty and the notice names it. */
  list<T>(name: string, items: readonly T[] | null | undefined): readonly T[];
  /** Says in the notice that a part is missing: the part, a colon and the reason. */
  missing(part: string): void;
  /** What is missing so far, each part once and in order, so that a plan can say it to the person who decides. */
  named(): readonly string[];
}

/** What the parts of a call are recorded with. */
export interface PartsOptions {
  /** Records one part, as it stands in the notice. */
  readonly record: (part: string) => void;
  /** The parts that were recorded for the call, each once. */
  readonly recorded: () => readonly string[];
  /** Logs why a part is missing. */
  readonly log: (error: unknown) => void;
  /** Whether the whole call has to stop because its caller gave up. */
  readonly mustStop: () => boolean;
}

const REASONS: Partial<Record<ToolErrorCode, string>> = {
  forbidden: "not permitted",
  not_found: "not found",
  denied: "closed by the policy",
  timeout: "no response in time",
  rate_limited: "too many requests",
  unsupported_version: "the server is too old",
  upstream: "the server failed",
};

/** Why something could not be read, in a few words of octo-mcp. */
export function reasonOf(error: unknown): string {
  const { code, isFault } = toToolError(error);
  return isFault ? "a fault inside octo-mcp" : (REASONS[code] ?? "the request was refused");
}

/** Makes the parts of one call. */
export function createOptionalParts({ record, recorded, log, mustStop }: PartsOptions): OptionalParts {
  return {
    named: () => [...recorded()].sort(),
    async read(name, read) {
      try {
        return await read();
      } catch (error) {
        if (mustStop()) throw error;
        record(`${name}: ${reasonOf(error)}`);
        log(error);
        return undefined;
      }
    },
    list(name, items) {
      if (Array.isArray(items)) return items;
      record(`${name}: not in the response of the server`);
      return [];
    },
    missing: record,
  };
}
