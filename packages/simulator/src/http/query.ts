/**
 * Reads query strings as Octopus does: it ignores the case of names, takes lists joined by commas or repeated, and
 * refuses wrong numbers.
 */

import { invalid } from "./errors.ts";

export interface Query {
  text(name: string): string | undefined;
  list(name: string): readonly string[];
  int(name: string, fallback: number): number;
  bool(name: string): boolean | undefined;
  date(name: string): number | undefined;
  has(name: string): boolean;
  /** All pairs as sent, for the journal and for `Self` links. */
  readonly entries: readonly (readonly [string, string])[];
}

/** Reads the part of a URL after the question mark. */
export function parseQuery(search: URLSearchParams): Query {
  const entries = [...search.entries()];
  const values = new Map<string, string[]>();
  for (const [name, value] of entries) {
    const key = name.toLowerCase();
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  const lists = new Map<string, readonly string[]>();
  const text = (name: string): string | undefined => {
    const value = values.get(name.toLowerCase())?.[0];
    return value === undefined || value === "" ? undefined : value;
  };
  return {
    entries,
    text,
    has: (name) => values.has(name.toLowerCase()),
    list: (name) => {
      // A filter reads its list once for each item, so the text is split once per request.
      const known = lists.get(name);
      if (known !== undefined) return known;
      const list = (values.get(name.toLowerCase()) ?? [])
        .flatMap((value) => value.split(","))
        .map((value) => value.trim())
        .filter((value) => value !== "");
      lists.set(name, list);
      return list;
    },
    int: (name, fallback) => {
      const value = text(name);
      if (value === undefined) return fallback;
      if (!/^\d{1,10}$/.test(value)) throw invalid(`The value '${value}' is not valid for ${name}.`);
      return Math.min(Number(value), 2_147_483_647);
    },
    bool: (name) => {
      const value = text(name)?.toLowerCase();
      if (value === undefined) return undefined;
      if (value !== "true" && value !== "false")
        throw invalid(`The value '${value}' is not valid for ${name}.`);
      return value === "true";
    },
    date: (name) => {
      const value = text(name);
      if (value === undefined) return undefined;
      const at = Date.parse(value.replace(" ", "+"));
      if (Number.isNaN(at)) throw invalid(`The value '${value}' is not valid for ${name}.`);
      return at;
    },
  };
}
