/** The arguments and results that all tools with a line search share. */
import * as z from "zod";
import { describedInFullOnly } from "../fields.ts";
import type { LineSearch } from "./line-search.ts";
import { createMatcher } from "./matcher.ts";
import { limitedInTime } from "./time-limit.ts";

/** The arguments of a search: how lines match and how many lines are returned. */
export const grepFields = {
  caseInsensitive: describedInFullOnly(z.boolean().default(false), "Small and capital letters are the same"),
  invertMatch: describedInFullOnly(z.boolean().default(false), "Lines that do not match"),
  fixedString: describedInFullOnly(z.boolean().default(false), "Take the pattern as plain text"),
  beforeContext: describedInFullOnly(z.int().min(0).max(50).default(0), "Lines to show before each match"),
  afterContext: describedInFullOnly(z.int().min(0).max(50).default(0), "Lines to show after each match"),
  maxCount: describedInFullOnly(z.int().min(1).max(500).default(100), "Most matches to show"),
};

/** The output fields of a search. */
export const foundFields = {
  totalLines: z.int(),
  totalMatches: z.int(),
  returnedMatches: z.int(),
  blocks: z.array(
    z.looseObject({ firstLine: z.int(), lines: z.array(z.string()), matchedLines: z.array(z.int()) }),
  ),
};

/** Arguments made of {@link grepFields}. */
export interface GrepArgs {
  readonly pattern?: string | undefined;
  readonly caseInsensitive: boolean;
  readonly invertMatch: boolean;
  readonly fixedString: boolean;
  readonly beforeContext: number;
  readonly afterContext: number;
  readonly maxCount: number;
}

/**
 * Turns arguments into a search. Without a pattern every line matches.
 * @throws ToolError `input` when the pattern is not an RE2 expression.
 */
export function lineSearchOf(args: GrepArgs): LineSearch {
  const { pattern } = args;
  return {
    matches: pattern === undefined ? undefined : limitedInTime(createMatcher({ ...args, pattern })),
    before: args.beforeContext,
    after: args.afterContext,
    maxCount: args.maxCount,
  };
}
