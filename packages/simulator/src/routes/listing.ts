/** The three reads that most resources share: a page with filters, `all` as a bare array, and one by id or slug. */

import { type Context, type Route, route } from "../http/context.ts";
import { notFound } from "../http/errors.ts";
import { ok } from "../http/reply.ts";
import type { NamedResource } from "../model/resource.ts";
import type { Collection } from "../store/collection.ts";
import type { SpaceState } from "../store/store.ts";

export interface ListingSpec<T extends NamedResource> {
  /** Path below the space, such as `environments`. */
  readonly path: string;
  readonly type: string;
  readonly permission: string;
  readonly pick: (space: SpaceState) => Collection<T>;
  readonly sort?: (a: T, b: T) => number;
  readonly filter?: (context: Context, item: T) => boolean;
  readonly view?: (item: T, context: Context) => T;
  readonly filters?: readonly string[];
}

/** `GET /{path}`, `GET /{path}/all` and `GET /{path}/{id}`. */
export function listing<T extends NamedResource>(spec: ListingSpec<T>): Route[] {
  const asSent = (context: Context) => (item: T) =>
    context.linker.add(spec.type, spec.view?.(item, context) ?? item);
  const select = (context: Context): T[] =>
    spec
      .pick(context.space)
      .all()
      .filter((item) => matchesCommon(context, item) && (spec.filter?.(context, item) ?? true))
      .sort(spec.sort ?? byName);
  const base = `/{space}/${spec.path}`;
  const filters = ["ids", "partialName", "name", ...(spec.filters ?? [])];
  return [
    route(
      `GET ${base}`,
      spec.permission,
      (context) => ok(context.page(spec.type, select(context), asSent(context))),
      { filters },
    ),
    route(`GET ${base}/all`, spec.permission, (context) => ok(select(context).map(asSent(context)))),
    route(`GET ${base}/{id}`, spec.permission, (context) =>
      ok(asSent(context)(requireOne(spec.pick(context.space), context.param("id")))),
    ),
  ];
}

/** The filters that every list has: `ids`, `partialName` and `name`. */
export function matchesCommon(context: Context, item: NamedResource): boolean {
  const ids = context.query.list("ids");
  if (ids.length > 0 && !ids.some((id) => id.toLowerCase() === item.Id.toLowerCase())) return false;
  const partial = context.query.text("partialName")?.toLowerCase();
  if (partial !== undefined && !item.Name.toLowerCase().includes(partial)) return false;
  const name = context.query.text("name")?.toLowerCase();
  return name === undefined || item.Name.toLowerCase() === name;
}

/** A document by id or slug, or the 404 of the server. */
export function requireOne<T extends { readonly Id: string; readonly Slug?: string }>(
  items: Collection<T>,
  text: string,
): T {
  const wanted = text.toLowerCase();
  const found = items.get(text) ?? items.find((item) => item.Slug?.toLowerCase() === wanted);
  if (found === undefined) throw notFound(text);
  return found;
}

/** Compares names in the order of the English alphabet, then ids by number. */
export function byName(a: NamedResource, b: NamedResource): number {
  return a.Name.localeCompare(b.Name, "en") || a.Id.localeCompare(b.Id, "en", { numeric: true });
}

/** Whether a query list is absent or holds one of the values. */
export function oneOf(wanted: readonly string[], ...actual: readonly (string | null)[]): boolean {
  if (wanted.length === 0) return true;
  const isWanted = (value: string) =>
    wanted.some((one) => one.length === value.length && one.toLowerCase() === value.toLowerCase());
  return actual.some((value) => value !== null && isWanted(value));
}
