import { defineConfig } from "tsup";
import { library } from "../../scripts/lib/library.mjs";

export default defineConfig({
  ...library,
  entry: { index: "src/index.ts", bin: "src/bin.ts" },
  dts: library.dts && { ...library.dts, entry: { index: "src/index.ts" } },
});
