/**
 * Applies the reading rules to one call. A list that names no environment in its arguments shows things of all of them, so
 * each item is decided by its owner, once for each different owner.
 */
import type { SpaceClient } from "@octo/api-client";
import type { Targets } from "@octo/policy";
import type { Findings, ListFacts, OpenItem } from "./findings.ts";
import { mergeOwners, type Owner, type OwnerKind } from "./owner.ts";
import { type PartsMark, partsMarkOf } from "./parts.ts";
import type { ReadRules } from "./read-rules.ts";

/** What the filter asks the policy. */
export interface ReadPolicy {
  /** Throws `denied` when a rule closes these targets. */
  decide(targets: Targets): unknown;
  /** Whether a call may read what belongs to these targets. */
  permits(targets: Targets): boolean;
}

/** Finds out what an item belongs to. An array: the item applies in each of them by itself and is shown where one is open. */
export type OwnerOf<Item> = (item: Item) => Owner | readonly Owner[] | Promise<Owner | readonly Owner[]>;

/** The reading rules as one call meets them. */
export interface ReadFilter {
  /** How many items and parts were left out so far. */
  hidden(): number;
  /**
   * Asks the policy about the owner of one thing. The owner is not even computed where no rule closes anything.
   * @throws ToolError `denied` when a rule closes the owner.
   */
  authorizeOwner(owner: () => Owner | readonly Owner[] | Promise<Owner | readonly Owner[]>): Promise<void>;
  /** Leaves closed items out of what a tool found and renders the rest. */
  apply<Item, Result>(findings: Findings<Item, Result>, ownerOf: OwnerOf<Item>): Promise<Result>;
  /** Replaces the marks of `parts.ts` in a rendered result. */
  resolveParts(value: unknown): Promise<unknown>;
}

/** Opens the filter of one call; `spaceOf` gives the client of the space that the call works in. */
export function createReadFilter(
  rules: ReadRules,
  policy: ReadPolicy,
  spaceOf: () => SpaceClient | undefined,
): ReadFilter {
  let hidden = 0;
  const closes = (kind: OwnerKind) => rules.kinds.has(kind);
  const areOpen = createOpenTest(rules, policy, spaceOf);

  async function openItems<Item>(items: readonly Item[], owners: readonly (readonly Owner[])[]) {
    const decisions = (await areOpen(owners.flat())).values();
    const open: OpenItem<Item>[] = [];
    for (const [at, item] of items.entries()) {
      const all = owners[at] ?? [];
      const left = all.filter(() => decisions.next().value === true);
      hidden += left.length === 0 ? 1 : all.length - left.length;
      if (left.length > 0) open.push({ item, owners: left });
    }
    return open;
  }

  /** Items that were asked for by id are not left out: a closed one refuses the call. */
  async function authorizeItems<Item>(items: readonly Item[], owners: readonly (readonly Owner[])[]) {
    for (const owner of owners.flat()) policy.decide(await rules.targetsOf(owner, spaceOf()));
    return items.map((item, at): OpenItem<Item> => ({ item, owners: owners[at] ?? [] }));
  }

  /** Replaces the marks inside a value that the tool has just built; what the server sent is only passed over. */
  async function resolve(value: unknown): Promise<unknown> {
    const root = { value };
    const marks = marksIn(root);
    await Promise.all(
      marks.map(async ({ holder, key, mark }) => {
        holder[key] = await resolveMark(mark);
      }),
    );
    return root.value;
  }

  async function resolveMark({ parts, isObject, whenClosed }: PartsMark): Promise<unknown> {
    const open = await openItems(
      parts,
      parts.map(({ owner }) => [owner]),
    );
    const closed = parts.length - open.length;
    const shown = await Promise.all(
      open.map(async ({ item }) => [item.key, await resolve(item.render())] as const),
    );
    if (isObject) return Object.fromEntries(shown);
    const list = shown.map(([, item]) => item);
    return whenClosed && closed > 0 ? [...list, whenClosed(closed)] : list;
  }

  return {
    hidden: () => hidden,
    async authorizeOwner(owner) {
      if (!rules.any) return;
      for (const one of listOf(await owner())) policy.decide(await rules.targetsOf(one, spaceOf()));
    },
    async apply(findings, ownerOf) {
      const { items, askedFor } = findings;
      if (!rules.any) {
        const open = items.map((item) => ({ item }));
        return findings.render(sliceOf(open, findings), { ...countsOf(findings, open.length, true), closes });
      }
      const owners = await Promise.all(items.map(async (item) => listOf(await ownerOf(item))));
      const open = askedFor ? await authorizeItems(items, owners) : await openItems(items, owners);
      const mayCount = items.length > 0 && !owners.flat().some((owner) => isClosable(owner, rules));
      return findings.render(sliceOf(open, findings), {
        ...countsOf(findings, open.length, mayCount),
        closes,
      });
    },
    resolveParts: resolve,
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

/** Decides owners together: one look-up of names for all of them, and one decision for each different owner. */
function createOpenTest(rules: ReadRules, policy: ReadPolicy, spaceOf: () => SpaceClient | undefined) {
  return async (owners: readonly Owner[]): Promise<readonly boolean[]> => {
    if (!rules.any) return owners.map(() => true);
    await rules.targetsOf(mergeOwners(owners), spaceOf());
    const decisions = new Map<string, boolean>();
    return Promise.all(
      owners.map(async (owner) => {
        const targets = await rules.targetsOf(owner, spaceOf());
        const key = JSON.stringify(targets);
        const decision = decisions.get(key) ?? policy.permits(targets);
        decisions.set(key, decision);
        return decision;
      }),
    );
  };
}

function listOf(owner: Owner | readonly Owner[]): readonly Owner[] {
  return isList(owner) ? owner : [owner];
}

function isList(owner: Owner | readonly Owner[]): owner is readonly Owner[] {
  return Array.isArray(owner);
}

type Holder = Record<string | number, unknown>;

interface FoundMark {
  readonly holder: Holder;
  readonly key: string | number;
  readonly mark: PartsMark;
}

function marksIn(node: unknown, found: FoundMark[] = []): readonly FoundMark[] {
  if (typeof node !== "object" || node === null) return found;
  for (const [key, value] of Object.entries(node)) {
    const mark = partsMarkOf(value);
    if (mark) found.push({ holder: node as Holder, key, mark });
    else marksIn(value, found);
  }
  return found;
}
