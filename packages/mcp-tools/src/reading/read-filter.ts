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
  /** How many items and parts were left out so far. */
  hidden(): number;
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
  return {
    hidden: filter.hidden,
    async authorizeOwner(owner) {
      if (rules.any) await filter.authorize(listOf(await owner()));
    },
    async apply(findings, ownerOf) {
      const { items, askedFor } = findings;
      if (!rules.any) {
        const open = items.map((item) => ({ item }));
        return findings.render(sliceOf(open, findings), { ...countsOf(findings, open.length, true), closes });
      }
      const owners = await Promise.all(items.map(async (item) => listOf(await ownerOf(item))));
      // Items that were asked for by id are not left out: a closed one refuses the call.
      if (askedFor) await filter.authorize(owners.flat());
      const open = askedFor
        ? items.map((item, at) => ({ item, owners: owners[at] ?? [] }))
        : await filter.openItems(items, owners);
      const mayCount = items.length > 0 && !owners.flat().some((owner) => isClosable(owner, rules));
      const counts = countsOf(findings, open.length, mayCount);
      return findings.render(sliceOf(open, findings), { ...counts, closes });
    },
    resolveParts: (value) => resolveParts(value, filter),
  };
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
    ...(mayCount ? { total: page.total } : {}),
    ...(items.length > 0 && next < page.total ? { next } : {}),
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
