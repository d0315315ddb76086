/**
 * Cuts a JSON value to a size. It cuts the value and not its JSON text, because half of a JSON text cannot be parsed. Lists
 * lose items from their end and texts lose their end, and each cut says where it is and how much was kept.
 */
import { startOf } from "./start-of.ts";

/** The value that is cut: an object whose fields may hold lists and texts. */
export type Fields = Readonly<Record<string, unknown>>;

/** One thing that was cut. */
export interface Cut {
  /** Where, as a path with dots; `$` is the value itself. */
  readonly field: string;
  /** Items of a list, entries of a map, or characters of a text that were kept. */
  readonly kept: number;
  readonly of: number;
  readonly unit: "items" | "characters";
}

/** How a value is cut. */
export interface CutOptions {
  /**
   * How many characters too long the value is, with what is said about these cuts; 0 or less when it fits. The caller
   * measures, because only it knows what stands around the value.
   */
  excess(value: Fields, cuts: readonly Cut[]): number;
  /** The fewest characters to which a text is cut; a shorter text stays whole. */
  readonly minText: number;
  /** An object with more entries than this is a map, which can be cut like a list. */
  readonly mapEntries: number;
  /** The share of a list or map that one of its parts must hold, so that the part is cut and not the list; 0 to 1. */
  readonly innerShare: number;
}

/** A value after its cuts. */
export interface CutValue {
  readonly value: Fields;
  /** One cut for each path, in the order in which they were made. */
  readonly cuts: readonly Cut[];
  /** False when the value consists of so many small parts that it cannot be cut any further. */
  readonly fits: boolean;
}

const ROUNDS = 60;
/** Less than the whole size of the next largest part, so that each round takes something away. */
const SHARE_OF_NEXT = 0.7;

/**
 * Cuts a value until it fits: each round cuts the part that holds most, so that large parts end at about the same size.
 *
 * @example
 * ```ts
 * import { cutJson } from "@octo/cut-json";
 *
 * const items = Array.from({ length: 100 }, (_, at) => ({ id: at }));
 * const { value, cuts, fits } = cutJson(
 *   { items },
 *   {
 *     excess: (cut) => JSON.stringify(cut).length - 200,
 *     minText: 100,
 *     mapEntries: 50,
 *     innerShare: 0.9,
 *   },
 * );
 * fits; // => true
 * JSON.stringify(value).length <= 200; // => true
 * cuts[0]?.field; // => "items"
 * cuts[0]?.of; // => 100
 * ```
 */
export function cutJson(whole: Fields, options: CutOptions): CutValue {
  const cuts = new Map<string, Cut>();
  let value = whole;
  for (let round = 0; round < ROUNDS; round += 1) {
    const excess = options.excess(value, [...cuts.values()]);
    if (excess <= 0) return { value, cuts: [...cuts.values()], fits: true };
    const { part } = largestPart(value, [], options);
    if (!part) break;
    // A list is cut no further than to the size of the next largest part, so that no part is lost for the sake of another.
    const { part: other } = largestPart(replaceAt(value, part.path, null), [], options);
    const budget = Math.max(part.size - excess, Math.floor((other?.size ?? 0) * SHARE_OF_NEXT));
    const { next, cut } = cutAt(value, part, budget, options.minText);
    const before = cuts.get(cut.field);
    cuts.set(cut.field, before ? { ...cut, of: before.of } : cut);
    value = next;
  }
  return { value, cuts: [...cuts.values()], fits: options.excess(value, [...cuts.values()]) <= 0 };
}

type Path = readonly (string | number)[];

interface CuttablePart {
  readonly path: Path;
  readonly size: number;
  readonly target: string | readonly unknown[] | Fields;
}

/** The size of a node, and the part of it to cut: the innermost one that holds nearly all of it. */
function largestPart(
  node: unknown,
  path: Path,
  options: CutOptions,
): { readonly size: number; readonly part?: CuttablePart | undefined } {
  if (typeof node === "string") {
    const size = JSON.stringify(node).length;
    return { size, part: node.length > options.minText ? { path, size, target: node } : undefined };
  }
  if (typeof node !== "object" || node === null) return { size: String(node).length };
  const isList = Array.isArray(node);
  const entries = Object.entries(node);
  let size = 2 + Math.max(0, entries.length - 1);
  let inner: CuttablePart | undefined;
  for (const [key, item] of entries) {
    const { size: itemSize, part } = largestPart(item, [...path, isList ? Number(key) : key], options);
    size += itemSize + (isList ? 0 : JSON.stringify(key).length + 1);
    if (part && part.size > (inner?.size ?? 0)) inner = part;
  }
  const canCut = entries.length > (isList ? 1 : options.mapEntries);
  if (canCut && !(inner && inner.size > size * options.innerShare))
    return { size, part: { path, size, target: node as Fields } };
  return { size, part: inner };
}

function cutAt(
  value: Fields,
  { path, size, target }: CuttablePart,
  budget: number,
  minText: number,
): { readonly next: Fields; readonly cut: Cut } {
  const { left, ...counts } =
    typeof target === "string"
      ? cutText(target, budget / size, minText)
      : Array.isArray(target)
        ? cutList(target, budget)
        : cutMap(target as Fields, budget);
  return { next: replaceAt(value, path, left) as Fields, cut: { field: fieldOf(path), ...counts } };
}

type Left = Omit<Cut, "field"> & { readonly left: unknown };

/** Takes a little more away than asked, because escapes are not spread evenly over a text. */
function cutText(text: string, share: number, minText: number): Left {
  const start = startOf(text, Math.max(minText - 1, Math.floor(text.length * share * 0.97) - 1));
  return { left: `${start}…`, kept: start.length, of: text.length, unit: "characters" };
}

function cutList(list: readonly unknown[], budget: number): Left {
  const fitting = countFitting(list, budget, (item) => JSON.stringify(item ?? null).length + 1);
  const kept = Math.min(list.length - 1, fitting);
  return { left: list.slice(0, kept), kept, of: list.length, unit: "items" };
}

function cutMap(map: Fields, budget: number): Left {
  const entries = Object.entries(map);
  const sizeOf = ([key, item]: [string, unknown]) =>
    JSON.stringify(key).length + JSON.stringify(item ?? null).length + 2;
  const kept = Math.min(entries.length - 1, countFitting(entries, budget, sizeOf));
  return { left: Object.fromEntries(entries.slice(0, kept)), kept, of: entries.length, unit: "items" };
}

/** How many items from the start fit into `budget` characters, at least one. */
function countFitting<T>(items: readonly T[], budget: number, sizeOf: (item: T) => number): number {
  let used = 1;
  let count = 0;
  for (const item of items) {
    used += sizeOf(item);
    if (used > budget) break;
    count += 1;
  }
  return Math.max(1, count);
}

const FIELD_CHARACTERS = 100;

function fieldOf(path: Path): string {
  const field = path.length === 0 ? "$" : path.join(".");
  return field.length > FIELD_CHARACTERS ? `${field.slice(0, FIELD_CHARACTERS)}…` : field;
}

function replaceAt(node: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(node))
    return node.map((item, at) => (at === key ? replaceAt(item, rest, replacement) : item));
  return Object.fromEntries(
    Object.entries(node as Fields).map(([name, item]) => [
      name,
      name === key ? replaceAt(item, rest, replacement) : item,
    ]),
  );
}
