/**
 * The three writes that most resources share: create, replace and delete. A resource declares its fields and what they
 * refer to; checks, unique names, slugs, secrets and audit events are the same for all.
 */

import { recordChange, seal } from "../domain/changes.ts";
import { merge } from "../http/body.ts";
import { type Context, type Route, route } from "../http/context.ts";
import { invalid } from "../http/errors.ts";
import { created, ok } from "../http/reply.ts";
import type { Resource } from "../model/resource.ts";
import type { Collection } from "../store/collection.ts";
import { slugOf } from "../store/ids.ts";
import { requireOne } from "./listing.ts";

type Fields = Readonly<Record<string, unknown>>;

export interface WriteSpec<T extends Resource> {
  /** The collection's whole template, such as `/{space}/environments`. */
  readonly path: string;
  /** The resource's parameter in the template, when it is not `id`. */
  readonly parameter?: string;
  readonly type: string;
  /** The name of the type in audit events. */
  readonly noun: string;
  readonly prefix: string;
  /** `Environment` stands for EnvironmentCreate, EnvironmentEdit and EnvironmentDelete. */
  readonly permission: string | { readonly create: string; readonly edit: string; readonly remove: string };
  readonly since?: string;
  readonly pick: (context: Context) => Collection<T>;
  /** Every field with its default; a field that is not here is not stored. */
  readonly blank: (context: Context, id: string) => T;
  readonly required?: readonly string[];
  /** Fields that a replacement leaves as they are. */
  readonly locked?: readonly string[];
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** Fields that hold ids, and the documents that the ids must belong to. */
  readonly references?: Readonly<Record<string, (context: Context) => Pick<Collection<Resource>, "get">>>;
  /** The documents among which a name must be unique; null when names may repeat. */
  readonly rivals?: ((context: Context, item: T) => readonly T[]) | null;
  /** Refuses what the general checks do not find, and fills in what follows from other fields. */
  readonly complete?: (context: Context, next: T, before: T | undefined) => T;
  /** Why a document may not be deleted. */
  readonly inUse?: (context: Context, item: T) => string | undefined;
  readonly onCreated?: (context: Context, item: T) => void;
  readonly onReplaced?: (context: Context, item: T, before: T) => void;
  readonly onDeleted?: (context: Context, item: T) => void;
  readonly related?: (item: T) => readonly (string | null)[];
  readonly view?: (item: T, context: Context) => Resource & object;
}

/** `POST {path}`, `PUT {path}/{id}` and `DELETE {path}/{id}`. */
export function writing<T extends Resource>(spec: WriteSpec<T>): Route[] {
  const { permission } = spec;
  const of = (verb: "Create" | "Edit" | "Delete", key: "create" | "edit" | "remove"): string =>
    typeof permission === "string" ? `${permission}${verb}` : permission[key];
  const more = spec.since === undefined ? {} : { since: spec.since };
  const one = `${spec.path}/{${spec.parameter ?? "id"}}`;
  return [
    route(`POST ${spec.path}`, of("Create", "create"), (context) => created(createOne(spec, context)), more),
    route(`PUT ${one}`, of("Edit", "edit"), (context) => ok(replaceOne(spec, context)), more),
    route(`DELETE ${one}`, of("Delete", "remove"), (context) => ok(deleteOne(spec, context)), more),
  ];
}

/** Creates a document from the body of the request and returns it with its links. */
export function createOne<T extends Resource>(spec: WriteSpec<T>, context: Context) {
  const id = freshId(context, spec.prefix, spec.pick(context));
  const blank = spec.blank(context, id);
  const named = withSlug(spec, context, merged(spec, context, { blank, base: blank }, []), undefined);
  const item = spec.pick(context).put(checked(spec, context, named, undefined));
  spec.onCreated?.(context, item);
  note(spec, context, undefined, item);
  return show(spec, context, spec.pick(context).get(item.Id) ?? item);
}

/** Replaces the document in the path by the request's body. */
function replaceOne<T extends Resource>(spec: WriteSpec<T>, context: Context) {
  const stored = target(spec, context);
  const blank = spec.blank(context, stored.Id);
  const before = { ...blank, ...stored };
  const next = merged(spec, context, { blank, base: before }, spec.locked ?? []);
  const item = spec.pick(context).put(checked(spec, context, withSlug(spec, context, next, before), before));
  spec.onReplaced?.(context, item, before);
  note(spec, context, before, item);
  return show(spec, context, spec.pick(context).get(item.Id) ?? item);
}

/** Deletes the document in the path unless something uses it. */
function deleteOne<T extends Resource>(spec: WriteSpec<T>, context: Context): object {
  const item = target(spec, context);
  const reason = spec.inUse?.(context, item);
  if (reason !== undefined) throw invalid(reason);
  spec.pick(context).remove(item.Id);
  spec.onDeleted?.(context, item);
  note(spec, context, item, undefined);
  return {};
}

/** An id that no document has, also none that a world numbered itself. */
export function freshId(context: Context, prefix: string, items: Pick<Collection<Resource>, "get">): string {
  let id = context.sim.store.ids.next(prefix);
  while (items.get(id) !== undefined) id = context.sim.store.ids.next(prefix);
  return id;
}

/** Refuses ids that are not in a collection; the message names the field and the id. */
export function requireKnown(field: string, value: unknown, items: Pick<Collection<Resource>, "get">): void {
  for (const id of Array.isArray(value) ? value : [value]) {
    if (id === null || id === undefined || id === "") continue;
    if (items.get(String(id)) === undefined)
      throw invalid(`${field} refers to '${id}', which does not exist.`);
  }
}

function target<T extends Resource>(spec: WriteSpec<T>, context: Context): T {
  return requireOne<T & { readonly Slug?: string }>(
    spec.pick(context) as Collection<T & { readonly Slug?: string }>,
    context.param(spec.parameter ?? "id"),
  );
}

function show<T extends Resource>(spec: WriteSpec<T>, context: Context, item: T) {
  return context.linker.add(spec.type, spec.view?.(item, context) ?? item);
}

/** The fields of the body over those of `base`; null stands for the default of a field. */
function merged<T extends Resource>(
  spec: WriteSpec<T>,
  context: Context,
  { blank, base }: { readonly blank: T; readonly base: T },
  locked: readonly string[],
): T {
  const { body } = context;
  for (const name of spec.required ?? []) body.requiredText(name);
  for (const [key, value] of Object.entries(blank)) checkKind(key, value, body.raw(key));
  const next = merge(base, body, locked) as T & Fields;
  const defaults = blank as T & Fields;
  const filled = Object.entries(next).map(([key, value]) => [key, value === null ? defaults[key] : value]);
  return seal(Object.fromEntries(filled) as T);
}

function checkKind(key: string, usual: unknown, given: unknown): void {
  if (given === undefined || given === null || usual === null || key === "Id" || key === "Links") return;
  if (Array.isArray(usual) && !Array.isArray(given)) throw invalid(`The value of ${key} must be a list.`);
  const expected = typeof usual;
  if (expected === typeof given) return;
  if (expected === "boolean") throw invalid(`The value of ${key} must be true or false.`);
  throw invalid(`The value of ${key} must be ${expected === "object" ? "an object" : `a ${expected}`}.`);
}

function checked<T extends Resource>(
  spec: WriteSpec<T>,
  context: Context,
  next: T,
  before: T | undefined,
): T {
  const fields = next as T & Fields;
  for (const [key, choices] of Object.entries(spec.choices ?? {})) {
    if (fields[key] !== null && !choices.includes(String(fields[key])))
      throw invalid(`The value '${String(fields[key])}' is not valid for ${key}.`);
  }
  for (const [key, items] of Object.entries(spec.references ?? {}))
    requireKnown(key, fields[key], items(context));
  const complete = spec.complete?.(context, next, before) ?? next;
  checkName(spec, context, complete);
  return complete;
}

function checkName<T extends Resource>(spec: WriteSpec<T>, context: Context, item: T): void {
  const name = nameOf(item);
  if (spec.rivals === null || name === item.Id) return;
  const rivals = spec.rivals?.(context, item) ?? spec.pick(context).all();
  const twin = rivals.find(
    (other) => other.Id !== item.Id && nameOf(other).toLowerCase() === name.toLowerCase(),
  );
  if (twin !== undefined) {
    throw invalid(`${spec.noun} name '${name}' is already in use. Please choose a different name.`);
  }
}

/** Gives a document a slug, when its kind has slugs. */
function withSlug<T extends Resource>(
  spec: WriteSpec<T>,
  context: Context,
  item: T,
  before: T | undefined,
): T {
  const fields = item as T & Fields;
  if (typeof fields.Slug !== "string") return item;
  const kept = before === undefined ? "" : String((before as T & Fields).Slug ?? "");
  const wanted = slugOf(fields.Slug !== "" ? fields.Slug : kept !== "" ? kept : nameOf(item));
  const taken = new Set(
    (spec.rivals?.(context, item) ?? spec.pick(context).all())
      .filter((other) => other.Id !== item.Id)
      .map((other) => String((other as T & Fields).Slug ?? "")),
  );
  let slug = wanted;
  for (let number = 1; taken.has(slug); number += 1) slug = `${wanted}-${number}`;
  return { ...item, Slug: slug };
}

function nameOf(item: Resource): string {
  const fields = item as Resource & { readonly Name?: unknown; readonly Username?: unknown };
  const name = fields.Name ?? fields.Username;
  return typeof name === "string" ? name : item.Id;
}

function note<T extends Resource>(
  spec: WriteSpec<T>,
  context: Context,
  before: T | undefined,
  after: T | undefined,
): void {
  const shown = after ?? before;
  if (shown === undefined) return;
  const related = spec.related?.(shown) ?? [];
  recordChange(context, { noun: spec.noun, name: nameOf(shown), before, after, related });
}
