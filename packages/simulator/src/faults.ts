/**
 * Faults that a test injects per route: slow or missing responses, resets, cut bodies, redirects, the HTML of a proxy,
 * 429 and 5xx.
 */

import type { Random } from "./random.ts";

/** The kinds of faults; the README says what each does. */
export const FAULT_KINDS = [
  "delay",
  "hang",
  "status",
  "reset-before",
  "reset-after",
  "half-body",
  "html",
  "redirect",
  "429",
] as const;
/** The name of a kind of fault. */
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A failure to inject, and the requests that it applies to. */
export interface Fault {
  readonly kind: FaultKind;
  /** Only requests with this method; default all. */
  readonly method?: string;
  /** A path as a route template (`/api/{space}/releases/{id}`, in all three prefix forms) or a pattern; default all. */
  readonly path?: string | RegExp;
  /** The number of requests that it applies to; default all. */
  readonly times?: number;
  /** Real milliseconds, for `delay`. */
  readonly delayMs?: number;
  /** The status, for `status` (default 500), `html` (502) and `redirect` (302). */
  readonly status?: number;
  /** Seconds in `Retry-After`, for `429` (default 1) and `status` (default none); `none` leaves the header out. */
  readonly retryAfter?: number | "none";
  /** How `Retry-After` is written: as seconds, or as the date that many seconds ahead. */
  readonly retryAfterForm?: "seconds" | "date";
  /** The target of `redirect`: an origin, which keeps path and query, or a whole address. Default: the same path. */
  readonly location?: string;
  /** The share of matching requests that it applies to, from 0 to 1; default 1. */
  readonly probability?: number;
}

/** The faults of a simulator. */
export interface Faults {
  /** Injects a fault. The result removes it. */
  add(fault: Fault): () => void;
  /** Removes all faults. */
  clear(): void;
  /** The faults that still apply to requests. */
  list(): readonly Fault[];
}

export interface ActiveFaults extends Faults {
  /** Takes the first fault that applies to this request. The path is without the virtual directory. */
  take(method: string, path: string): Fault | null;
}

/** Makes an empty list of faults; `random` decides about faults with a probability. */
export function createFaults(random: Random): ActiveFaults {
  let armed: { readonly fault: Fault; readonly pattern: RegExp | null; left: number }[] = [];
  return {
    add: (fault) => {
      const entry = { fault, pattern: patternOf(fault), left: fault.times ?? Number.POSITIVE_INFINITY };
      armed.push(entry);
      return () => {
        armed = armed.filter((item) => item !== entry);
      };
    },
    clear: () => {
      armed = [];
    },
    list: () => armed.filter((entry) => entry.left > 0).map((entry) => entry.fault),
    take: (method, path) => {
      for (const entry of armed) {
        const { fault, pattern } = entry;
        if (entry.left <= 0 || (fault.method !== undefined && fault.method.toUpperCase() !== method))
          continue;
        if (pattern !== null && path.search(pattern) < 0) continue;
        if (fault.probability !== undefined && !random.chance(fault.probability)) continue;
        entry.left -= 1;
        return fault;
      }
      return null;
    },
  };
}

function patternOf(fault: Fault): RegExp | null {
  if (fault.path === undefined) return null;
  return typeof fault.path === "string" ? templatePattern(fault.path) : fault.path;
}

/** `{space}` stands for `Spaces-1`, for `spaces/default`, and for no space at all; other parameters for one segment. */
function templatePattern(template: string): RegExp {
  const escaped = template
    .replace(/[.*+?^$()|[\]\\]/g, "\\$&")
    .replace(/\{space\}\//gi, "(?:spaces-\\d+/|spaces/[^/]+/)?")
    .replace(/\{[^}]*\}/g, "[^/]+");
  return new RegExp(`^${escaped}/?$`, "i");
}

const NUMBERS = ["times", "delayMs", "status", "retryAfter", "probability"];
const TEXTS = ["path", "method", "location"];

/** Reads `kind[:option=value,...]`, such as `429:path=/api/{space}/tasks/{id},times=2,retryAfter=3`. */
export function parseFault(text: string): Fault {
  const [kind, rest] = split(text, ":");
  const known = FAULT_KINDS.find((item) => item === kind);
  if (known === undefined)
    throw new RangeError(`unknown fault '${kind}': use one of ${FAULT_KINDS.join(", ")}`);
  const options: Record<string, string | number> = {};
  for (const pair of rest === "" ? [] : rest.split(",")) {
    const [name, value] = split(pair, "=");
    options[name] = readOption(name, value);
  }
  return { kind: known, ...options };
}

function readOption(name: string, value: string): string | number {
  if (TEXTS.includes(name)) return value;
  if (name === "retryAfter" && value === "none") return value;
  if (name === "retryAfterForm" && ["seconds", "date"].includes(value)) return value;
  if (name === "retryAfterForm") throw new RangeError("fault option retryAfterForm needs seconds or date");
  if (NUMBERS.includes(name)) return number(name, value);
  throw new RangeError(`unknown fault option '${name}'`);
}

function split(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function number(name: string, value: string): number {
  const parsed = Number(value);
  if (value === "" || !Number.isFinite(parsed) || parsed < 0)
    throw new RangeError(`fault option ${name} needs a number of 0 or more`);
  if (name === "status" && (parsed < 200 || parsed > 599 || !Number.isInteger(parsed)))
    throw new RangeError("fault option status needs a status from 200 to 599");
  return parsed;
}
