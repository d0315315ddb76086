import { defineConfig } from "tsup";
import { noDefaultValidator, notices, oneLanguage, shared } from "../../scripts/lib/bundle.mjs";

export default defineConfig({
  ...shared,
  entry: { "octo-mcp-http": "src/main.ts" },
  esbuildPlugins: [oneLanguage, noDefaultValidator, notices],
});
