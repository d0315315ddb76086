import { defineConfig } from "tsup";
import {
  noDefaultValidator,
  noSchemaReader,
  notices,
  oneLanguage,
  shared,
} from "../../scripts/lib/bundle.mjs";

export default defineConfig({
  ...shared,
  entry: { "octo-mcp-http": "src/main.ts" },
  esbuildPlugins: [oneLanguage, noDefaultValidator, noSchemaReader, notices],
});
