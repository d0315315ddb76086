/**
 * Turns what people write (a name, slug or id) into ids. An exact match wins over one that differs in letter case only.
 * Nothing is guessed: several matches are returned as candidates, and the nearest names as a hint.
 *
 * Results are kept for a while. A result of "none" is not kept, because things are created all the time. Look-ups of the
 * same text at the same time share requests, because the client shares them; each asks as its own caller, so that one
 * caller who stops waiting or is refused does not affect the others.
 */
import type { OctopusClient } from "../client.ts";
import { OctopusError } from "../errors.ts";
import { createCache } from "./cache.ts";
import { KINDS, type LookupKind, type Ref, type Within } from "./kinds.ts";
import { lookupError } from "./lookup-error.ts";
import { type Found, type Lookup, pick } from "./match.ts";
import { meaningsOf } from "./meanings.ts";
import { nameAndIdIn } from "./name-and-id.ts";
import { isCalled, keyOf, MAX_TEXT, refsOf, wholeKeyOf } from "./refs.ts";
import type { Named } from "./search.ts";

export type { Found, Lookup } from "./match.ts";

/** Looks up names, slugs and ids. Results are kept for a while, for each client separately. */
export interface Directory {
  /**
   * Looks up a text and returns whether it names one thing, several or none.
   *
   * @param within the space to look in, by its id, with the project for channels and runbooks; ignored for spaces
   * @throws OctopusError when a request fails, and TypeError when a project is needed and missing.
   *
   * @example
   * ```ts
   * import { createDirectory, createOctopusClient } from "@octo/api-client";
   * import { startSimulator } from "@octo/simulator";
   *
   * const simulator = await startSimulator();
   * const octopus = createOctopusClient({
   *   serverUrl: simulator.url,
   *   credential: { kind: "apiKey", key: simulator.apiKey },
   * });
   * const directory = createDirectory();
   * const misspelt = await directory.lookup(octopus, "environment", "Prodution", "Spaces-1");
   * misspelt.kind; // => "none"
   * misspelt.kind === "none" && misspelt.nearest[0]?.name; // => "Production"
   * await simulator.close();
   * ```
   */
  lookup<K extends LookupKind>(
    client: OctopusClient,
    kind: K,
    text: string,
    within: string | Within,
  ): Promise<Lookup<K>>;
  /**
   * Looks up a text that must name exactly one thing.
   *
   * @throws OctopusError `not_found` with the nearest names, or `input` with the candidates; see {@link lookupError}.
   *
   * @example
   * ```ts
   * import { createDirectory, createOctopusClient } from "@octo/api-client";
   * import { startSimulator } from "@octo/simulator";
   *
   * const simulator = await startSimulator();
   * const octopus = createOctopusClient({
   *   serverUrl: simulator.url,
   *   credential: { kind: "apiKey", key: simulator.apiKey },
   * });
   * const directory = createDirectory();
   * const project = await directory.resolve(octopus, "project", "checkout-service", "Spaces-1");
   * project.name; // => "Checkout Service"
   * const within = { spaceId: "Spaces-1", projectId: project.id };
   * const channel = await directory.resolve(octopus, "channel", "default", within);
   * channel.name; // => "Default"
   * await simulator.close();
   * ```
   */
  resolve<K extends LookupKind>(
    client: OctopusClient,
    kind: K,
    text: string,
    within: string | Within,
  ): Promise<Ref<K>>;
  /** Like {@link resolve}, with the whole document when the look-up has just read it from the server. */
  find<K extends LookupKind>(
    client: OctopusClient,
    kind: K,
    text: string,
    within: string | Within,
  ): Promise<Found<K>>;
  /**
   * All things that a text can stand for by id, name or slug, in any letter case, and whatever the server would take the
   * text for. None of them is preferred, so that a rule about any of them is seen.
   *
   * @throws OctopusError when a request fails.
   */
  meanings<K extends LookupKind>(
    client: OctopusClient,
    kind: K,
    text: string,
    where: Within,
  ): Promise<readonly Ref<K>[]>;
  /**
   * Takes the whole list of a kind that another read has brought along, so that look-ups of its things need no request for a
   * while. The caller says that it is whole: a list with a filter, or a page of a longer one, would hide things.
   *
   * @param within as for {@link lookup}
   */
  learn(client: OctopusClient, kind: LookupKind, within: string | Within, documents: readonly Named[]): void;
  /** Forgets all results. */
  clear(): void;
}

/** The options of a directory. Times are milliseconds. */
export interface DirectoryOptions {
  /** How long a result may be used; default one minute. 0 keeps nothing. */
  readonly ttlMs?: number;
  /** The time in milliseconds; default `Date.now`. */
  readonly now?: () => number;
  /** Gets what a look-up has read, so that names which it brought along need no request of their own. */
  readonly onRead?: (kind: LookupKind, within: Within, documents: readonly Named[]) => void;
}

/**
 * Makes an empty directory.
 *
 * @throws OctopusError `config` when `ttlMs` is not a whole number of milliseconds, 0 or more.
 */
export function createDirectory(options: DirectoryOptions = {}): Directory {
  const { ttlMs = 60_000, now = Date.now, onRead } = options;
  checkTtl(ttlMs);
  const cache = createCache(ttlMs, now);

  async function lookupText<K extends LookupKind>(
    client: OctopusClient,
    kind: K,
    text: string,
    where: string | Within,
  ): Promise<Lookup<K>> {
    const within = withinOf(where);
    if (text.trim() === "" || text.length > MAX_TEXT) return { kind: "none", nearest: [] };
    const key = keyOf(kind, text, within);
    for (const one of within.fresh ? [] : [key, wholeKeyOf(kind, within)]) {
      const again = pick((cache.get(client, one) ?? []) as readonly Ref<K>[], text);
      if (again.kind !== "none") return again;
    }
    const documents = await KINDS[kind].load(client, within, text);
    onRead?.(kind, within, documents);
    const refs = refsOf(kind, documents);
    const found = pick(refs, text);
    if (found.kind === "none") return noneNear({ client, kind, text, within }, refs);
    const kept = KINDS[kind].small ? refs : matchesOf(found);
    cache.set(client, key, kept);
    if (found.kind !== "found") return found;
    cache.set(client, keyOf(kind, found.ref.id, within), kept);
    const document = documents.find((one) => one.Id === found.ref.id);
    return document ? { ...found, document } : found;
  }

  const lookup = alsoByNameAndId(lookupText);
  const find: Directory["find"] = async (client, kind, text, within) => {
    const found = await lookup(client, kind, text, within);
    if (found.kind === "found") return found;
    throw lookupError(kind, text, found);
  };

  return {
    lookup,
    find,
    meanings: (client, kind, text, where) => meaningsOf({ client, cache }, kind, text, where),
    resolve: async (client, kind, text, within) => (await find(client, kind, text, within)).ref,
    learn(client, kind, where, documents) {
      onRead?.(kind, withinOf(where), documents);
      cache.set(client, wholeKeyOf(kind, withinOf(where)), refsOf(kind, documents));
    },
    clear: cache.clear,
  };
}

function withinOf(where: string | Within): Within {
  return typeof where === "string" ? { spaceId: where } : where;
}

function checkTtl(ttlMs: number): void {
  if (Number.isSafeInteger(ttlMs) && ttlMs >= 0) return;
  throw new OctopusError({
    code: "config",
    message: `ttlMs must be a whole number of milliseconds, 0 or more, not ${ttlMs}.`,
  });
}

/** A look-up that also finds `Web (Projects-1)`, the form in which plans and messages name a thing. */
function alsoByNameAndId(lookup: Directory["lookup"]): Directory["lookup"] {
  return async (client, kind, text, within) => {
    const found = await lookup(client, kind, text, within);
    const parts = found.kind === "none" ? nameAndIdIn(text) : undefined;
    if (!parts) return found;
    const byId = await lookup(client, kind, parts.id, within);
    if (byId.kind !== "found") return found;
    // The thing has another name by now, so it is only a suggestion.
    return isCalled(byId.ref, parts.name) ? byId : { kind: "none", nearest: [byId.ref] };
  };
}

/** The matches alone. Of a kind that is searched only these are kept, because a search may have found thousands. */
function matchesOf<K extends LookupKind>(found: Exclude<Lookup<K>, { kind: "none" }>): readonly Ref<K>[] {
  return found.kind === "found" ? [found.ref] : found.candidates;
}

interface Question<K extends LookupKind> {
  readonly client: OctopusClient;
  readonly kind: K;
  readonly text: string;
  readonly within: Within;
}

async function noneNear<K extends LookupKind>(
  question: Question<K>,
  refs: readonly Ref<K>[],
): Promise<Lookup<K>> {
  return { kind: "none", nearest: await nearestNames(question, refs) };
}

/** The names nearest to a text: of the refs that its search found, or else of a search for a part of the text. */
async function nearestNames<K extends LookupKind>(
  { client, kind, text, within }: Question<K>,
  refs: readonly Ref<K>[],
): Promise<readonly Ref<K>[]> {
  const { like } = KINDS[kind];
  let around = refs;
  for (const part of like ? partsOf(text) : []) {
    if (around.length > 0) break;
    around = refsOf(kind, (await like?.(client, within, part)) ?? []);
  }
  const found = pick(around, text);
  return found.kind === "none" ? found.nearest : [];
}

const SHORTEST_PART = 3;

/** The longest word, if there are several, then the first letters: a spelling mistake is seldom in both. */
function partsOf(text: string): string[] {
  const words = text.split(/[\s_.-]+/).sort((a, b) => b.length - a.length);
  const [longest = ""] = words;
  const parts = [words.length > 1 ? longest : "", longest.slice(0, SHORTEST_PART)];
  return [...new Set(parts)].filter((part) => part.length >= SHORTEST_PART);
}
