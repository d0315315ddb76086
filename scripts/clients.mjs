/**
 * `npm run clients`: MCP clients of the command line list the tools of the built product over HTTP and call one. Clients
 * that are libraries are in `apps/http/test/clients.test.ts`; these are too large to be dependencies.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { capture, fetchCommands } from "./lib/npx.mjs";
import { startProduct } from "./lib/servers.mjs";
import { printTable } from "./lib/table.mjs";
import { build, install, say, turbo } from "./lib/workspace.mjs";

const KEY = "a-key-for-tests-only-1";
const INSPECTOR = "@modelcontextprotocol/inspector@2.12.0";
const MCPORTER = "mcporter@0.12.3";

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
  say(`Clients of the command line: ${INSPECTOR}, ${MCPORTER}`);
  const product = await startProduct([], { OCTO_HTTP_KEYS: KEY });
  try {
    const url = `${product.url}/mcp`;
    const results = (await Promise.all([inOrder(inspectorRuns(url)), inOrder(mcporterRuns(url))])).flat();
    const rows = results.map(({ client, how, does, ok }) => [client, how, does, ok ? "ok" : "FAILED"]);
    printTable([["client", "how", "does", ""], ...rows]);
    return results.every(({ ok }) => ok);
  } finally {
    await product.stop();
  }
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
    const call = ["--method", "tools/call", "--tool-name", "list_spaces", "--tool-args-json", "{}"];
    const hasSpacesInside = ({ result }) => hasSpaces(result.structuredContent);
    return [
      { ...run, does: "list", args: [...common, "--strict", "--method", "tools/list"], expected: hasTools },
      { ...run, does: "call", args: [...common, ...call], expected: hasSpacesInside },
    ];
  });
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
  const call = ["--tool", "list_spaces", "--args", "{}", "--output", "json"];
  return [
    { ...run, does: "list", args: ["--config", config, "list", ...server, "--json"], expected: hasTools },
    { ...run, does: "call", args: ["--config", config, "call", ...server, ...call], expected: hasSpaces },
  ];
}

async function inOrder(runs) {
  const results = [];
  const [{ client, command }] = runs;
  const program = join(await fetchCommands(command, client), command);
  for (const { how, does, args, expected } of runs) {
    const { code, stdout, stderr } = await capture(process.execPath, [program, ...args]);
    const ok = code === 0 && holds(expected, stdout);
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

function hasSpaces({ items }) {
  return items.some(({ name }) => name === "Default");
}
