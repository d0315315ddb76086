/** The envelope of a page. `Page.Next` exists only when there is a next page, because clients follow it. */

import type { Query } from "./query.ts";

const ALL = 2_147_483_647;

export interface PageRequest {
  readonly path: string;
  readonly query: Query;
  readonly itemType: string;
  readonly filters: readonly string[];
}

/** Cuts one page out of `items` and wraps it. */
export function pageOf<T>(
  items: readonly T[],
  request: PageRequest,
  asSent: (item: T) => object,
): Record<string, unknown> {
  const { query } = request;
  const skip = query.int("skip", 0);
  const take = query.int("take", 30);
  const pages = take === 0 ? 1 : Math.max(1, Math.ceil(items.length / take));
  const link = (at: number, size: number): string => {
    const others = query.entries.filter(([name]) => !["skip", "take", "apikey"].includes(name.toLowerCase()));
    const rest = others
      .map(([name, value]) => `&${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .join("");
    return `${request.path}?skip=${at}&take=${size}${rest}`;
  };
  const names = ["skip", "take", ...request.filters].join(",");
  return {
    ItemType: request.itemType,
    TotalResults: items.length,
    ItemsPerPage: take,
    NumberOfPages: pages,
    LastPageNumber: pages - 1,
    Items: items.slice(skip, skip + take).map(asSent),
    Links: {
      Self: link(skip, take),
      Template: `${request.path}{?${names}}`,
      "Page.All": link(0, ALL),
      "Page.Current": link(skip, take),
      ...(skip > 0 ? { "Page.Previous": link(Math.max(0, skip - take), take) } : {}),
      ...(take > 0 && skip + take < items.length ? { "Page.Next": link(skip + take, take) } : {}),
      "Page.Last": link((pages - 1) * take, take),
    },
  };
}
