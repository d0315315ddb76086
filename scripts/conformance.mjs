/**
 * `npm run conformance`: the official MCP conformance suites, for both revisions that have a frozen set of
 * requirements. Our HTTP stack with the fixtures that the suites call must pass everything; the product itself must fail
 * exactly where a fixture is missing, as `apps/http/conformance/expected-failures.yml` says.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { capture, fetchCommands } from "./lib/npx.mjs";
import { startFixtures, startProduct } from "./lib/servers.mjs";
import { printTable } from "./lib/table.mjs";
import { build, install, root, say, turbo } from "./lib/workspace.mjs";

const REVISIONS = ["2025-11-25", "2026-07-28"];
/** The suite needs a newer Node than the product. */
const SUITE = ["@modelcontextprotocol/conformance@0.2.0-alpha.12", "node@22"];
const EXPECTED = join(root, "apps/http/conformance/expected-failures.yml");
/** The suites call often and at once; what is tested is the protocol, not the patience. */
const UNLIMITED = ["--auth", "none", "--calls-per-minute", "100000"];

install();
build("@octo/mcp-http");
turbo("build:conformance", "--filter=@octo/mcp-http");
const commands = await fetchCommands("conformance", ...SUITE);
const folder = mkdtempSync(join(tmpdir(), "octo-conformance-"));
try {
  process.exitCode = (await runAll()) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function runAll() {
  const required = new Map(await Promise.all(REVISIONS.map(async (name) => [name, await requiredBy(name)])));
  const nothing = join(folder, "nothing.yml");
  writeFileSync(nothing, "server: []\n");
  const fixtures = await runSets("fixtures", await startFixtures(), nothing);
  const product = await runSets("product", await startProduct(UNLIMITED), EXPECTED);
  const runs = [...fixtures, ...product];
  for (const run of runs.filter(({ code }) => code !== 0)) report(run);
  const never = neverFailed(product);
  if (never.length > 0) say(`Entries of expected-failures.yml that no set needs: ${never.join(", ")}`);
  print(runs, required);
  return never.length === 0 && runs.every(({ code }) => code === 0);
}

function suite(...args) {
  return capture(join(commands, "node"), [join(commands, "conformance"), ...args]);
}

/** The scenarios that count; extensions and what came later are run too, and do not. */
async function requiredBy(revision) {
  const { code, stdout, stderr } = await suite("list", "--server", "--requirements", revision);
  if (code !== 0) throw new Error(`The suite does not run:\n${stderr}`);
  return new Set([...stdout.matchAll(/^ {2}- (\S+)$/gm)].map(([, name]) => name));
}

async function runSets(target, server, expected) {
  const runs = [];
  try {
    for (const revision of REVISIONS) {
      say(`Conformance of the ${target}, requirements of ${revision}`);
      const results = join(folder, `${target}-${revision}`);
      const what = ["--url", `${server.url}/mcp`, "--requirements", revision];
      const how = ["--expected-failures", expected, "--output-dir", results];
      const { code, stdout, stderr } = await suite("server", ...what, ...how);
      runs.push({ target, revision, code, results, stdout, stderr, ...readSummary(stdout) });
    }
  } finally {
    await server.stop();
  }
  return runs;
}

/** The suite ends with a line per scenario, and then says which failures were expected and which were not. */
function readSummary(stdout) {
  const summary = stdout.slice(stdout.lastIndexOf("=== SUMMARY ==="));
  const scenarios = [...summary.matchAll(/^[✓✗] ([\w-]+): (\d+) passed, (\d+) failed/gm)].map(
    ([, name, passed, failed]) => ({ name, passed: Number(passed), failed: Number(failed) }),
  );
  const expected = [...summary.matchAll(/^ {2}~ (\S+)/gm)].map(([, name]) => name);
  return { scenarios, expected };
}

/** The suite calls an entry stale when its scenario passes; one whose scenario never ran is as stale. */
function neverFailed(runs) {
  const entries = [...readFileSync(EXPECTED, "utf8").matchAll(/^ *- (\S+)/gm)].map(([, name]) => name);
  return entries.filter((name) => !runs.some(({ expected }) => expected.includes(name)));
}

/** What the suite concluded, and why each failure that nobody expected is one. */
function report({ target, revision, results, stdout, stderr }) {
  const start = stdout.lastIndexOf("=== SUMMARY ===");
  process.stderr.write(`\n${target}, ${revision}:\n${start < 0 ? stdout + stderr : stdout.slice(start)}\n`);
  const unexpected = new Set([...stdout.matchAll(/^ {2}✗ ([\w-]+)/gm)].map(([, name]) => name));
  for (const folder of existsSync(results) ? readdirSync(results) : []) {
    if (!unexpected.has(folder.replace(/^server-|-\d{4}-.*$/g, ""))) continue;
    for (const { id, status, errorMessage } of JSON.parse(
      readFileSync(join(results, folder, "checks.json")),
    )) {
      if (["FAILURE", "WARNING"].includes(status)) process.stderr.write(`${id}: ${errorMessage}\n`);
    }
  }
}

function print(runs, required) {
  const rows = runs.map(({ target, revision, code, scenarios, expected }) => {
    const counted = scenarios.filter(({ name }) => required.get(revision).has(name));
    return [
      target,
      revision,
      `${counted.filter(({ failed }) => failed === 0).length} of ${counted.length}`,
      String(counted.reduce((sum, { passed }) => sum + passed, 0)),
      String(expected.length),
      code === 0 ? "as required" : "NOT as required",
    ];
  });
  printTable([["server", "revision", "scenarios", "checks", "expected failures", "verdict"], ...rows]);
}
