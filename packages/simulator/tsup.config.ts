import { defineConfig } from "tsup";
import { library } from "../../scripts/lib/library.mjs";

export default defineConfig({
  ...library,
  entry: ["src/index.ts", "src/bin.ts"],
});
