/**
 * Suites that take minutes, because they try each case of a kind or need a real browser. `npm test` takes some of the cases of
 * the first, and leaves out the second; `npm run every-case` takes all.
 */

/** Suites that take some of their cases in `npm test`, by `packages/shared/test/every-case.ts`. */
export const SAMPLED_SUITES = [
  "apps/http/test/adversary.test.ts",
  "packages/mcp-tools/src/clean/clean-lines.test.ts",
  "packages/mcp-tools/src/grep/matcher.test.ts",
  "packages/mcp-tools/test/after-a-write.test.ts",
  "packages/mcp-tools/test/list-walks.test.ts",
  "packages/mcp-tools/test/optional-parts.test.ts",
  "packages/mcp-tools/test/red-team/arguments.test.ts",
  "packages/mcp-tools/test/red-team/canary.test.ts",
  "packages/mcp-tools/test/red-team/closed-in-numbers.test.ts",
  "packages/mcp-tools/test/red-team/closed-in-plans.test.ts",
  "packages/mcp-tools/test/red-team/closed-spellings.test.ts",
  "packages/mcp-tools/test/red-team/reading-rules.test.ts",
  "packages/mcp-tools/test/red-team/redaction.test.ts",
  "packages/mcp-tools/test/red-team/unknown-owners.test.ts",
  "packages/mcp-tools/test/results-fit.test.ts",
  "packages/policy/src/properties.test.ts",
  "packages/simulator/test/links.test.ts",
];

/** Suites that `npm test` leaves out: a browser for each case, a process of a large script for each case, and the demo. */
export const LONG_SUITES = [
  "apps/cli/test/demo.test.ts",
  "packages/api-client/test/generate-from.test.ts",
  "packages/web/test/browser.test.ts",
];
