/**
 * Applies the reading rules to one call. A list that names no environment in its arguments shows things of all of them, so
 * each item is decided by its owner, once for each different owner.
 */
import type { Findings, ListFacts, OpenItem } from "./findings.ts";
import { createItemFilter, type ReadContext } from "./item-filter.ts";
import type { Owner, OwnerKind } from "./owner.ts";
import type { ReadRules } from "./read-rules.ts";
import { resolveParts } from "./resolve-parts.ts";

/** What something belongs to. An array: it applies in each of them by itself and is shown where one is open. */
export type Owners = Owner | readonly Owner[];

/** Finds out what an item belongs to. */
export type OwnerOf<Item> = (item: Item) => Owners | Promise<Owners>;

/** The reading rules as one call meets them. */
export interface ReadFilter {
  /** True when a rule may have left something out of the result. It says nothing of whether one did. */
  mayHide(): boolean;
  /** The server's position of each item of the list that {@link apply} rendered; absent where it rendered no list. */
  positions(): readonly number[] | undefined;
  /**
   * Asks the policy about the owner of one thing. The owner is not even computed where no rule closes anything.
   * @throws ToolError `denied` when a rule closes the owner.
   */
  authorizeOwner(owner: () => Owners | Promise<Owners>): Promise<void>;
  /** Leaves closed items out of what a tool found and renders the rest. */
  apply<Item, Result>(findings: Findings<Item, Result>, ownerOf: OwnerOf<Item>): Promise<Result>;
  /** Replaces the marks of `parts.ts` in a rendered result. */
  resolveParts(value: unknown): Promise<unknown>;
}

/** Opens the filter of one call. */
export function createReadFilter(context: ReadContext): ReadFilter {
  const { rules } = context;
  const filter = createItemFilter(context);
  const closes = (kind: OwnerKind) => rules.kinds.has(kind);
  let mayHide = false;
  let positions: readonly number[] | undefined;
  return {
    mayHide: () => mayHide,
    positions: () => positions,
    async authorizeOwner(owner) {
      if (rules.any) await filter.authorize(listOf(await owner()));
    },
    async apply(given, ownerOf) {
      const findings = rules.any && given.whole ? await wholeOf(given, given.whole) : given;
      const { items, askedFor } = findings;
      if (!rules.any) {
        positions = positionsOf(findings, [...items.keys()]);
        const open = items.map((item) => ({ item }));
        return findings.render(sliceOf(open, findings), { ...countsOf(findings, open.length, true), closes });
      }
      const owners = await Promise.all(items.map(async (item) => listOf(await ownerOf(item))));
      // Items that were asked for by id are not left out: a closed one refuses the call.
      if (askedFor) await filter.authorize(owners.flat());
      else mayHide = true;
      const open = askedFor
        ? items.map((item, at) => ({ item, owners: owners[at] ?? [], at }))
        : await filter.openItems(items, owners);
      positions = positionsOf(
        findings,
        open.map(({ at }) => at),
      );
      const mayCount = items.length > 0 && !owners.flat().some((owner) => isClosable(owner, rules));
      const counts = countsOf(findings, open.length, mayCount);
      return findings.render(sliceOf(open, findings), { ...counts, closes });
    },
    async resolveParts(value) {
      const resolved = await resolveParts(value, filter);
      mayHide ||= filter.hasParts();
      return resolved;
    },
  };
}

/** The findings with the whole list in the place of a page. */
async function wholeOf<Item, Result>(
  { page: _, ...findings }: Findings<Item, Result>,
  { skip, take, read }: NonNullable<Findings<Item, Result>["whole"]>,
): Promise<Findings<Item, Result>> {
  return { ...findings, items: await read(), slice: { skip, take } };
}

/** The server's positions of the items that are shown, so that a cut list can say where it goes on. */
function positionsOf(
  { page, slice }: Pick<Findings<unknown, unknown>, "page" | "slice">,
  shown: readonly number[],
): readonly number[] | undefined {
  if (slice) return shown.slice(slice.skip, slice.skip + slice.take).map((_, at) => slice.skip + at);
  return page && shown.map((at) => page.skip + at);
}

function sliceOf<Item>(
  open: readonly OpenItem<Item>[],
  { slice }: Pick<Findings<Item, unknown>, "slice">,
): readonly OpenItem<Item>[] {
  return slice ? open.slice(slice.skip, slice.skip + slice.take) : open;
}

/** What may be said of the list as a whole. `mayCount` is false where the server's count would include closed items. */
function countsOf(
  { page, slice, items }: Pick<Findings<unknown, unknown>, "page" | "slice" | "items">,
  open: number,
  mayCount: boolean,
): Omit<ListFacts, "closes"> {
  if (slice) {
    const next = slice.skip + slice.take;
    return { total: open, ...(next < open ? { next } : {}) };
  }
  if (!page) return {};
  const next = page.skip + items.length;
  return {
    ...(mayCount && page.total !== undefined ? { total: page.total } : {}),
    ...(items.length > 0 && next < (page.total ?? Number.POSITIVE_INFINITY) ? { next } : {}),
  };
}

/** Whether a rule closes owners of these kinds, so that the server's count of the items would count closed ones. */
function isClosable({ spaces, ...owner }: Owner, rules: ReadRules): boolean {
  return (
    (spaces !== undefined && rules.spaces) ||
    (Object.keys(owner) as OwnerKind[]).some((kind) => rules.kinds.has(kind))
  );
}

function listOf(owners: Owners): readonly Owner[] {
  return isList(owners) ? owners : [owners];
}

function isList(owners: Owners): owners is readonly Owner[] {
  return Array.isArray(owners);
}
