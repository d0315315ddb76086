import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { defineConfig } from "tsup";
import { parse } from "yaml";
import {
  laterLibraries,
  notices,
  noYamlWriter,
  separateFile,
  shared,
  slimming,
} from "../../scripts/lib/bundle.mjs";

/** What only servers with tools of other servers read. */
const EXTERNAL = separateFile("external", "external");

export default defineConfig([
  {
    ...shared,
    entry: { "octo-mcp": "src/main.ts" },
    esbuildPlugins: [
      laterLibraries,
      ...slimming,
      separateFile("commands", "commands-program"),
      separateFile("pages"),
      EXTERNAL,
      notices("octo-mcp"),
    ],
  },
  {
    ...shared,
    entry: { libraries: "src/libraries/index.ts" },
    format: "cjs",
    banner: {},
    esbuildPlugins: [...slimming, notices("libraries")],
  },
  {
    ...shared,
    entry: { commands: "src/commands-program.ts" },
    // Setup writes a configuration file.
    esbuildPlugins: [...slimming.filter((plugin) => plugin !== noYamlWriter), EXTERNAL, notices("commands")],
    // `doctor --deep` compares responses with the document.
    onSuccess: async () => {
      const document = readFileSync("../../packages/api-client/openapi/octopus.yaml", "utf8");
      writeFileSync("dist/octopus.json.gz", gzipSync(JSON.stringify(parse(document)), { level: 9 }));
    },
  },
  {
    ...shared,
    entry: { pages: "src/pages/index.ts" },
    esbuildPlugins: [...slimming, notices("pages")],
  },
  {
    ...shared,
    entry: { external: "src/external.ts" },
    esbuildPlugins: [...slimming, notices("external")],
  },
  { ...shared, entry: { demo: "demo/main.ts" }, minify: false },
]);
