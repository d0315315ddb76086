/**
 * Compares calls through the host with calls that a program makes itself with `fetch` and the same checks:
 * `node packages/tool-host/bench/throughput.bench.mjs`. The server runs in a process of its own; the host is built from
 * source. Both ways take turns in one process, so that the ratio holds on any machine. The exit code is 1 when the host
 * makes fewer than 0.9 of the calls a second.
 *
 * The checks of the `fetch` way: arguments and result against their schemas, a time limit, status, type of the content,
 * at most 4 MB counted while reading, UTF-8, and a JSON object.
 */
import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Ajv } from "ajv";
import { bundleFromSource } from "../../../scripts/lib/run-from-source.mjs";

const ROUNDS = 7;
const CALLS = 3_000;
const LIMIT = 0.9;
const MOST_BYTES = 4_194_304;

const articles = Array.from({ length: 20 }, (_, id) => ({ id, name: `Article ${id}`, stock: id * 3 }));
const TOOL = {
  name: "shop_find",
  description: "Finds articles.",
  inputSchema: {
    type: "object",
    properties: { text: { type: "string", maxLength: 100 }, take: { type: "integer", minimum: 1 } },
    required: ["text"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: {
      count: { type: "integer" },
      articles: {
        type: "array",
        items: {
          type: "object",
          properties: { id: { type: "integer" }, name: { type: "string" }, stock: { type: "integer" } },
          required: ["id", "name", "stock"],
        },
      },
    },
    required: ["count", "articles"],
  },
};

if (process.argv[2] === "serve") serve();
else await compare();

function serve() {
  const result = JSON.stringify({ count: articles.length, articles });
  const server = createServer((request, response) => {
    request.resume();
    request.on("end", () => {
      response.setHeader("Content-Type", "application/json");
      response.end(request.url === "/tools" ? JSON.stringify([TOOL]) : result);
    });
  });
  server.listen(0, "127.0.0.1", () => process.send(server.address().port));
}

async function compare() {
  const folder = await mkdtemp(join(tmpdir(), "octo-bench-"));
  const child = fork(fileURLToPath(import.meta.url), ["serve"]);
  const port = await new Promise((resolve) => child.once("message", resolve));
  const url = `http://127.0.0.1:${port}`;
  let host;
  try {
    await bundleFromSource(folder, { host: fileURLToPath(new URL("../src/index.ts", import.meta.url)) });
    const { createToolHost, readServers } = await import(pathToFileURL(join(folder, "host.mjs")).href);
    host = createToolHost({
      servers: readServers({ mcpServers: [{ name: "shop", baseUrl: url, credentialId: 1 }] }),
      credentials: () => "token-1",
    });
    await host.refresh();
    const throughHost = async (args) => {
      const outcome = await host.call(TOOL.name, args);
      if (outcome.kind !== "result") throw new Error(outcome.error.message);
    };
    const ratios = [];
    for (const atOnce of [1, 16]) ratios.push(await ratioOf({ throughHost, bare: bareCall(url) }, atOnce));
    process.exitCode = Math.min(...ratios) >= LIMIT ? 0 : 1;
  } finally {
    await host?.close();
    child.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

async function ratioOf({ throughHost, bare }, atOnce) {
  await measure(throughHost, atOnce);
  await measure(bare, atOnce);
  const ratios = [];
  const rates = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const host = await measure(throughHost, atOnce);
    const fetched = await measure(bare, atOnce);
    ratios.push(host / fetched);
    rates.push([host, fetched]);
  }
  const middle = ratios.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  const [host, fetched] = rates.at(-1).map(Math.round);
  process.stdout.write(
    `${atOnce} at once: host ${host} calls/s, fetch ${fetched} calls/s, ratio ${middle.toFixed(2)}\n`,
  );
  return middle;
}

async function measure(call, atOnce) {
  const start = performance.now();
  let left = CALLS;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await call({ text: `article ${left}`, take: 20 });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return CALLS / ((performance.now() - start) / 1_000);
}

function bareCall(url) {
  const ajv = new Ajv({ strict: false });
  const checkArguments = ajv.compile(TOOL.inputSchema);
  const checkResult = ajv.compile(TOOL.outputSchema);
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  return async (args) => {
    if (!checkArguments(args)) throw new Error("arguments");
    const response = await fetch(`${url}/tool/${TOOL.name}/call`, {
      method: "POST",
      headers: {
        Authorization: "Bearer token-1",
        "Content-Type": "application/json",
        Accept: "application/json",
      },
      body: JSON.stringify(args),
      redirect: "error",
      signal: AbortSignal.timeout(30_000),
    });
    if (response.status !== 200) throw new Error("status");
    if (!response.headers.get("content-type")?.startsWith("application/json")) throw new Error("type");
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body) {
      size += chunk.byteLength;
      if (size > MOST_BYTES) throw new Error("size");
      chunks.push(chunk);
    }
    const value = JSON.parse(utf8.decode(Buffer.concat(chunks)));
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("object");
    if (!checkResult(value)) throw new Error("result");
  };
}
