/** Picks the ref that a text names. Nothing is guessed: several are candidates, and similar names are only a hint. */
import { editDistance } from "@octo/shared";
import type { LookupKind, Ref } from "./kinds.ts";
import { isCalled } from "./refs.ts";
import type { Named } from "./search.ts";

/** The result of a look-up: one match, several candidates, or none with the nearest names. */
export type Lookup<K extends LookupKind = RefKindDefault> =
  | Found<K>
  | { readonly kind: "several"; readonly candidates: readonly Ref<K>[] }
  | { readonly kind: "none"; readonly nearest: readonly Ref<K>[] };

/** Exactly one match. */
export interface Found<K extends LookupKind = RefKindDefault> {
  readonly kind: "found";
  readonly ref: Ref<K>;
  /** The whole document as the server has just sent it; absent when the result comes from the cache. */
  readonly document?: Named;
}

type RefKindDefault = Ref["kind"];

/** How many names a hint lists. */
const HINTS = 5;

/**
 * Compares the text with id, name and slug as written, in this order, and then with all of them ignoring letter case.
 * Spaces at the ends never count: servers store names that end in a space, and callers trim what they send.
 */
export function pick<K extends LookupKind>(refs: readonly Ref<K>[], text: string): Lookup<K> {
  const given = text.trim();
  const wanted = given.toLowerCase();
  const tests: ((ref: Ref<K>) => boolean)[] = [
    (ref) => ref.id === given,
    (ref) => ref.name.trim() === given,
    (ref) => ref.slug?.trim() === given,
    (ref) => isCalled(ref, given),
  ];
  for (const test of tests) {
    const matches = unique(refs.filter(test));
    const [first] = matches;
    if (first && matches.length === 1) return { kind: "found", ref: first };
    if (matches.length > 1) return { kind: "several", candidates: matches };
  }
  return { kind: "none", nearest: nearest(refs, wanted) };
}

function unique<K extends LookupKind>(refs: readonly Ref<K>[]): Ref<K>[] {
  return [...new Map(refs.map((ref) => [ref.id, ref])).values()];
}

/** The names with the fewest edits. A name that contains the text, or is contained in it, comes first. */
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

/** Only the beginning of longer texts is compared. */
const COMPARED = 100;

function costOf(name: string, wanted: string): number {
  const a = name.toLowerCase().slice(0, COMPARED);
  const b = wanted.slice(0, COMPARED);
  if (a.includes(b) || b.includes(a)) return 0.5;
  const words = a.split(/[\s_.-]+/).filter((word) => word.length > 2);
  return Math.min(editDistance(a, b), ...words.map((word) => editDistance(word, b) + 0.5));
}
