import { defineConfig } from "vitest/config";
import { examplesPlugin } from "./scripts/lib/examples.ts";

/** One run over every package, from source: the `@octo/source` condition needs no build in between. */
export default defineConfig({
  plugins: [examplesPlugin()],
  resolve: { conditions: ["@octo/source", "node", "import", "default"] },
  ssr: { resolve: { conditions: ["@octo/source", "node", "import", "default"] } },
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "packages/*/test/**/*.test.ts",
      "apps/*/src/**/*.test.ts",
      "apps/*/test/**/*.test.ts",
      "scripts/**/*.test.ts",
    ],
    // Far more than any test needs, so that a busy machine does not make a sound test fail.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest leaves one core to itself by default, which halves the speed on two cores.
    maxWorkers: "100%",
    reporters: ["default"],
  },
});
