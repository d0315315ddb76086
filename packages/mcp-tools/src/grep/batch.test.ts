import fc from "fast-check";
import { expect, it } from "vitest";
import { type GrepArgs, grepOptionsOf } from "./grep-input.ts";
import { grepLines, tailLines } from "./grep-lines.ts";
import { createLogFilter, type LogFilterOptions } from "./log-filter.ts";

async function* stream(texts: readonly string[]) {
  yield* texts;
}

const line = fc.constantFrom(
  "",
  "|   == Failed: Step 1: Build ==",
  "|   == Success: Step 2: Deploy ==",
  "|",
  "12:00:01   Info     |   no errors",
  "12:00:02   Error    |   it FAILED, timeout",
  "12:00:03   FATAL    |   failed",
  "and İ goes on, failed",
  "li\u017ften",
);
const args = fc.record({
  pattern: fc.option(fc.constantFrom("failed", "error|listen", ".", "^$", "goes on"), { nil: undefined }),
  caseInsensitive: fc.boolean(),
  invertMatch: fc.boolean(),
  fixedString: fc.boolean(),
  beforeContext: fc.nat(4),
  afterContext: fc.nat(4),
  maxCount: fc.integer({ min: 1, max: 5 }),
});
const part = fc.record({
  level: fc.option(fc.constantFrom("Info", "Error"), { nil: undefined }),
  step: fc.option(fc.constantFrom("build", "deploy"), { nil: undefined }),
});

function optionsOf(search: GrepArgs, place: LogFilterOptions) {
  const options = grepOptionsOf(search);
  if (place.level === undefined && place.step === undefined) return options;
  const filter = createLogFilter(place);
  return {
    ...options,
    candidates: filter.candidates,
    exact: undefined,
    matches: (text: string) => filter.passes(text) && (options.matches?.(text, text) ?? true),
  };
}

it("many lines at a time give what each by itself gives, asked about one after the other", async () => {
  const batches = fc.array(fc.array(line, { minLength: 1, maxLength: 12 }), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(batches, args, part, async (lines, search, place) => {
      const texts = lines.map((batch) => batch.join("\n"));
      const slow = () => ({ ...optionsOf(search, place), candidates: undefined, exact: undefined });
      expect(await grepLines(stream(texts), optionsOf(search, place))).toEqual(
        await grepLines(stream(lines.flat()), slow()),
      );
      expect(await tailLines(stream(texts), optionsOf(search, place), 3)).toEqual(
        await tailLines(stream(lines.flat()), slow(), 3),
      );
    }),
    { numRuns: 1_000, seed: 20261124 },
  );
});
