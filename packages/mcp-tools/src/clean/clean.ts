/** Removes hidden characters and secrets from a value before the value leaves the process, and counts what it removes. */
import { isSecretName } from "./named-secrets.ts";
import type { RedactionPass, Redactor } from "./redact.ts";
import { noStrips, type StripCounts, stripHidden } from "./strip.ts";

/** A cleaned value and what was removed from it. */
export interface Cleaned<T> {
  readonly value: T;
  /** Removed secrets by kind; empty when there were none. */
  readonly redacted: Readonly<Record<string, number>>;
  /** Removed characters and sequences by kind; empty when there were none. */
  readonly removed: Readonly<Record<string, number>>;
}

/** No response of Octopus is this deep. Deeper parts are replaced, because recursion into them could exhaust the stack. */
const DEPTH = 64;
const TOO_DEEP = "[too deep]";
/** APIs write a variable, setting or header as a pair: the name in one property, the value in another. */
const PAIR_NAMES = ["Name", "name", "Key", "key"];
const PAIR_VALUES = ["Value", "value", "DefaultValue", "NewValue"];

/**
 * Cleans every string of a JSON value, keys included. With `valuesAsStored`, the value in a pair of name and value
 * keeps texts that look like secrets, for operators who want to see their variables. Configured credentials are
 * removed in any case.
 */
export function clean<T>(value: T, redactor: Redactor, valuesAsStored = false): Cleaned<T> {
  const redacted: Record<string, number> = {};
  const strips = noStrips();
  const context = { pass: redactor.open(redacted), strips, valuesAsStored, cleanKeys: new Set<string>() };
  const cleaned = walk(value, 0, context) as T;
  return {
    value: cleaned,
    redacted,
    removed: countedOf(strips),
  };
}

function countedOf(strips: StripCounts): Cleaned<unknown>["removed"] {
  const counted: Record<string, number> = {};
  for (const [kind, count] of Object.entries(strips)) if (count > 0) counted[kind] = count;
  return counted;
}

interface CleaningContext {
  readonly pass: RedactionPass;
  readonly strips: StripCounts;
  readonly valuesAsStored: boolean;
  /** Keys from which nothing had to be removed. */
  readonly cleanKeys: Set<string>;
}

function walk(item: unknown, depth: number, context: CleaningContext): unknown {
  const { pass, strips } = context;
  if (typeof item === "string") return pass.text(stripHidden(item, strips));
  if (typeof item !== "object" || item === null) return item;
  if (depth >= DEPTH) return TOO_DEEP;
  if (Array.isArray(item)) return item.map((inner) => walk(inner, depth + 1, context));
  return walkFields(item as Readonly<Record<string, unknown>>, depth, context);
}

function walkFields(
  item: Readonly<Record<string, unknown>>,
  depth: number,
  context: CleaningContext,
): Readonly<Record<string, unknown>> {
  const { pass, strips } = context;
  const pair = secretPairOf(item);
  const cleaned: Record<string, unknown> = {};
  for (const key of Object.keys(item)) {
    const name = cleanKey(key, context);
    const inner = item[key];
    let value: unknown;
    if (typeof inner !== "string") value = walk(inner, depth + 1, context);
    else if (context.valuesAsStored && key === "value" && "name" in item)
      value = pass.known(stripHidden(inner, strips));
    else value = pass.named(pair && PAIR_VALUES.includes(key) ? pair : name, stripHidden(inner, strips));
    setOwn(cleaned, name, value);
  }
  return cleaned;
}

/** Sets a field of an object. An assignment to `__proto__` would change what the object inherits from. */
function setOwn(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name === "__proto__")
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  else target[name] = value;
}

/** Cleans a key. The rows of a list have the same keys, so that a clean one is remembered; a private key can begin in any. */
function cleanKey(key: string, { pass, strips, cleanKeys }: CleaningContext): string {
  if (!pass.isOpen() && cleanKeys.has(key)) return key;
  const name = pass.text(stripHidden(key, strips));
  if (name === key && !pass.isOpen()) cleanKeys.add(key);
  return name;
}

/** Returns the name in a pair of name and value when it is the name of a secret. */
function secretPairOf(item: Readonly<Record<string, unknown>>): string | undefined {
  if (!PAIR_VALUES.some((name) => item[name] !== undefined)) return undefined;
  for (const key of PAIR_NAMES) {
    const name = item[key];
    if (typeof name === "string" && isSecretName(name)) return name;
  }
  return undefined;
}
