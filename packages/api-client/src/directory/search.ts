/** Searches by name. The server returns the names that contain a text, page by page, and no page may be missed. */
import { isOctopusError, OctopusError } from "../errors.ts";

/** A resource as the API sends it. */
export interface Named {
  readonly Id: string;
  readonly Name: string;
  readonly Slug?: string | null | undefined;
  readonly SpaceTags?: readonly string[] | null | undefined;
  readonly ProjectTags?: readonly string[] | null | undefined;
  readonly EnvironmentTags?: readonly string[] | null | undefined;
  readonly TenantTags?: readonly string[] | null | undefined;
}

/** The first page is small, because most texts are whole names. The pages after it are large. */
const FIRST_PAGE = 200;
const NEXT_PAGES = 1_000;
const MOST = 5_000;

/**
 * Finds all things whose name contains the text. It stops early at a page that has the exact name.
 *
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
    message: `More than ${count} names contain '${text}', and none of those compared is exactly it. Write the whole name, or use the id.`,
  });
}

/** The response as a list of one, or an empty list when the server says that there is no such thing. */
export async function oneOrNone<T>(response: Promise<T>): Promise<T[]> {
  try {
    return [await response];
  } catch (error) {
    if (isOctopusError(error) && error.code === "not_found") return [];
    throw error;
  }
}
