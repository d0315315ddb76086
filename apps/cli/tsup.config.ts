import { defineConfig } from "tsup";
import { notices, separateFile, shared, slimming } from "../../scripts/lib/bundle.mjs";

export default defineConfig([
  {
    ...shared,
    entry: { "octo-mcp": "src/main.ts" },
    esbuildPlugins: [...slimming, separateFile("commands", "commands-program"), notices("octo-mcp")],
  },
  {
    ...shared,
    entry: { commands: "src/commands-program.ts" },
    esbuildPlugins: [...slimming, notices("commands")],
  },
  { ...shared, entry: { demo: "demo/main.ts" }, minify: false },
]);
