import { defineConfig } from "tsup";
import { notices, shared, slimming } from "../../scripts/lib/bundle.mjs";

export default defineConfig({
  ...shared,
  entry: { "octo-mcp-http": "src/main.ts" },
  esbuildPlugins: [...slimming, notices("octo-mcp-http")],
});
