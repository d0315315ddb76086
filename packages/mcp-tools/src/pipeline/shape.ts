/**
 * Step 6: no result is larger than the budget. Long lists lose items from their end and long texts their tail; what
 * was cut is stated, with the way to the rest, in a `cut` field.
 */

/** One thing that was cut. */
export interface Cut {
  readonly field: string;
  readonly kept: number;
  readonly of: number;
  readonly unit: "items" | "characters";
}

/** A result within its budget. */
export interface Shaped {
  readonly value: Readonly<Record<string, unknown>>;
  readonly cuts: readonly Cut[];
}

const CHARACTERS_PER_TOKEN = 4;
const MIN_TEXT = 400;
const ROUNDS = 40;

/** Cuts a result until its JSON is at most `budgetTokens` long, a token counted as four characters. */
export function shape(result: Readonly<Record<string, unknown>>, budgetTokens: number): Shaped {
  const limit = budgetTokens * CHARACTERS_PER_TOKEN;
  let value = result;
  const cuts = new Map<string, Cut>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const excess = JSON.stringify(value).length - limit;
    if (excess <= 0) break;
    const largest = findLargest(value, [], undefined);
    if (!largest) break;
    const { next, cut } = cutAt(value, largest, excess);
    const before = cuts.get(cut.field);
    cuts.set(cut.field, before ? { ...cut, of: before.of } : cut);
    value = next;
  }
  return { value, cuts: [...cuts.values()] };
}

interface Found {
  readonly path: readonly (string | number)[];
  readonly size: number;
  readonly target: readonly unknown[] | string;
}

/** The largest list with more than one item, or else the largest text; lists win, since they can be paged. */
function findLargest(
  node: unknown,
  path: readonly (string | number)[],
  best: Found | undefined,
): Found | undefined {
  if (typeof node === "string") {
    return node.length > MIN_TEXT && (!best || node.length > best.size)
      ? { path, size: node.length, target: node }
      : best;
  }
  if (typeof node !== "object" || node === null) return best;
  let found = best;
  if (Array.isArray(node) && node.length > 1) {
    const size = JSON.stringify(node).length;
    if (!found || size > found.size) found = { path, size, target: node };
  }
  const outer = found;
  for (const [key, item] of Object.entries(node)) {
    const inner = findLargest(item, [...path, Array.isArray(node) ? Number(key) : key], found);
    if (inner && (inner === outer || inner.size > (outer?.size ?? 0) * 0.9)) found = inner;
  }
  return found;
}

function cutAt(value: Readonly<Record<string, unknown>>, { path, size, target }: Found, excess: number) {
  const keep = Math.max(1, Math.floor(target.length * Math.max(0, 1 - excess / size) * 0.95));
  const kept =
    typeof target === "string" ? `${target.slice(0, Math.max(MIN_TEXT, keep))}…` : target.slice(0, keep);
  const cut: Cut = {
    field: path.join("."),
    kept: typeof kept === "string" ? kept.length - 1 : kept.length,
    of: target.length,
    unit: typeof target === "string" ? "characters" : "items",
  };
  return { next: replaceAt(value, path, kept) as Readonly<Record<string, unknown>>, cut };
}

function replaceAt(
  node: unknown,
  [key, ...rest]: readonly (string | number)[],
  replacement: unknown,
): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(node))
    return node.map((item, at) => (at === key ? replaceAt(item, rest, replacement) : item));
  const object = node as Record<string, unknown>;
  return { ...object, [key]: replaceAt(object[key], rest, replacement) };
}
