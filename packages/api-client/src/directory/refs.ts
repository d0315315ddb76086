/** References made from documents, and the keys under which they are kept. */
import { KINDS, type LookupKind, type Ref, type Within } from "./kinds.ts";
import type { Named } from "./search.ts";

/** A longer text cannot be a name, slug or id. */
export const MAX_TEXT = 200;

/** The key of a look-up in the cache. The things of a small kind are kept together, whatever the text was. */
export function keyOf(
  kind: LookupKind,
  text: string,
  { spaceId, projectId = "", gitRef = "" }: Within,
): string {
  const owner = kind === "space" ? [] : [spaceId, projectId, gitRef];
  return JSON.stringify([kind, ...owner, KINDS[kind].small ? "" : text]);
}

/** The key of the whole list of a kind. No text is looked up that is empty. */
export function wholeKeyOf(kind: LookupKind, within: Within): string {
  return keyOf(kind, "", within);
}

/** The references of documents. One without an id cannot be referred to; one without a name is called by its id. */
export function refsOf<K extends LookupKind>(kind: K, items: readonly Named[]): readonly Ref<K>[] {
  return items.filter(hasId).map((item) => ({
    kind,
    id: item.Id,
    name: item.Name || item.Id,
    ...(item.Slug ? { slug: item.Slug } : {}),
    ...tagsOf(item),
  }));
}

/** The types promise an id and a name; a server may still send null. */
function hasId({ Id }: Named): boolean {
  return typeof Id === "string" && Id !== "";
}

function tagsOf({ SpaceTags, ProjectTags, EnvironmentTags, TenantTags }: Named): Pick<Ref, "tags"> {
  const tags = SpaceTags ?? ProjectTags ?? EnvironmentTags ?? TenantTags;
  return tags ? { tags } : {};
}

/** Whether a text is the id, name or slug of a thing, in any letter case. */
export function isCalled({ id, name, slug }: Ref<LookupKind>, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return [id, name, slug].some((one) => one?.trim().toLowerCase() === wanted);
}
