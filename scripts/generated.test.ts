/**
 * Pages and parts of pages that are generated. `npm run generate` writes them; here, and so in `npm test` and CI, a page
 * that is not what its source says is an error.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { withBlock } from "./generators/blocks.ts";
import { classTable } from "./generators/classes.ts";
import {
  cliFlagTable,
  commandTables,
  configFileSchema,
  fileTable,
  httpFlagTable,
  httpVariableTable,
  settingTable,
  sharedFlagTable,
  sharedVariableTable,
} from "./generators/configuration.ts";
import { layerTable } from "./generators/layers.ts";
import { toolsetTable, toolTable } from "./generators/tools.ts";

/** For each page: its blocks, and what makes the text of each. Whoever adds a generator adds a line here. */
const PAGES: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  "README.md": { toolsets: toolsetTable, flags: cliFlagTable },
  "apps/cli/README.md": { flags: cliFlagTable },
  "docs/tools.md": { tools: toolTable },
  "docs/policy.md": { classes: classTable },
  "docs/architecture.md": { layers: layerTable },
  "docs/configuration.md": {
    "shared-flags": sharedFlagTable,
    "shared-variables": sharedVariableTable,
    settings: settingTable,
    "http-flags": httpFlagTable,
    "http-variables": httpVariableTable,
    commands: commandTables,
    files: fileTable,
  },
};

it.each(Object.entries(PAGES))(
  "%s has what its sources say (npm run generate writes it)",
  async (file, blocks) => {
    const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
    const page = Object.entries(blocks).reduce(
      (text, [name, make]) => withBlock(text, name, make()),
      readFileSync(path, "utf8"),
    );
    await expect(page).toMatchFileSnapshot(path);
  },
);

it("the JSON Schema of the configuration file is what the settings say", async () => {
  const path = fileURLToPath(new URL("../apps/cli/octo-mcp.schema.json", import.meta.url));
  await expect(configFileSchema()).toMatchFileSnapshot(path);
});
