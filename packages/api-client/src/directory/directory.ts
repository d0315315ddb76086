/**
 * Turns what people write (name, slug or id) into ids. An exact match wins over one that differs in letter case only;
 * nothing is ever guessed: several matches are returned as candidates, and the nearest names as a hint.
 */
import type { OctopusClient } from "../client.ts";
import { OctopusError } from "../errors.ts";
import { KINDS, type Ref, type RefKind } from "./kinds.ts";

/** The outcome of a look-up. */
export type Lookup =
  | { readonly status: "found"; readonly ref: Ref }
  | { readonly status: "several"; readonly candidates: readonly Ref[] }
  | { readonly status: "none"; readonly nearest: readonly Ref[] };

/** Resolves names for one server; answers are kept for a while. */
export interface Directory {
  /** Looks a text up. `spaceId` is ignored for spaces. */
  lookup(client: OctopusClient, kind: RefKind, text: string, spaceId: string): Promise<Lookup>;
  /**
   * Like `lookup`, but anything other than one match is an error that lists what was found.
   * @throws OctopusError `not_found` or `input`.
   */
  resolve(client: OctopusClient, kind: RefKind, text: string, spaceId: string): Promise<Ref>;
  /** Forgets everything. */
  clear(): void;
}

/** Times in milliseconds. */
export interface DirectoryOptions {
  /** How long an answer may be reused; default one minute. */
  readonly ttlMs?: number;
  readonly now?: () => number;
}

interface Entry {
  readonly refs: Promise<readonly Ref[]>;
  readonly expires: number;
}

const MAX_ENTRIES = 2_000;

/** Makes an empty directory. Callers that ask the same at the same time share one request. */
export function createDirectory({ ttlMs = 60_000, now = Date.now }: DirectoryOptions = {}): Directory {
  const entries = new Map<string, Entry>();

  async function load(
    client: OctopusClient,
    kind: RefKind,
    text: string,
    spaceId: string,
  ): Promise<readonly Ref[]> {
    const key = [kind, kind === "space" ? "" : spaceId, KINDS[kind].key(text)].join("\u0000");
    const known = entries.get(key);
    if (known && known.expires > now()) return known.refs;
    const refs = fetchRefs(client, kind, text, spaceId);
    if (entries.size >= MAX_ENTRIES) entries.clear();
    const entry = { refs, expires: now() + ttlMs };
    entries.set(key, entry);
    refs.catch(() => {
      if (entries.get(key) === entry) entries.delete(key);
    });
    return refs;
  }

  async function lookup(
    client: OctopusClient,
    kind: RefKind,
    text: string,
    spaceId: string,
  ): Promise<Lookup> {
    return pick(await load(client, kind, text, spaceId), text);
  }

  return {
    lookup,
    async resolve(client, kind, text, spaceId) {
      const found = await lookup(client, kind, text, spaceId);
      if (found.status === "found") return found.ref;
      throw notOne(kind, text, found);
    },
    clear: () => entries.clear(),
  };
}

async function fetchRefs(
  client: OctopusClient,
  kind: RefKind,
  text: string,
  spaceId: string,
): Promise<readonly Ref[]> {
  const items = await KINDS[kind].load(client, spaceId, text);
  return items.map((item) => ({
    kind,
    id: item.Id,
    name: item.Name,
    ...(item.Slug ? { slug: item.Slug } : {}),
  }));
}

function pick(refs: readonly Ref[], text: string): Lookup {
  const wanted = text.toLowerCase();
  const tests: ((ref: Ref) => boolean)[] = [
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

function unique(refs: readonly Ref[]): Ref[] {
  return [...new Map(refs.map((ref) => [ref.id, ref])).values()];
}

const HINTS = 5;

/** Names that contain the text or are contained in it come first, then the others in their order. */
function nearest(refs: readonly Ref[], wanted: string): readonly Ref[] {
  const related = (ref: Ref) => {
    const name = ref.name.toLowerCase();
    return name.includes(wanted) || wanted.includes(name) || name.split(/\W+/)[0] === wanted.split(/\W+/)[0]
      ? 0
      : 1;
  };
  return unique(refs)
    .map((ref, at) => ({ ref, rank: related(ref), at }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, HINTS)
    .map(({ ref }) => ref);
}

function notOne(kind: RefKind, text: string, found: Exclude<Lookup, { status: "found" }>): OctopusError {
  const list = (refs: readonly Ref[]) => refs.map((ref) => `'${ref.name}' (${ref.id})`).join(", ");
  if (found.status === "several") {
    return new OctopusError({
      code: "input",
      message: `'${text}' fits several ${kind}s: ${list(found.candidates)}. Use the id.`,
    });
  }
  const hint = found.nearest.length > 0 ? ` There are: ${list(found.nearest)}.` : "";
  return new OctopusError({
    code: "not_found",
    message: `There is no ${kind} '${text}' that this caller may see.${hint}`,
  });
}
