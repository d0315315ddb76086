/**
 * Pages and parts of pages that are generated. `npm run generate` writes them; here, and so in `npm test` and CI, a page
 * that is not what its source says is an error.
 */
import { readdirSync, readFileSync } from "node:fs";
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
import { alertTable, metricTable } from "./generators/monitoring.ts";
import { promptTable, resourceTable } from "./generators/prompts.ts";
import { questionTable } from "./generators/questions.ts";
import { bundleManifest, serverJson } from "./generators/server-json.ts";
import { toolPages } from "./generators/tool-pages.ts";
import { toolsetTable, toolTable } from "./generators/tools.ts";

/** For each page: its blocks, and what makes the text of each. Whoever adds a generator adds a line here. */
const PAGES: Readonly<Record<string, Readonly<Record<string, () => string | Promise<string>>>>> = {
  "README.md": { toolsets: toolsetTable },
  "apps/cli/README.md": { flags: cliFlagTable },
  "docs/tools.md": { tools: toolTable },
  "docs/prompts-and-links.md": { prompts: promptTable, resources: resourceTable },
  "docs/contributing/docs.md": { questions: questionTable },
  "docs/policy.md": { classes: classTable },
  "docs/monitoring.md": { metrics: metricTable, alerts: alertTable },
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
    let page = readFileSync(path, "utf8");
    for (const [name, make] of Object.entries(blocks)) page = withBlock(page, name, await make());
    await expect(page).toMatchFileSnapshot(path);
  },
);

it("the JSON Schema of the configuration file is what the settings say", async () => {
  const path = fileURLToPath(new URL("../apps/cli/octo-mcp.schema.json", import.meta.url));
  await expect(configFileSchema()).toMatchFileSnapshot(path);
});

it("there is a page for each tool, with what its calls return in the demo world", async () => {
  const folder = fileURLToPath(new URL("../docs/tools/", import.meta.url));
  const pages = await toolPages();
  for (const [name, text] of pages) await expect(text).toMatchFileSnapshot(`${folder}${name}`);
  expect(readdirSync(folder).toSorted(), "delete pages of tools that are gone").toEqual(
    [...pages.keys()].toSorted(),
  );
});

it.each([
  ["server.json of the MCP registry", "../server.json", serverJson],
  ["the manifest of the bundle", "../apps/cli/mcpb/manifest.json", bundleManifest],
] as const)("%s is what the flags and variables say", async (_name, file, make) => {
  await expect(make()).toMatchFileSnapshot(fileURLToPath(new URL(file, import.meta.url)));
});
