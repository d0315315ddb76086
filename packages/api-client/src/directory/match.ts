/** Picks the one that a text names. Nothing is guessed: several are candidates, and what is near is only a hint. */
import type { LookupKind, Named, Ref } from "./kinds.ts";

/** The outcome of a look-up. */
export type Lookup<K extends LookupKind = RefKindDefault> =
  | Found<K>
  | { readonly status: "several"; readonly candidates: readonly Ref<K>[] }
  | { readonly status: "none"; readonly nearest: readonly Ref<K>[] };

/** The one that a text names. */
export interface Found<K extends LookupKind = RefKindDefault> {
  readonly status: "found";
  readonly ref: Ref<K>;
  /** The whole of it as the server has just sent it; absent when the answer was kept from before. */
  readonly document?: Named;
}

type RefKindDefault = Ref["kind"];

/** How many names a hint holds. */
const HINTS = 5;

/** Id, name and slug as written, in this order; then any of them in other letter case. */
export function pick<K extends LookupKind>(refs: readonly Ref<K>[], text: string): Lookup<K> {
  const wanted = text.toLowerCase();
  const tests: ((ref: Ref<K>) => boolean)[] = [
    (ref) => ref.id === text,
    (ref) => ref.name === text,
    (ref) => ref.slug === text,
    (ref) => [ref.id, ref.name, ref.slug].some((name) => name?.toLowerCase() === wanted),
  ];
  for (const test of tests) {
    const matches = unique(refs.filter(test));
    const [first] = matches;
    if (first && matches.length === 1) return { status: "found", ref: first };
    if (matches.length > 1) return { status: "several", candidates: matches };
  }
  return { status: "none", nearest: nearest(refs, wanted) };
}

function unique<K extends LookupKind>(refs: readonly Ref<K>[]): Ref<K>[] {
  return [...new Map(refs.map((ref) => [ref.id, ref])).values()];
}

/** The names with the fewest edits; one that contains the text, or the other way round, costs none for the rest. */
function nearest<K extends LookupKind>(refs: readonly Ref<K>[], wanted: string): readonly Ref<K>[] {
  return unique(refs)
    .map((ref, at) => ({
      ref,
      at,
      cost: Math.min(costOf(ref.name, wanted), costOf(ref.slug ?? ref.name, wanted)),
    }))
    .sort((a, b) => a.cost - b.cost || a.at - b.at)
    .slice(0, HINTS)
    .map(({ ref }) => ref);
}

/** Longer texts are compared by their beginning. */
const COMPARED = 100;

function costOf(name: string, wanted: string): number {
  const a = name.toLowerCase().slice(0, COMPARED);
  const b = wanted.slice(0, COMPARED);
  if (a.includes(b) || b.includes(a)) return 0.5;
  const words = a.split(/[\s_.-]+/).filter((word) => word.length > 2);
  return Math.min(editDistance(a, b), ...words.map((word) => editDistance(word, b) + 0.5));
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one text into the other. */
export function editDistance(a: string, b: string): number {
  let older: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const edit = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(edit, at(older, j - 2) + 1) : edit);
    }
    older = above;
    above = row;
  }
  return at(above, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
