/** Searching by name: the server finds names that contain a text, page by page, and none of them may be missed. */
import { isOctopusError, OctopusError } from "../errors.ts";
import type { Named } from "./kinds.ts";

/** The first page is small, since most texts are whole names; those after it are large. */
const FIRST_PAGE = 200;
const NEXT_PAGES = 1_000;
const MOST = 5_000;

/**
 * All whose name contains the text, or fewer as soon as one is called exactly so.
 * @throws OctopusError `input` when there are too many to compare.
 */
export async function searchByName(
  text: string,
  page: (query: { partialName?: string; skip?: number; take: number }) => Promise<{
    readonly Items: readonly Named[];
    readonly TotalResults?: number;
  }>,
): Promise<readonly Named[]> {
  const found: Named[] = [];
  for (let take = FIRST_PAGE; ; take = NEXT_PAGES) {
    const { Items, TotalResults } = await page({
      ...(text === "" ? {} : { partialName: text }),
      ...(found.length > 0 ? { skip: found.length } : {}),
      take,
    });
    found.push(...Items);
    const complete = TotalResults === undefined ? Items.length < take : found.length >= TotalResults;
    if (complete || Items.length === 0 || Items.some((item) => item.Name === text)) return found;
    if (found.length >= MOST) throw tooMany(text, found.length);
  }
}

function tooMany(text: string, count: number): OctopusError {
  return new OctopusError({
    code: "input",
    message: `More than ${count} names contain '${text}', and none of those is exactly that. Write the whole name, or use the id.`,
  });
}

/** The answer as a list; empty when the server says that there is no such thing. */
export async function oneOrNone<T>(answer: Promise<T>): Promise<T[]> {
  try {
    return [await answer];
  } catch (error) {
    if (isOctopusError(error) && error.code === "not_found") return [];
    throw error;
  }
}
