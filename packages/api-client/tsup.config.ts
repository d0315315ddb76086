import { defineConfig } from "tsup";
import { library } from "../../scripts/lib/library.mjs";

export default defineConfig({
  ...library,
  entry: ["src/index.ts"],
  // The types of the API stay files of their own, one for each area: scripts/publish-types.mjs puts them into dist.
  external: [/generated\/schema\.ts$/],
});
