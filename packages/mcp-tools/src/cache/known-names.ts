/** Where the names of ids are remembered, so that a name which one read has brought along is not asked for again by another. */

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
