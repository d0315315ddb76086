/** Faults on demand: slow answers, resets, cut bodies, proxies' HTML, 429 and 5xx, per route, with seeded probability. */

import type { Random } from "./random.ts";

export const FAULT_KINDS = [
  "delay",
  "status",
  "reset-before",
  "reset-after",
  "half-body",
  "html",
  "429",
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** Only requests with this method; default all. */
  readonly method?: string;
  /** A path as a route template (`/api/{space}/releases/{id}`) or a pattern; default all. */
  readonly path?: string | RegExp;
  /** How many requests it strikes before it is spent; default no end. */
  readonly times?: number;
  /** Real milliseconds, for `delay`. */
  readonly delayMs?: number;
  /** The status, for `status`; default 500. */
  readonly status?: number;
  /** Seconds in `Retry-After`, for `429` and `status`. */
  readonly retryAfter?: number;
  /** Share of matching requests that it strikes; default 1. */
  readonly probability?: number;
}

export interface Faults {
  /** Arms a fault; the answer disarms it. */
  add(fault: Fault): () => void;
  clear(): void;
  list(): readonly Fault[];
}

export interface StrikingFaults extends Faults {
  /** The first armed fault that strikes this request. */
  strike(method: string, path: string): Fault | null;
}

/** No faults, with a source of chance for probable ones. */
export function createFaults(random: Random): StrikingFaults {
  let armed: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => {
      const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
      armed.push(entry);
      return () => {
        armed = armed.filter((item) => item !== entry);
      };
    },
    clear: () => {
      armed = [];
    },
    list: () => armed.filter((entry) => entry.left > 0).map((entry) => entry.fault),
    strike: (method, path) => {
      for (const entry of armed) {
        if (entry.left <= 0 || !matches(entry.fault, method, path)) continue;
        if (entry.fault.probability !== undefined && !random.chance(entry.fault.probability)) continue;
        entry.left -= 1;
        return entry.fault;
      }
      return null;
    },
  };
}

function matches(fault: Fault, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
  if (fault.path === undefined) return true;
  return (typeof fault.path === "string" ? templatePattern(fault.path) : fault.path).test(path);
}

function templatePattern(template: string): RegExp {
  const escaped = template.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]*\}/g, "[^/]+");
  return new RegExp(`^${escaped}/?$`, "i");
}

/** Reads `kind[:option=value,...]`, such as `429:path=/api/{space}/tasks/{id},times=2,retryAfter=3`. */
export function parseFault(text: string): Fault {
  const [kind = "", rest = ""] = split(text, ":");
  const known = FAULT_KINDS.find((item) => item === kind);
  if (known === undefined)
    throw new RangeError(`unknown fault '${kind}': use one of ${FAULT_KINDS.join(", ")}`);
  const options: Record<string, string | number> = {};
  for (const pair of rest === "" ? [] : rest.split(",")) {
    const [name = "", value = ""] = split(pair, "=");
    if (name === "path" || name === "method") options[name] = value;
    else if (["times", "delayMs", "status", "retryAfter", "probability"].includes(name))
      options[name] = number(name, value);
    else throw new RangeError(`unknown fault option '${name}'`);
  }
  return { kind: known, ...options };
}

function split(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function number(name: string, value: string): number {
  const parsed = Number(value);
  if (value === "" || !Number.isFinite(parsed) || parsed < 0)
    throw new RangeError(`fault option ${name} needs a number of 0 or more`);
  return parsed;
}
