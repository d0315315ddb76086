/**
 * What a read tool found, before the reading rules are applied. A tool whose literal has an `owner` function returns one of
 * these: the pipeline asks `owner` about each item, leaves out the closed ones, and only then lets the tool render the rest.
 */
import type { Owner, OwnerKind } from "./owner.ts";

/** An item that the rules leave open. */
export interface OpenItem<Item> {
  readonly item: Item;
  /** The owners of the item that are open; absent where no rule closes anything, so that all of them are. */
  readonly owners?: readonly Owner[];
}

/** The environments or tenants in which an item applies, without the closed ones. */
export function openOwnersOf<Item>(
  { item, owners }: OpenItem<Item>,
  kind: "environments" | "tenants",
  idsOf: (item: Item) => readonly string[],
): readonly string[] {
  if (!owners) return idsOf(item);
  const ids = owners.flatMap((owner) => owner[kind] ?? []).filter((one) => typeof one === "string");
  return [...new Set(ids)];
}

/** The environments in which an item applies, without the closed ones. */
export function openEnvironmentsOf<Item>(
  open: OpenItem<Item>,
  environmentsOf: (item: Item) => readonly string[],
): readonly string[] {
  return openOwnersOf(open, "environments", environmentsOf);
}

/** What the pipeline says about a list when it is rendered. */
export interface ListFacts {
  /** How many items there are on the server; absent where that number would count closed items too. */
  readonly total?: number;
  /** The `skip` of the next page; absent on the last page. */
  readonly next?: number;
  /** True when a rule closes owners of this kind, at least in part. */
  closes(kind: OwnerKind): boolean;
}

/** Items that were found, and how what is left of them becomes the result. */
export interface Findings<Item, Result> {
  readonly items: readonly Item[];
  /** True when the caller asked for these items by id or link: a closed one is refused then, and not left out. */
  readonly askedFor: boolean;
  /** The position of the items in the server's list. */
  readonly page?: { readonly total: number | undefined; readonly skip: number };
  /** The part of the open items that the caller wants, when the tool has all of them. */
  readonly slice?: { readonly skip: number; readonly take: number };
  /**
   * How to read the whole list, for lists of things that rules name. Where a rule closes some of them, the pipeline pages
   * through the open ones alone: the position of an item in the server's list would tell that closed ones precede it.
   */
  readonly whole?: { readonly skip: number; readonly take: number; read(): Promise<readonly Item[]> };
  render(open: readonly OpenItem<Item>[], facts: ListFacts): Result | Promise<Result>;
}

/** The usual result of a list tool. */
export type ListResult<Shown, Rest> = Rest & { items: Shown[]; total?: number; next?: number };

/** Renders one item. */
export type RenderItem<Item, Shown> = (item: Item, facts: ListFacts) => Shown | Promise<Shown>;

/** Renders all items of a page. */
export type RenderAll<Item, Shown> = (items: readonly Item[], facts: ListFacts) => Promise<readonly Shown[]>;

function each<Item, Shown>(render: RenderItem<Item, Shown>): RenderAll<Item, Shown> {
  return (items, facts) => Promise.all(items.map((item) => render(item, facts)));
}

/** Fields of a list's result beside the items; a function where they depend on what may be counted. */
export type RestOf<Rest> = Rest | ((facts: ListFacts) => Rest);

/** A page of a list as the server gave it. */
export interface ServerPage<Item> {
  readonly Items: readonly Item[];
  /** Null or absent where the server does not count; then every page that has items says how to go on. */
  readonly TotalResults?: number | null | undefined;
}

/**
 * A page of a list. `total` is left out where a rule closes things of this kind, because the server counts closed ones
 * too; `next` is computed from the unfiltered page, so that no page ends the list early.
 */
export function foundPage<Item, Shown, Rest extends object = object>(
  page: ServerPage<Item>,
  skip: number,
  render: RenderItem<Item, Shown>,
  rest?: RestOf<Rest>,
): Findings<Item, ListResult<Shown, Rest>> {
  return {
    items: page.Items,
    askedFor: false,
    page: { total: page.TotalResults ?? undefined, skip },
    render: (open, facts) => listResult(open, facts, each(render), rest),
  };
}

/** Reads one page of a list. */
export type ReadPage<Item> = (range: {
  readonly skip: number;
  readonly take: number;
}) => Promise<ServerPage<Item>>;

const WHOLE_PAGE = 1_000;

/**
 * A page of a list of spaces, projects, environments or tenants. Where a rule closes some of them, the whole list is read
 * and filtered before the page is cut out of it, so that neither `total` nor `next` depend on the closed ones.
 */
export async function foundListPage<Item, Shown>(
  read: ReadPage<Item>,
  range: { readonly skip: number; readonly take: number },
  render: RenderItem<Item, Shown>,
): Promise<Findings<Item, ListResult<Shown, object>>> {
  const page = await read(range);
  return { ...foundPage(page, range.skip, render), whole: { ...range, read: () => readWhole(read) } };
}

async function readWhole<Item>(read: ReadPage<Item>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (;;) {
    const { Items, TotalResults } = await read({ skip: items.length, take: WHOLE_PAGE });
    items.push(...Items);
    if (Items.length === 0 || items.length >= (TotalResults ?? Number.POSITIVE_INFINITY)) return items;
  }
}

/** {@link foundPage} whose open items are rendered together, for tools that read more about all of them at once. */
export function foundPageTogether<Item, Shown>(
  page: ServerPage<Item>,
  skip: number,
  renderAll: RenderAll<Item, Shown>,
): Findings<Item, ListResult<Shown, object>> {
  return {
    items: page.Items,
    askedFor: false,
    page: { total: page.TotalResults ?? undefined, skip },
    render: (open, facts) => listResult(open, facts, renderAll, {}),
  };
}

/** All items of a list that the tool has whole; the pipeline cuts the page out after it has left out closed items. */
export function foundSlice<Item, Shown, Rest extends object = object>(
  items: readonly Item[],
  slice: { readonly skip: number; readonly take: number },
  render: RenderItem<Item, Shown>,
  rest?: RestOf<Rest>,
): Findings<Item, ListResult<Shown, Rest>> {
  return {
    items,
    askedFor: false,
    slice,
    render: (open, facts) => listResult(open, facts, each(render), rest),
  };
}

/** One item that was asked for by id, as a list of one. */
export function foundOne<Item, Shown, Rest extends object = object>(
  item: Item,
  render: RenderItem<Item, Shown>,
  rest?: RestOf<Rest>,
): Findings<Item, ListResult<Shown, Rest>> {
  return {
    items: [item],
    askedFor: true,
    render: async (open, facts) => ({ ...(await listResult(open, facts, each(render), rest)), total: 1 }),
  };
}

/** One thing that was asked for; rendering it gives the whole result. */
export function foundThing<Item, Result>(
  item: Item,
  render: (item: Item) => Result | Promise<Result>,
): Findings<Item, Result> {
  return { items: [item], askedFor: true, render: () => render(item) };
}

/** Parts of something larger: closed parts are left out, and `render` builds the result from the open ones. */
export function foundParts<Item, Result>(
  items: readonly Item[],
  render: (open: readonly OpenItem<Item>[], facts: ListFacts) => Result | Promise<Result>,
): Findings<Item, Result> {
  return { items, askedFor: false, render };
}

async function listResult<Item, Shown, Rest extends object>(
  open: readonly OpenItem<Item>[],
  facts: ListFacts,
  renderAll: RenderAll<Item, Shown>,
  rest: RestOf<Rest> | undefined,
): Promise<ListResult<Shown, Rest>> {
  const items = [
    ...(await renderAll(
      open.map(({ item }) => item),
      facts,
    )),
  ];
  const { total, next } = facts;
  return {
    ...((typeof rest === "function" ? rest(facts) : rest) as Rest),
    items,
    ...(total === undefined ? {} : { total }),
    ...(next === undefined ? {} : { next }),
  };
}
