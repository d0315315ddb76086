import { defineConfig } from "tsup";
import { notices, noYamlWriter, separateFile, shared, slimming } from "../../scripts/lib/bundle.mjs";

export default defineConfig([
  {
    ...shared,
    entry: { "octo-mcp": "src/main.ts" },
    esbuildPlugins: [...slimming, separateFile("commands", "commands-program"), notices("octo-mcp")],
  },
  {
    ...shared,
    entry: { commands: "src/commands-program.ts" },
    // Setup writes a configuration file.
    esbuildPlugins: [...slimming.filter((plugin) => plugin !== noYamlWriter), notices("commands")],
  },
  { ...shared, entry: { demo: "demo/main.ts" }, minify: false },
]);
