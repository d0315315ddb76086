/** The fields of every grep-like tool, and what they mean. */
import * as z from "zod";
import { describedInFullOnly } from "../fields.ts";
import type { GrepOptions } from "./grep-lines.ts";
import { createExactFinder, createFinder, createMatcher } from "./matcher.ts";
import { limitedInTime } from "./time-limit.ts";

/** How to match and how much to show. */
export const grepFields = {
  caseInsensitive: describedInFullOnly(z.boolean().default(false), "Small and capital letters are the same"),
  invertMatch: describedInFullOnly(z.boolean().default(false), "Lines that do not match"),
  fixedString: describedInFullOnly(z.boolean().default(false), "Take the pattern as plain text"),
  beforeContext: describedInFullOnly(z.int().min(0).max(50).default(0), "Lines to show before each match"),
  afterContext: describedInFullOnly(z.int().min(0).max(50).default(0), "Lines to show after each match"),
  maxCount: describedInFullOnly(z.int().min(1).max(500).default(100), "Most matches to show"),
};

/** What was found, as every such tool tells it. */
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

/** The options of a search; without a pattern every line matches. */
export function grepOptionsOf(args: GrepArgs): GrepOptions {
  const { pattern } = args;
  const search =
    pattern === undefined
      ? {}
      : {
          matches: limitedInTime(createMatcher({ ...args, pattern })),
          candidates: createFinder({ ...args, pattern }),
          exact: createExactFinder({ ...args, pattern }),
        };
  return {
    ...search,
    before: args.beforeContext,
    after: args.afterContext,
    maxCount: args.maxCount,
  };
}
