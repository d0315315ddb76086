import { defineConfig } from "tsup";
import { library } from "../../scripts/lib/library.mjs";

export default defineConfig({
  ...library,
  entry: { index: "src/index.ts", testing: "src/testing/index.ts" },
});
