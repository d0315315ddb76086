import { configDefaults, defineConfig } from "vitest/config";
import { examplesPlugin } from "./scripts/lib/examples.ts";
import { LONG_SUITES } from "./scripts/lib/long-suites.mjs";

/** Tests that replace a module for all that import it. */
const MOCKING = [
  "packages/simulator/test/parameters.test.ts",
  "packages/mcp-tools/src/audit/audit-file.test.ts",
];

/** Files that only a run of every case takes. */
const LEFT_OUT = process.env.OCTO_EVERY_CASE === "1" ? [] : LONG_SUITES;

/**
 * Tests of the libraries, the apps and the scripts. They share loaded modules, which hold no state, and so need not load them
 * for each file: that is half of the time of the tests of an app.
 */
const SHARING = [
  "packages/*/src/**/*.test.ts",
  "packages/*/test/**/*.test.ts",
  "apps/*/src/**/*.test.ts",
  "apps/*/test/**/*.test.ts",
  "apps/*/mcpb/**/*.test.ts",
  "scripts/**/*.test.ts",
  "tools/*/src/**/*.test.ts",
  "bench/**/*.test.ts",
];

/** One run over every package, from source: the `@octo/source` condition needs no build in between. */
export default defineConfig({
  plugins: [examplesPlugin()],
  resolve: { conditions: ["@octo/source", "node", "import", "default"] },
  ssr: { resolve: { conditions: ["@octo/source", "node", "import", "default"] } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "sharing",
          isolate: false,
          include: SHARING,
          exclude: [...configDefaults.exclude, ...MOCKING, ...LEFT_OUT],
        },
      },
      {
        extends: true,
        test: {
          name: "isolated",
          include: [...MOCKING, "examples/*/test/**/*.test.ts"],
        },
      },
    ],
    // Far more than any test needs, so that a busy machine does not make a sound test fail.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest leaves one core to itself by default, which halves the speed on two cores.
    maxWorkers: "100%",
    // Concurrent tests wait for a clock of a real store, and use no processor meanwhile.
    maxConcurrency: 50,
    reporters: ["default"],
  },
});
