/**
 * A result never leaves larger than the limit, and is never cut as text: a cut in the middle of JSON helps nobody. Lists
 * lose items from their end and texts their tail, and a notice says where and how much.
 */
import { noticeKey, type TruncationNotice } from "./notices.ts";
import { startOf, toJson } from "./well-formed.ts";

type Fields = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];
type Cut = Omit<TruncationNotice, "more">;

/** A result as it is sent. */
export interface BoundResult {
  readonly json: string;
  readonly truncated?: TruncationNotice;
}

/** Hosts take 4,000,000 bytes; a UTF-16 unit is at most three of them. */
export const MAX_CHARS = 1_333_333;
/** Least that a limit may be, so that a notice always finds room. */
export const MIN_RESULT_CHARS = 500;

const LONG_TEXT = 200;
/** An object with more entries than any resource has is a map, which is cut like a list. */
const MANY_ENTRIES = 60;
const ROUNDS = 30;
const MORE_TOLD = 4;
const FIELD_CHARS = 80;

/**
 * The JSON of a result, at most `maxChars` characters and 4,000,000 bytes long.
 * @throws TypeError when the result is not data, for example because it contains itself
 */
export function boundResult(result: Fields, maxChars: number): BoundResult {
  const limit = Math.min(Math.max(maxChars, MIN_RESULT_CHARS), MAX_CHARS);
  const json = toJson(result);
  if (json.length <= limit) return { json };
  const key = noticeKey(result, "truncated");
  let value: Fields = JSON.parse(json);
  const cuts = new Map<string, Cut>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const sent = withNotice(value, key, cuts);
    if (sent.json.length <= limit) return sent;
    const location = findLargest(value, []).location;
    if (!location) break;
    const { next, cut } = cutAt(value, location, sent.json.length - limit);
    cuts.set(cut.field, { ...cut, of: cuts.get(cut.field)?.of ?? cut.of });
    value = next;
  }
  return keepWhatFits(value, key, limit);
}

function withNotice(value: Fields, key: string, cuts: ReadonlyMap<string, Cut>): BoundResult {
  const [first, ...others] = [...cuts.values()];
  if (!first) return { json: toJson(value) };
  const more = others.slice(0, MORE_TOLD);
  const truncated: TruncationNotice = more.length > 0 ? { ...first, more } : first;
  return { json: toJson({ ...value, [key]: truncated }), truncated };
}

/** The last resort, for results made of very many small parts: top-level fields in their order, as long as they fit. */
function keepWhatFits(value: Fields, key: string, limit: number): BoundResult {
  const of = Object.keys(value).length;
  const room = limit - JSON.stringify({ [key]: { field: "$", kept: of, of } }).length;
  const kept: [string, unknown][] = [];
  let used = 0;
  for (const [name, field] of Object.entries(value)) {
    const size = JSON.stringify(name).length + JSON.stringify(field).length + 2;
    if (used + size > room) continue;
    used += size;
    kept.push([name, field]);
  }
  return withNotice(Object.fromEntries(kept), key, new Map([["$", { field: "$", kept: kept.length, of }]]));
}

interface JsonLocation {
  readonly path: Path;
  readonly size: number;
  readonly target: string | readonly unknown[] | Fields;
}

/** The deepest location that can be cut and holds more than half of everything around it. */
function findLargest(
  node: unknown,
  path: Path,
): { readonly size: number; readonly location?: JsonLocation | undefined } {
  if (typeof node === "string") {
    const size = JSON.stringify(node).length;
    return { size, location: node.length > LONG_TEXT ? { path, size, target: node } : undefined };
  }
  if (typeof node !== "object" || node === null) return { size: String(node).length };
  const isList = Array.isArray(node);
  const entries = Object.entries(node);
  let size = 2 + Math.max(0, entries.length - 1);
  let inner: JsonLocation | undefined;
  for (const [key, item] of entries) {
    const part = findLargest(item, [...path, isList ? Number(key) : key]);
    size += part.size + (isList ? 0 : JSON.stringify(key).length + 1);
    if (part.location && part.location.size > (inner?.size ?? 0)) inner = part.location;
  }
  const canCut = entries.length > (isList ? 1 : MANY_ENTRIES);
  if (canCut && !(inner && inner.size > size / 2))
    return { size, location: { path, size, target: node as Fields } };
  return { size, location: inner };
}

function cutAt(
  value: Fields,
  { path, size, target }: JsonLocation,
  excess: number,
): { next: Fields; cut: Cut } {
  const room = size - excess;
  const [part, kept, of] =
    typeof target === "string"
      ? cutText(target, room / size)
      : Array.isArray(target)
        ? cutList(target, room)
        : cutMap(target as Fields, room);
  return { next: replaceAt(value, path, part) as Fields, cut: { field: fieldOf(path), kept, of } };
}

type Part = readonly [part: unknown, kept: number, of: number];

/** A little more than asked goes, since escapes are not spread evenly. */
function cutText(text: string, share: number): Part {
  const at = Math.max(LONG_TEXT - 1, Math.floor(text.length * share * 0.97) - 1);
  const kept = startOf(text, at);
  return [`${kept}…`, kept.length, text.length];
}

function cutList(list: readonly unknown[], room: number): Part {
  const kept = Math.min(
    list.length - 1,
    countFitting(list, room, (item) => JSON.stringify(item).length + 1),
  );
  return [list.slice(0, kept), kept, list.length];
}

function cutMap(map: Fields, room: number): Part {
  const entries = Object.entries(map);
  const size = ([key, item]: [string, unknown]) =>
    JSON.stringify(key).length + JSON.stringify(item).length + 2;
  const kept = Math.min(entries.length - 1, countFitting(entries, room, size));
  return [Object.fromEntries(entries.slice(0, kept)), kept, entries.length];
}

/** How many fit into the room from the start; one is kept in any case. */
function countFitting<T>(items: readonly T[], room: number, sizeOf: (item: T) => number): number {
  let used = 1;
  let count = 0;
  for (const item of items) {
    used += sizeOf(item);
    if (used > room) break;
    count += 1;
  }
  return Math.max(1, count);
}

function fieldOf(path: Path): string {
  const field = path.length === 0 ? "$" : path.join(".");
  return field.length > FIELD_CHARS ? `${field.slice(0, FIELD_CHARS)}…` : field;
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
