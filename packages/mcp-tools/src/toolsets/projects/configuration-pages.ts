/** Reads a whole list of a space in pages, up to a bound that the notice of the result names when it is reached. */
import type { CallContext } from "../../pipeline/context.ts";
import type { ServerPage } from "../../reading/findings.ts";

/** The items of one request. */
const PAGE = 1_000;
/** The most requests for one list. */
const MOST_PAGES = 5;

/** A list, and whether it is all of it. */
export interface Pages<Item> {
  readonly items: readonly Item[];
  /** False when a page could not be read, or the bound was reached: what is not in the list may exist. */
  readonly isWhole: boolean;
  /** Projects in Git whose part of the list could not be read. */
  readonly unread?: ReadonlySet<string>;
}

/** Reads one page. */
type ReadPage<Item> = (range: { readonly skip: number; readonly take: number }) => Promise<ServerPage<Item>>;

/**
 * Reads a list page by page. The first page says how many there are, so progress names all of them before they are read.
 * @param what The list, such as `runbooks`; the notice names it, so it holds no text of the server.
 */
export async function readPages<Item>(
  what: string,
  read: ReadPage<Item>,
  { parts, progress }: Pick<CallContext, "parts" | "progress">,
): Promise<Pages<Item>> {
  const items: Item[] = [];
  for (let number = 0; number < MOST_PAGES; number += 1) {
    const page = await parts.read(what, () => read({ skip: items.length, take: PAGE }));
    if (!page) return { items, isWhole: false };
    const found = parts.list(what, page.Items);
    items.push(...found);
    // Without a total, a page that is not full is the last one.
    const total = page.TotalResults ?? (found.length < PAGE ? items.length : Number.POSITIVE_INFINITY);
    if (found.length === 0 || items.length >= total) return { items, isWhole: Array.isArray(page.Items) };
    const pages = Math.min(MOST_PAGES, Math.ceil(total / found.length));
    progress(`Reading ${what}`, number + 1, pages);
  }
  parts.missing(`${what}: only the first ${items.length} were read`);
  return { items, isWhole: false };
}
