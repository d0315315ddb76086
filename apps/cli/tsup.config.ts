import { defineConfig } from "tsup";
import {
  noDefaultValidator,
  noSchemaReader,
  notices,
  oneLanguage,
  shared,
} from "../../scripts/lib/bundle.mjs";

export default defineConfig([
  {
    ...shared,
    entry: { "octo-mcp": "src/main.ts" },
    esbuildPlugins: [oneLanguage, noDefaultValidator, noSchemaReader, notices],
  },
  { ...shared, entry: { demo: "demo/main.ts" }, minify: false },
]);
