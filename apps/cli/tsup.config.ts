import { defineConfig } from "tsup";
import { noDefaultValidator, notices, oneLanguage, shared } from "../../scripts/lib/bundle.mjs";

export default defineConfig([
  {
    ...shared,
    entry: { "octo-mcp": "src/main.ts" },
    esbuildPlugins: [oneLanguage, noDefaultValidator, notices],
  },
  { ...shared, entry: { demo: "demo/main.ts" }, minify: false },
]);
