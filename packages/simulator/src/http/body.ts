/** JSON request bodies. The case of property names is ignored, and a wrong type is a 400 that names the property. */

import { invalid } from "./errors.ts";

export interface Body {
  has(name: string): boolean;
  raw(name: string): unknown;
  text(name: string): string | undefined;
  requiredText(name: string): string;
  bool(name: string): boolean | undefined;
  list(name: string): readonly string[];
  objects(name: string): readonly Body[];
  object(name: string): Body | undefined;
  map(name: string): Record<string, string>;
  date(name: string): number | undefined;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Wraps a parsed JSON object; anything that is not an object reads as an empty one. */
export function readBody(json: unknown): Body {
  const value = isRecord(json) ? json : {};
  const keys = new Map(Object.keys(value).map((key) => [key.toLowerCase(), key]));
  const raw = (name: string): unknown => {
    const key = keys.get(name.toLowerCase());
    return key === undefined ? undefined : value[key];
  };
  const text = (name: string): string | undefined => {
    const found = raw(name);
    if (found === undefined || found === null || found === "") return undefined;
    if (typeof found === "number" || typeof found === "boolean") return String(found);
    if (typeof found !== "string") throw invalid(`The value of ${name} must be a string.`);
    return found;
  };
  return {
    value,
    raw,
    text,
    has: (name) => raw(name) !== undefined && raw(name) !== null,
    requiredText: (name) => {
      const found = text(name);
      if (found === undefined) throw invalid(`The ${name} field is required.`);
      return found;
    },
    bool: (name) => readBool(name, raw(name)),
    list: (name) => readList(name, raw(name)),
    objects: (name) => {
      const found = raw(name);
      return Array.isArray(found) ? found.map(readBody) : [];
    },
    object: (name) => (isRecord(raw(name)) ? readBody(raw(name)) : undefined),
    map: (name) => {
      const found = raw(name);
      if (!isRecord(found)) return {};
      return Object.fromEntries(
        Object.entries(found).map(([key, item]) => [key, item === null ? "" : String(item)]),
      );
    },
    date: (name) => {
      const found = text(name);
      if (found === undefined) return undefined;
      const at = Date.parse(found);
      if (Number.isNaN(at)) throw invalid(`The value '${found}' is not a valid date for ${name}.`);
      return at;
    },
  };
}

function readBool(name: string, found: unknown): boolean | undefined {
  if (found === undefined || found === null) return undefined;
  if (typeof found === "boolean") return found;
  if (typeof found === "string" && /^(true|false)$/i.test(found)) return found.toLowerCase() === "true";
  throw invalid(`The value of ${name} must be true or false.`);
}

function readList(name: string, found: unknown): readonly string[] {
  if (found === undefined || found === null) return [];
  if (!Array.isArray(found)) throw invalid(`The value of ${name} must be a list.`);
  return found.map((item) => {
    if (typeof item !== "string") throw invalid(`Every item of ${name} must be a string.`);
    return item;
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Takes the fields of `body` that `stored` knows, under the stored spelling; the fields in `keep` stay as they are. */
export function merge<T extends object>(stored: T, body: Body, keep: readonly string[] = []): T {
  const locked = new Set(["id", "spaceid", "links", ...keep.map((name) => name.toLowerCase())]);
  const changed: Record<string, unknown> = {};
  for (const key of Object.keys(stored)) {
    const value = body.raw(key);
    if (value !== undefined && !locked.has(key.toLowerCase())) changed[key] = value;
  }
  return { ...stored, ...changed };
}
