/** The fields of every grep-like tool, and what they mean. */
import { z } from "zod";
import type { GrepOptions } from "./grep-lines.ts";
import { createMatcher } from "./matcher.ts";
import { limitedInTime } from "./time-limit.ts";

/** How to match and how much to show. */
export const grepFields = {
  caseInsensitive: z.boolean().default(false),
  invertMatch: z.boolean().default(false),
  fixedString: z.boolean().default(false).describe("Take the pattern as plain text"),
  beforeContext: z.int().min(0).max(50).default(0),
  afterContext: z.int().min(0).max(50).default(0),
  maxCount: z.int().min(1).max(500).default(100),
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
  return {
    matches: pattern === undefined ? () => true : limitedInTime(createMatcher({ ...args, pattern })),
    before: args.beforeContext,
    after: args.afterContext,
    maxCount: args.maxCount,
  };
}
