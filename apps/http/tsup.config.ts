import { defineConfig } from "tsup";
import { notices, separateFile, shared, slimming } from "../../scripts/lib/bundle.mjs";

export default defineConfig([
  {
    ...shared,
    entry: { "octo-mcp-http": "src/main.ts" },
    esbuildPlugins: [...slimming, separateFile("shared-state"), notices("octo-mcp-http")],
  },
  {
    ...shared,
    entry: { "shared-state": "src/shared-state/index.ts" },
    esbuildPlugins: [...slimming, notices("shared-state")],
  },
]);
