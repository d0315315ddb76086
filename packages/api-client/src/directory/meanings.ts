/** Everything that a text can mean, for decisions that must not depend on which meaning is preferred. */
import type { OctopusClient } from "../client.ts";
import type { RefCache } from "./cache.ts";
import { KINDS, type LookupKind, type Ref, type Within } from "./kinds.ts";
import { isCalled, keyOf, MAX_TEXT, refsOf } from "./refs.ts";

/** Who asks, and what is remembered. */
export interface MeaningsSource {
  readonly client: OctopusClient;
  readonly cache: RefCache;
}

/** All things of a kind that a text can stand for: by id, name or slug, or because the server takes the text for it. */
export async function meaningsOf<K extends LookupKind>(
  { client, cache }: MeaningsSource,
  kind: K,
  text: string,
  { fresh = false, ...within }: Within,
): Promise<readonly Ref<K>[]> {
  if (text.trim() === "" || text.length > MAX_TEXT) return [];
  const source = KINDS[kind];
  const key = `meanings ${keyOf(kind, text, within)}`;
  const known = fresh ? undefined : (cache.get(client, key) as readonly Ref<K>[] | undefined);
  if (known) return source.small ? known.filter((ref) => isCalled(ref, text)) : known;
  const [one = [], all] = await Promise.all([
    source.one?.(client, within, text),
    source.load(client, within, text),
  ]);
  const refs = refsOf(kind, [...one, ...all]);
  const isMeant = (ref: Ref<K>) => isCalled(ref, text) || one.some(({ Id }) => Id === ref.id);
  const found = [...new Map(refs.filter(isMeant).map((ref) => [ref.id, ref])).values()];
  if (found.length > 0) cache.set(client, key, source.small ? refs : found);
  return found;
}
