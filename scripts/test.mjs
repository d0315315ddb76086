/** `npm test`: the tests of every package; the last line is `N passed, N failed, N skipped`. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, install, root, runNode, say } from "./lib/workspace.mjs";

install();
build("@octo/mcp-server", "@octo/mcp-http");
say("Running the tests\n");

const folder = join(root, "node_modules", ".cache");
const report = join(folder, "test-results.json");
mkdirSync(folder, { recursive: true });
rmSync(report, { force: true });
const code = runNode(
  "node_modules/vitest/vitest.mjs",
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...process.argv.slice(2)],
  process.stdout.isTTY ? {} : { NO_COLOR: "1", FORCE_COLOR: undefined },
);

const {
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
  numTodoTests: todo = 0,
} = readReport();
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped + todo} skipped\n`);
process.exit(code !== 0 || failed > 0 || passed === 0 ? 1 : 0);

function readReport() {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    say("The test runner left no report");
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
  }
}
