/** What a change to a document leaves behind: no secret in the store, and an audit event that says what differs. */

import type { Context } from "../http/context.ts";
import type { Event } from "../model/delivery.ts";
import type { Resource } from "../model/resource.ts";
import { recordEvent } from "./events.ts";

/** Returns the document with every secret replaced by the note whether it has a value (`HasValue`). */
export function seal<T>(value: T): T {
  return sealValue(value) as T;
}

function sealValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sealValue);
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  if (!("NewValue" in fields)) {
    return Object.fromEntries(Object.entries(fields).map(([key, item]) => [key, sealValue(item)]));
  }
  const given = fields.NewValue !== null && fields.NewValue !== undefined && fields.NewValue !== "";
  return { HasValue: given || fields.HasValue === true, NewValue: null, Hint: null };
}

/** The fields of `after` that differ from `before`, as a JSON Patch over whole fields. */
function differences(before: object, after: object): { path: string; op: string; value: unknown }[] {
  const old = before as Readonly<Record<string, unknown>>;
  return Object.entries(after)
    .filter(([key, value]) => JSON.stringify(old[key]) !== JSON.stringify(value))
    .map(([key, value]) => ({ path: `/${key}`, op: "replace", value }));
}

export interface Change {
  /** The kind of document, such as `Environment`, with which the sentence of the event begins. */
  readonly noun: string;
  readonly name: string;
  readonly before: (Resource & object) | undefined;
  readonly after: (Resource & object) | undefined;
  readonly related?: readonly (string | null)[];
}

/** Records that a document was created, modified or deleted; `before` and `after` decide which. */
export function recordChange(context: Context, change: Change): Event | null {
  const { before, after } = change;
  const shown = after ?? before;
  if (shown === undefined) return null;
  const spaceId = (shown as { readonly SpaceId?: unknown }).SpaceId;
  const category = before === undefined ? "Created" : after === undefined ? "Deleted" : "Modified";
  return recordEvent(context.sim.store, {
    category,
    spaceId: typeof spaceId === "string" ? spaceId : null,
    at: context.now,
    actor: context.actor,
    message: [`${change.noun} `, { Id: shown.Id, Name: change.name }, ` was ${category.toLowerCase()}`],
    related: [shown.Id, ...(change.related ?? [])],
    before: before ?? after,
    ...(before !== undefined && after !== undefined ? { differences: differences(before, after) } : {}),
  });
}
