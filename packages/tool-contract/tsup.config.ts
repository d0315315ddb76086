import { defineConfig } from "tsup";

const entries = { index: "src/index.ts", verify: "src/verify/index.ts" };

export default defineConfig({
  entry: { ...entries, bin: "src/bin.ts" },
  format: "esm",
  target: "node20",
  dts: { entry: entries },
  clean: true,
});
