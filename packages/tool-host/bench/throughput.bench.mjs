/**
 * Calls through the host beside calls that a program makes itself with `fetch` and the same checks, in turns. The server runs in
 * a process of its own; the host is bundled from source.
 *
 *   node packages/tool-host/bench/throughput.bench.mjs [--short]
 *
 * The checks of the `fetch` way: arguments and result against their schemas, a time limit, status, type of the content,
 * at most 4 MB counted while reading, UTF-8, and a JSON object.
 */
import { fork } from "node:child_process";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { runAlone } from "../../../bench/lib/alone.mjs";
import { fromSource } from "../../../bench/lib/from-source.mjs";
import { inTurns, sampled } from "../../../bench/lib/rows.mjs";

const MOST_BYTES = 4_194_304;
const SERVE = "--serve-articles";

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

/** Measures both ways with 1 and 16 callers and returns the rows. */
export async function measureToolHost({ short }) {
  const child = fork(fileURLToPath(import.meta.url), [SERVE]);
  let host;
  try {
    const port = await new Promise((resolve) => child.once("message", resolve));
    const url = `http://127.0.0.1:${port}`;
    host = await openHost(url);
    const throughHost = async (args) => {
      const outcome = await host.call(TOOL.name, args);
      if (outcome.kind !== "result") throw new Error(outcome.error.message);
    };
    const rows = [];
    for (const callers of [1, 16])
      rows.push(await compare({ throughHost, bare: bareCall(url) }, callers, short));
    return rows;
  } finally {
    await host?.close();
    child.kill();
  }
}

async function openHost(url) {
  const { createToolHost, readServers } = await fromSource();
  const host = createToolHost({
    servers: readServers({ mcpServers: [{ name: "shop", baseUrl: url, credentialId: 1 }] }),
    credentials: () => "token-1",
  });
  await host.refresh();
  return host;
}

async function compare({ throughHost, bare }, callers, short) {
  const calls = short ? 1_000 : 3_000;
  const host = () => callsASecond(throughHost, callers, calls);
  const fetched = () => callsASecond(bare, callers, calls);
  await inTurns(1, { host, fetched });
  const rates = await inTurns(short ? 3 : 7, { host, fetched });
  const what = `calls of an external tool with ${callers} ${callers === 1 ? "caller" : "callers"}`;
  return sampled({ id: `host.calls.${callers}`, what, unit: "a second" }, rates.host, {
    what: "`fetch` with the same checks",
    samples: rates.fetched,
  });
}

async function callsASecond(call, callers, calls) {
  const start = performance.now();
  let left = calls;
  const caller = async () => {
    while (left > 0) {
      left -= 1;
      await call({ text: `article ${left}`, take: 20 });
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return calls / ((performance.now() - start) / 1_000);
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

if (process.argv[2] === SERVE) serve();
else await runAlone(import.meta.url, measureToolHost);
