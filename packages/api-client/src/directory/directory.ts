/**
 * Turns what people write (name, slug or id) into ids. An exact match wins over one that differs in letter case only;
 * nothing is ever guessed: several matches are returned as candidates, and the nearest names as a hint.
 *
 * Results are kept for a while; a result of "none" is not, since things are made all the time. Callers that ask the same
 * at the same time share requests, because the client does; each asks with its own scope, so that one who gives up or
 * is refused takes nothing from the others.
 */
import type { OctopusClient } from "../client.ts";
import { OctopusError } from "../errors.ts";
import { createCache } from "./cache.ts";
import { KINDS, type LookupKind, type Named, type Ref, type Within } from "./kinds.ts";
import { type Found, type Lookup, pick } from "./match.ts";

export type { Found, Lookup } from "./match.ts";

/** Resolves names; answers are kept for a while, for each client by itself. */
export interface Directory {
  /** Looks a text up within a space (its id alone will do); the space is ignored for spaces. */
  lookup<K extends LookupKind>(
    client: OctopusClient,
    kind: K,
    text: string,
    within: string | Within,
  ): Promise<Lookup<K>>;
  /**
   * Like `lookup`, but anything other than one match is an error that lists what was found.
   * @throws OctopusError `not_found` or `input`.
   */
  resolve<K extends LookupKind>(
    client: OctopusClient,
    kind: K,
    text: string,
    within: string | Within,
  ): Promise<Ref<K>>;
  /** {@link resolve} with the document, where the look-up has just asked the server for it. */
  find<K extends LookupKind>(
    client: OctopusClient,
    kind: K,
    text: string,
    within: string | Within,
  ): Promise<Found<K>>;
  /** Forgets everything. */
  clear(): void;
}

/** Times in milliseconds. */
export interface DirectoryOptions {
  /** How long an answer may be reused; default one minute. */
  readonly ttlMs?: number;
  readonly now?: () => number;
}

/** Longer texts name nothing. */
const MAX_TEXT = 200;

/** Makes an empty directory. */
export function createDirectory({ ttlMs = 60_000, now = Date.now }: DirectoryOptions = {}): Directory {
  const cache = createCache(ttlMs, now);

  async function lookup<K extends LookupKind>(
    client: OctopusClient,
    kind: K,
    text: string,
    where: string | Within,
  ): Promise<Lookup<K>> {
    const within = typeof where === "string" ? { spaceId: where } : where;
    if (text.trim() === "" || text.length > MAX_TEXT) return { status: "none", nearest: [] };
    const key = keyOf(kind, text, within);
    const known = cache.get(client, key) as readonly Ref<K>[] | undefined;
    if (known) {
      const again = pick(known, text);
      if (again.status !== "none") return again;
    }
    const documents = await KINDS[kind].load(client, within, text);
    const refs = refsOf(kind, documents);
    const found = pick(refs, text);
    if (found.status === "none")
      return { status: "none", nearest: await hints(client, kind, text, within, refs) };
    const kept = KINDS[kind].small ? refs : fitting(found);
    cache.set(client, key, kept);
    if (found.status !== "found") return found;
    cache.set(client, keyOf(kind, found.ref.id, within), kept);
    const document = documents.find((one) => one.Id === found.ref.id);
    return document ? { ...found, document } : found;
  }

  const find: Directory["find"] = async (client, kind, text, within) => {
    const found = await lookup(client, kind, text, within);
    if (found.status === "found") return found;
    throw notOne(KINDS[kind].label, text, found);
  };

  return {
    lookup,
    find,
    resolve: async (client, kind, text, within) => (await find(client, kind, text, within)).ref,
    clear: cache.clear,
  };
}

/** Of a kind that is searched only what fits is kept; a search may have found thousands. */
function fitting<K extends LookupKind>(found: Exclude<Lookup<K>, { status: "none" }>): readonly Ref<K>[] {
  return found.status === "found" ? [found.ref] : found.candidates;
}

function keyOf(kind: LookupKind, text: string, { spaceId, projectId = "", gitRef = "" }: Within): string {
  const scope = kind === "space" ? [] : [spaceId, projectId, gitRef];
  return JSON.stringify([kind, ...scope, KINDS[kind].small ? "" : text]);
}

function refsOf<K extends LookupKind>(kind: K, items: readonly Named[]): readonly Ref<K>[] {
  return items.map((item) => ({
    kind,
    id: item.Id,
    name: item.Name,
    ...(item.Slug ? { slug: item.Slug } : {}),
  }));
}

/** The nearest of what a search by name found, or, when it found nothing, of what a part of the text finds. */
async function hints<K extends LookupKind>(
  client: OctopusClient,
  kind: K,
  text: string,
  within: Within,
  refs: readonly Ref<K>[],
): Promise<readonly Ref<K>[]> {
  const { like } = KINDS[kind];
  let around = refs;
  for (const part of like ? partsOf(text) : []) {
    if (around.length > 0) break;
    around = refsOf(kind, (await like?.(client, within, part)) ?? []);
  }
  const found = pick(around, text);
  return found.status === "none" ? found.nearest : [];
}

const SHORTEST_PART = 3;

/** The longest word, if there are several, then the first letters: a slip is seldom in both. */
function partsOf(text: string): string[] {
  const words = text.split(/[\s_.-]+/).sort((a, b) => b.length - a.length);
  const [longest = ""] = words;
  const parts = [words.length > 1 ? longest : "", longest.slice(0, SHORTEST_PART)];
  return [...new Set(parts)].filter((part) => part.length >= SHORTEST_PART);
}

function notOne(
  label: string,
  text: string,
  found: Exclude<Lookup<LookupKind>, { status: "found" }>,
): OctopusError {
  const list = (refs: readonly Ref<LookupKind>[]) =>
    refs.map((ref) => `'${ref.name}' (${ref.id})`).join(", ");
  if (found.status === "several") {
    return new OctopusError({
      code: "input",
      message: `'${text}' fits several ${label}s: ${list(found.candidates)}. Use the id.`,
    });
  }
  const hint = found.nearest.length > 0 ? ` There are: ${list(found.nearest)}.` : "";
  return new OctopusError({
    code: "not_found",
    message: `There is no ${label} '${text}' that this caller may see.${hint}`,
  });
}
