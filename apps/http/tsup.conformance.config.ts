/** What `npm run conformance` starts: the fixture build of the HTTP stack, and the simulator behind the product. */
import { defineConfig } from "tsup";
import { shared } from "../../scripts/lib/bundle.mjs";

export default defineConfig({
  ...shared,
  entry: {
    "fixture-server": "conformance/fixture-server.ts",
    simulator: "../../packages/simulator/src/bin.ts",
  },
  outDir: "dist-conformance",
  minify: false,
  esbuildPlugins: [],
});
