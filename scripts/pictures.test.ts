/** Pictures of the docs: `npm run pictures` takes them, every page says in words what they show, and they load quickly. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
// @ts-expect-error The checker of pages is JavaScript without types.
import { pagesWithCommands } from "./docs-commands/blocks.mjs";
import { ROOT } from "./lib/sources.ts";

const FOLDER = join(ROOT, "docs/images");
const LARGEST_BYTES = 150_000;

const uses: readonly { page: string; alt: string; file: string }[] = pagesWithCommands().flatMap(
  (page: string) =>
    [...readFileSync(join(ROOT, page), "utf8").matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(
      ([, alt = "", file = ""]) => ({
        page,
        alt,
        file: basename(file),
      }),
    ),
);

describe.each(readdirSync(FOLDER))("%s", (file) => {
  it("is small", () => {
    expect(statSync(join(FOLDER, file)).size).toBeLessThanOrEqual(LARGEST_BYTES);
  });

  it("is on a page, with words for those who do not see it", () => {
    const alts = uses.filter((use) => use.file === file).map(({ alt }) => alt);
    expect(alts.length, "a page shows it").toBeGreaterThan(0);
    for (const alt of alts)
      expect(alt.split(" ").length, `what ${file} shows, in words: '${alt}'`).toBeGreaterThan(5);
  });
});
