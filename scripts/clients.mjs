/**
 * `npm run clients`: MCP clients list the tools of the built product over HTTP, call one, and want a write approved. The
 * clients that are dependencies do the same in `apps/http/test/clients.test.ts`; these are too large to be dependencies.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { capture, fetchCommands } from "./lib/npx.mjs";
import { startProduct } from "./lib/servers.mjs";
import { printTable } from "./lib/table.mjs";
import { build, install, say, turbo } from "./lib/workspace.mjs";

const KEY = "a-key-for-tests-only-1";
const INSPECTOR = "@modelcontextprotocol/inspector@2.12.0";
const MCPORTER = "mcporter@0.12.3";
/** The clients that are run by `clients/run-client.mjs`, by the name that it knows. */
const LIBRARIES = {
  "@mastra/mcp": "0.14.5",
  "@langchain/mcp-adapters": "1.1.4",
  "mcp-use": "1.34.6",
  "mcp-remote": "0.15.1",
  supergateway: "4.0.0",
};
/** What those clients expect their host to have. */
const PEERS = ["@mastra/core@0.24.9", "@langchain/core@1.2.13", "@langchain/langgraph@1.4.10"];
const RUN_CLIENT = fileURLToPath(new URL("./clients/run-client.mjs", import.meta.url));
/** No client sends what it was used for. */
const QUIET = { MCP_USE_ANONYMIZED_TELEMETRY: "false", MASTRA_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };
const RELEASE = { spaceName: "Default", projectName: "Checkout Service" };

install();
build("@octo/mcp-http");
turbo("build:conformance", "--filter=@octo/mcp-http");
const folder = mkdtempSync(join(tmpdir(), "octo-clients-"));
try {
  process.exitCode = (await runAll()) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function runAll() {
  const libraries = Object.entries(LIBRARIES).map(([name, version]) => `${name}@${version}`);
  say(`Clients: ${[INSPECTOR, MCPORTER, ...libraries].join(", ")}`);
  const product = await startProduct(["--calls-per-minute", "10000"], { OCTO_HTTP_KEYS: KEY });
  try {
    const url = `${product.url}/mcp`;
    const modules = dirname(await fetchCommands("mcp-remote", ...libraries, ...PEERS));
    const results = [...(await inOrder(inspectorRuns(url))), ...(await inOrder(mcporterRuns(url)))];
    for (const client of Object.keys(LIBRARIES)) results.push(...(await library(client, modules, url)));
    const rows = results.map(({ client, how, does, ok }) => [client, how, does, ok ? "ok" : "FAILED"]);
    printTable([["client", "how", "does", ""], ...rows]);
    return results.every(({ ok }) => ok);
  } finally {
    await product.stop();
  }
}

/** Runs one client of {@link LIBRARIES} in a process of its own. */
async function library(client, modules, url) {
  const environment = { ...QUIET, OCTO_HTTP_KEYS: KEY };
  const args = [RUN_CLIENT, client, dirname(modules), url];
  const { code, stdout, stderr } = await capture(process.execPath, args, { environment });
  const named = `${client}@${LIBRARIES[client]}`;
  if (code !== 0) {
    process.stderr.write(`\n${named}: exit code ${code}\n${stderr}\n${stdout}\n`);
    return [{ client: named, how: "default", does: "everything", ok: false }];
  }
  return JSON.parse(stdout.trimEnd().split("\n").at(-1)).map(({ does, problem }) => {
    if (problem !== undefined) process.stderr.write(`\n${named}, ${does}: ${problem}\n`);
    return { client: named, how: "default", does, ok: problem === undefined };
  });
}

/** In both eras; `--strict` fails when a schema is one that some host or model API cannot take. */
function inspectorRuns(url) {
  const header = `Authorization: Bearer ${KEY}`;
  const server = [
    "--cli",
    "--server-url",
    url,
    "--transport",
    "http",
    "--header",
    header,
    "--stored-auth-only",
  ];
  return ["legacy", "modern"].flatMap((era) => {
    const common = [...server, "--protocol-era", era, "--format", "json"];
    const run = { client: INSPECTOR, command: "mcp-inspector", how: era };
    const call = (tool, args) => [
      ...common,
      ...["--method", "tools/call", "--tool-name", tool, "--tool-args-json", JSON.stringify(args)],
    ];
    return [
      { ...run, does: "list", args: [...common, "--strict", "--method", "tools/list"], expected: hasTools },
      { ...run, does: "call", args: call("list_spaces", {}), expected: hasSpaces },
      ...writeRuns(run, era === "legacy" ? "41.1.0" : "41.2.0", (args) => call("create_release", args)),
    ];
  });
}

/** A client that cannot ask a person: the write is refused with its plan, and done when it comes again with confirm. */
function writeRuns(run, releaseVersion, argsFor) {
  const args = { ...RELEASE, releaseVersion };
  const isPlan = (message) =>
    (message.result ?? message)._meta["octo-mcp/error"].code === "approval_required";
  const isMade = (message) => factsOf(message).created === true;
  return [
    { ...run, does: "write, plan", args: argsFor(args), expected: isPlan, fails: true },
    { ...run, does: "write, confirm", args: argsFor({ ...args, confirm: true }), expected: isMade },
  ];
}

/** With a configuration of its own, so that it does not look for those of other programs on this machine. */
function mcporterRuns(url) {
  const config = join(folder, "mcporter.json");
  writeFileSync(config, JSON.stringify({ mcpServers: {}, imports: [] }));
  const server = [
    "--http-url",
    url,
    "--allow-http",
    "--name",
    "octo",
    "--header",
    `Authorization=Bearer ${KEY}`,
  ];
  const run = { client: MCPORTER, command: "mcporter", how: "default" };
  const call = (tool, args) => [
    ...["--config", config, "call", ...server],
    ...["--tool", tool, "--args", JSON.stringify(args), "--output", "json"],
  ];
  return [
    { ...run, does: "list", args: ["--config", config, "list", ...server, "--json"], expected: hasTools },
    { ...run, does: "call", args: call("list_spaces", {}), expected: hasSpaces },
    ...writeRuns(run, "41.3.0", (args) => call("create_release", args)),
  ];
}

async function inOrder(runs) {
  const results = [];
  const [{ client, command }] = runs;
  const program = join(await fetchCommands(command, client), command);
  for (const { how, does, args, expected, fails = false } of runs) {
    const { code, stdout, stderr } = await capture(process.execPath, [program, ...args]);
    const ok = (code === 0) !== fails && holds(expected, stdout);
    if (!ok) process.stderr.write(`\n${client}, ${how}, ${does}: exit code ${code}\n${stderr}\n${stdout}\n`);
    results.push({ client, how, does, ok });
  }
  return results;
}

function holds(expected, stdout) {
  try {
    return expected(JSON.parse(stdout));
  } catch {
    return false;
  }
}

function hasTools(message) {
  const { tools } = message.result ?? message;
  return (
    tools.some(({ name }) => name === "list_spaces") && tools.some(({ name }) => name === "create_release")
  );
}

/** The facts of a result, which stand as JSON between the marks of its text. */
function factsOf(message) {
  const [{ text }] = (message.result ?? message).content;
  return JSON.parse(text.split("\n")[1]);
}

function hasSpaces(message) {
  return factsOf(message).items.some(({ name }) => name === "Default");
}
