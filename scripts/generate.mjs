/**
 * `npm run generate` writes everything that is generated: manifests, types and the index of the API client, tables and pages
 * of the documentation, and the snapshots of what users see. With `--check` it writes nothing and fails when something is stale.
 */
import { install, runNode, say } from "./lib/workspace.mjs";

const check = process.argv.includes("--check");

/** Tests whose snapshots follow from the literals of tools and the definitions of flags. */
const GENERATED_BY_TESTS = [
  "scripts/generated.test.ts",
  "packages/mcp-tools/test/tool-list.test.ts",
  "apps/cli/src/commands/tools-command.test.ts",
];

/** Each generator: what it makes, the script, and the arguments for writing and for checking. */
const GENERATORS = [
  {
    what: "Manifests of the packages",
    script: "scripts/manifests.mjs",
    write: [],
    check: ["--check"],
  },
  {
    what: "Types and index of the API client",
    script: "packages/api-client/scripts/generate.mjs",
    write: [],
    check: ["--check"],
  },
  {
    what: "Tables, pages and snapshots",
    script: "node_modules/vitest/vitest.mjs",
    write: ["run", ...GENERATED_BY_TESTS, "--update"],
    check: ["run", "scripts/generated.test.ts"],
  },
];

install();
for (const generator of GENERATORS) {
  say(generator.what);
  const code = runNode(generator.script, check ? generator.check : generator.write, {
    CI: check ? "true" : undefined,
  });
  if (code !== 0) process.exit(1);
}
