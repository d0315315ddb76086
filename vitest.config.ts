import { configDefaults, defineConfig } from "vitest/config";
import { examplesPlugin } from "./scripts/lib/examples.ts";

/** Tests of tools and of the pipeline. They share loaded modules, which hold no state, and so need not load them for each file. */
const TOOLS = "packages/mcp-tools/src/{pipeline,toolsets,prompts,resources,reading}/**/*.test.ts";

/** One run over every package, from source: the `@octo/source` condition needs no build in between. */
export default defineConfig({
  plugins: [examplesPlugin()],
  resolve: { conditions: ["@octo/source", "node", "import", "default"] },
  ssr: { resolve: { conditions: ["@octo/source", "node", "import", "default"] } },
  test: {
    projects: [
      { extends: true, test: { name: "tools", isolate: false, include: [TOOLS] } },
      {
        extends: true,
        test: {
          name: "rest",
          include: [
            "packages/*/src/**/*.test.ts",
            "packages/*/test/**/*.test.ts",
            "apps/*/src/**/*.test.ts",
            "apps/*/test/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
          exclude: [...configDefaults.exclude, TOOLS],
        },
      },
    ],
    // Far more than any test needs, so that a busy machine does not make a sound test fail.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest leaves one core to itself by default, which halves the speed on two cores.
    maxWorkers: "100%",
    reporters: ["default"],
  },
});
