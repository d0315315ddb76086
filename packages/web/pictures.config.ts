/** Runs the one file that takes pictures; it is no test, so that `npm test` does not change the docs. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const CONDITIONS = ["@octo/source", "node", "import", "default"];

export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  resolve: { conditions: CONDITIONS },
  ssr: { resolve: { conditions: CONDITIONS } },
  test: { include: ["packages/web/test/pictures.ts"], testTimeout: 120_000 },
});
