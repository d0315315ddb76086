/** The values of filters of one space or server, read when a filter is used, and kept for a minute. */
import type { components } from "@octo/api-client";
import { ToolError } from "../errors.ts";
import type { CallContext } from "../pipeline/context.ts";
import { type FilterValue, knownValues, unknownValues } from "./filter-values.ts";
import { ifReadable } from "./if-readable.ts";

type User = components["schemas"]["User"];
type SpaceCall = Pick<CallContext, "space" | "cache" | "parts">;

/** A filter whose values cannot be compared with those that exist; the notice names it. */
const unchecked = (field: string) => `values that ${field} can have`;

/** Tags with their sets, such as `Region/EMEA`. */
export async function knownTags(
  field: string,
  texts: readonly string[] | undefined,
  { space, cache, parts }: SpaceCall,
): Promise<string[] | undefined> {
  if (!texts || texts.length === 0) return undefined;
  const sets = await parts.read(unchecked(field), () =>
    cache.remember(`tag-sets/${space.ref.id}`, () => space.client.get("/api/{spaceId}/tagsets/all")),
  );
  const isWhole =
    sets?.every(({ Tags }) => Tags?.every(({ CanonicalTagName }) => Boolean(CanonicalTagName))) ?? false;
  if (sets && !isWhole)
    parts.missing(`${unchecked(field)}: some tag sets have no tags in the response of the server`);
  const tags = isWhole ? sets?.flatMap(({ Tags }) => Tags ?? []) : undefined;
  const values = tags?.flatMap(({ CanonicalTagName, Id }): FilterValue[] =>
    CanonicalTagName ? [{ value: CanonicalTagName, names: [null, Id] }] : [],
  );
  return knownValues(texts, values, { field, noun: "tag" });
}

/** Target tags (roles) that targets of the space have. */
export async function knownRoles(
  field: string,
  texts: readonly string[] | undefined,
  { space, cache, parts }: SpaceCall,
): Promise<string[] | undefined> {
  if (!texts || texts.length === 0) return undefined;
  const roles = await parts.read(unchecked(field), () =>
    cache.remember(`roles/${space.ref.id}`, () => space.client.get("/api/{spaceId}/machineroles/all")),
  );
  return knownValues(texts, asValues(roles), { field, noun: "target tag" });
}

/** Shells that targets of the space have. */
export async function knownShells(
  field: string,
  texts: readonly string[] | undefined,
  { space, cache, parts }: SpaceCall,
): Promise<string[] | undefined> {
  if (!texts || texts.length === 0) return undefined;
  const shells = await parts.read(unchecked(field), () =>
    cache.remember(`shells/${space.ref.id}`, () =>
      space.client.get("/api/{spaceId}/machines/operatingsystem/shells/all"),
    ),
  );
  return knownValues(texts, asValues(shells), { field, noun: "shell" });
}

/** Project groups of the space, by name or id. */
export async function knownProjectGroups(
  field: string,
  texts: readonly string[] | undefined,
  { space, cache, parts }: SpaceCall,
): Promise<string[] | undefined> {
  if (!texts || texts.length === 0) return undefined;
  const groups = await parts.read(unchecked(field), () =>
    cache.remember(`project-groups/${space.ref.id}`, () =>
      space.client.get("/api/{spaceId}/projectgroups/all"),
    ),
  );
  const values = groups?.map(({ Id, Name, Slug }) => ({ value: Id, names: [Name, Slug] }));
  return knownValues(texts, values, { field, noun: "project group" });
}

function asValues(texts: readonly string[] | undefined): readonly FilterValue[] | undefined {
  return texts?.map((value) => ({ value, names: [] }));
}

const USER_ID = /^users-[\w-]+$/i;
/** Users that a search for one text reads. A server may have thousands. */
const SEARCHED = 100;

/**
 * The ids of users by id, display name or user name. An id stays as it is, because the audit trail also has users that were
 * deleted; see {@link refuseUnknownUsers}.
 * @throws ToolError `forbidden` when a name is given and this caller may not list users.
 */
export async function knownUsers(
  field: string,
  texts: readonly string[] | undefined,
  { octopus, cache }: Pick<CallContext, "octopus" | "cache">,
): Promise<string[] | undefined> {
  if (!texts || texts.length === 0) return undefined;
  const search = (filter?: string) =>
    ifReadable(octopus.get("/api/users", { query: { take: SEARCHED, ...(filter ? { filter } : {}) } }));
  const idOf = (text: string) =>
    cache.remember(`user/${text.toLowerCase()}`, async () => {
      const found = await search(text);
      if (!found) throw unlistedUsers(field, text);
      const known = found.Items.map(asUser);
      try {
        return knownValues([text], known, { field, noun: "user" });
      } catch (error) {
        // The server found no name that contains the text, so that the candidates come from the users at large.
        const all = known.length > 0 ? undefined : await search();
        throw all ? unknownValues([text], all.Items.map(asUser), { field, noun: "user" }) : error;
      }
    });
  const ids = await Promise.all(texts.map((text) => (USER_ID.test(text) ? [text] : idOf(text))));
  return [...new Set(ids.flat())];
}

/** Refuses ids of users that do not exist, of which a search that found nothing may be the reason. Names are known already. */
export async function refuseUnknownUsers(
  field: string,
  texts: readonly string[],
  { octopus }: Pick<CallContext, "octopus">,
): Promise<void> {
  // The server's own user is in no list.
  const asked = texts.filter((text) => USER_ID.test(text) && !/^users-system$/i.test(text));
  if (asked.length === 0) return;
  const found = await ifReadable(octopus.get("/api/users", { query: { ids: asked, take: asked.length } }));
  if (!found) return;
  const unknown = asked.filter((id) => !found.Items.some(({ Id }) => Id.toLowerCase() === id.toLowerCase()));
  if (unknown.length === 0) return;
  const all = await ifReadable(octopus.get("/api/users", { query: { take: SEARCHED } }));
  throw unknownValues(unknown, (all ?? found).Items.map(asUser), { field, noun: "user" });
}

function asUser({ Id, DisplayName, Username }: User): FilterValue {
  return { value: Id, names: [DisplayName, Username] };
}

function unlistedUsers(field: string, text: string): ToolError {
  return new ToolError({
    code: "forbidden",
    field,
    message: `${field}: '${text}' cannot be looked up, because this caller may not list users.`,
    hint: "Give the id of the user, such as Users-12. find_events shows it as userId.",
  });
}
