/**
 * Pages and parts of pages that are generated. `npm run generate` writes them; here, and so in `npm test` and CI, a page
 * that is not what its source says is an error.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { withBlock } from "./generators/blocks.ts";
import { toolsetTable, toolTable } from "./generators/tools.ts";

/** The file, the name of its block, and what makes the text of the block. */
const BLOCKS: readonly (readonly [file: string, block: string, make: () => string])[] = [
  ["README.md", "toolsets", toolsetTable],
  ["docs/tools.md", "tools", toolTable],
];

it.each(BLOCKS)(
  "%s has what its source says in the block %s (npm run generate writes it)",
  async (file, block, make) => {
    const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
    const page = readFileSync(path, "utf8");
    await expect(withBlock(page, block, make())).toMatchFileSnapshot(path);
  },
);
