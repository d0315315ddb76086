/**
 * Runs one client, in a process of its own: `run-client.mjs <client> <folder> <url>`. The folder holds `node_modules` with the
 * client. The key of the server is in OCTO_HTTP_KEYS. It prints the rows of the scenario as JSON, on the last line.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../lib/workspace.mjs";
import { runScenario } from "./scenario.mjs";

const [name, folder, url] = process.argv.slice(2);
const authorization = `Bearer ${process.env.OCTO_HTTP_KEYS}`;
const headers = { Authorization: authorization };
const require = createRequire(join(folder, "node_modules", "x.js"));
/** The SDK 1.x is a dependency of the HTTP app. */
const sdk = createRequire(join(root, "apps/http/package.json"));
const load = (module, from = require) => import(pathToFileURL(from.resolve(module)));

const CLIENTS = {
  "@mastra/mcp": { number: 31, asks: true, connect: mastra },
  "@langchain/mcp-adapters": { number: 32, asks: false, connect: langchain },
  "mcp-use": { number: 33, asks: true, connect: mcpUse },
  "mcp-remote": { number: 34, asks: true, connect: mcpRemote },
  supergateway: { number: 35, asks: false, connect: supergateway },
};

const rows = await runScenario(CLIENTS[name]);
process.stdout.write(`\n${JSON.stringify(rows)}\n`, () => process.exit(0));

async function mastra(answer) {
  const { MCPClient } = await loadEsm("@mastra/mcp");
  const client = new MCPClient({
    id: crypto.randomUUID(),
    servers: { octo: { url: new URL(url), requestInit: { headers } } },
  });
  await client.elicitation.onRequest("octo", async ({ message }) => resultOf(await answer(message)));
  return {
    tools: async () => Object.keys(await client.getTools()),
    async call(tool, args) {
      const tools = await client.getTools();
      return textOf(await tools[`octo_${tool}`].execute({ context: args }, {}));
    },
    close: () => client.disconnect(),
  };
}

async function langchain() {
  const { MultiServerMCPClient } = await loadEsm("@langchain/mcp-adapters");
  const client = new MultiServerMCPClient({ mcpServers: { octo: { transport: "http", url, headers } } });
  const tools = await client.getTools();
  return {
    tools: async () => tools.map((tool) => tool.name),
    // A result that is an error is thrown.
    call: (name, args) =>
      tools
        .find((tool) => tool.name.endsWith(name))
        .invoke(args)
        .then(textOf, (error) => error.message),
    close: () => client.close(),
  };
}

async function mcpUse(answer) {
  const { MCPClient } = await loadEsm("mcp-use", "./client");
  const onElicitation = async ({ message }) => resultOf(await answer(message));
  const client = new MCPClient({ mcpServers: { octo: { url, headers } } }, { onElicitation });
  const session = await client.createSession("octo");
  return {
    tools: async () => (await session.listTools()).map((tool) => tool.name),
    call: async (name, args) => textOf(await session.callTool(name, args)),
    close: () => client.closeAllSessions(),
  };
}

function mcpRemote(answer) {
  const args = [
    url,
    "--allow-http",
    "--transport",
    "http-only",
    "--header",
    `Authorization:${authorization}`,
  ];
  return overStdio(join(folder, "node_modules/.bin/mcp-remote"), args, answer);
}

function supergateway() {
  const args = ["--streamableHttp", url, "--header", `Authorization: ${authorization}`, "--logLevel", "none"];
  return overStdio(join(folder, "node_modules/.bin/supergateway"), args);
}

/** The official client in front of a program that makes stdio out of HTTP. */
async function overStdio(command, args, answer) {
  const { Client } = await load("@modelcontextprotocol/sdk/client/index.js", sdk);
  const { StdioClientTransport } = await load("@modelcontextprotocol/sdk/client/stdio.js", sdk);
  const { ElicitRequestSchema } = await load("@modelcontextprotocol/sdk/types.js", sdk);
  const capabilities = answer ? { elicitation: {} } : {};
  const client = new Client({ name: "bridge-test", version: "1" }, { capabilities });
  if (answer)
    client.setRequestHandler(ElicitRequestSchema, async ({ params }) =>
      resultOf(await answer(params.message)),
    );
  await client.connect(new StdioClientTransport({ command, args, stderr: "ignore" }));
  return {
    tools: async () => (await client.listTools()).tools.map((tool) => tool.name),
    call: async (name, values) => textOf(await client.callTool({ name, arguments: values })),
    close: () => client.close(),
  };
}

/** Imports a package as ES modules do: by its `import` condition. */
function loadEsm(module, part = ".") {
  const manifest = require(`${folder}/node_modules/${module}/package.json`);
  const entry = manifest.exports[part].import;
  const file = typeof entry === "string" ? entry : entry.default;
  return import(pathToFileURL(join(folder, "node_modules", module, file)));
}

/** The field of the form is optional; a client that fills in nothing answers by the action alone. */
function resultOf(action) {
  return action === "accept" ? { action, content: {} } : { action };
}

function textOf(result) {
  if (typeof result === "string") return result;
  return JSON.stringify(result);
}
