/** Where the names of ids are remembered, so that a name which one read has brought along is not asked for again by another. */

import type { Ref } from "@octo/api-client";

/** Kinds of things whose names can be looked up by id. */
export type NamedKind = "project" | "environment" | "tenant" | "machine" | "channel" | "team" | "user";

/** A thing as the server names it. */
export interface Named {
  readonly Id?: string | null | undefined;
  readonly Name?: string | null | undefined;
}

/** The kind of a memo that holds names. */
export const NAMES = "names";

const PATHS: Readonly<Record<Exclude<NamedKind, "user">, string>> = {
  environment: "environments/all",
  project: "projects",
  tenant: "tenants",
  machine: "machines",
  channel: "channels",
  team: "teams",
};

/** The path that a tool has to be allowed to read before it is shown remembered names of a kind. */
export function namesPath(kind: NamedKind, spaceId: string): string {
  return kind === "user" ? "/api/users" : `/api/${spaceId}/${PATHS[kind]}`;
}

/** The names of things that have an id and a name, by id. */
export function namesIn(items: readonly Named[]): readonly (readonly [id: string, name: string])[] {
  return items.flatMap(({ Id, Name }) => (Id && Name ? [[Id, Name] as const] : []));
}

/** Whether the names of a kind of look-up are remembered. */
export function isNamedKind(kind: string): kind is Exclude<NamedKind, "user"> {
  return Object.hasOwn(PATHS, kind);
}

/** The kind of a memo that holds the default space, under {@link DEFAULT_SPACE_ID}. */
export const DEFAULT_SPACE = "default-space";
export const DEFAULT_SPACE_ID = "ref";

interface SpaceDocument extends Named {
  readonly IsDefault?: boolean | null | undefined;
  readonly Slug?: string | null | undefined;
  readonly SpaceTags?: readonly string[] | null | undefined;
}

/** The default space among spaces; none where the caller sees none of that kind. */
export function defaultSpaceIn(spaces: readonly SpaceDocument[]): Ref<"space"> | undefined {
  const one = spaces.find(({ IsDefault }) => IsDefault);
  if (!one?.Id) return undefined;
  const { Id: id, Name, Slug: slug, SpaceTags: tags } = one;
  return { kind: "space", id, name: Name || id, ...(slug ? { slug } : {}), ...(tags ? { tags } : {}) };
}
