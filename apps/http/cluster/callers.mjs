/** Callers that read and write without end, and report what they learn about each write. */
import { setTimeout as pause } from "node:timers/promises";
import { createMCPClient, ElicitationRequestSchema } from "@ai-sdk/mcp";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { Client as Client1 } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport as Transport1 } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";

const RELEASE = { spaceName: "Default", projectName: "Checkout Service" };
/** Others know that a replica has ended after ten seconds, and faults may cut the way to that news a few times. */
export const PATIENCE_MS = 40_000;
const PAUSE_MS = 250;
const NO_RESPONSE = "no response in time";

/** What the text of a result or error says about the write. */
function meaningOf(text) {
  if (/created\\*":\s*true/.test(text)) return "done";
  if (text.includes("It is unknown whether it took effect")) return "unknown";
  if (/already exists|has a release/i.test(text)) return "exists";
  return "not yet";
}

/** Waits a bounded time for a promise, also when nobody ends it. */
function inTime(promise) {
  return Promise.race([
    promise,
    pause(PATIENCE_MS, undefined, { ref: false }).then(() => {
      throw new Error(NO_RESPONSE);
    }),
  ]);
}

/** Starts a caller of a kind; it goes on until `run.isOver()`. */
export async function startCaller(kind, key, run) {
  const step = KINDS[kind](key, run);
  for (let number = 1; !run.isOver(); number += 1) {
    await step(number).catch((error) => {
      run.counts.broken += 1;
      run.note(`${kind}: ${error.message}`);
    });
    await pause(PAUSE_MS / 5);
  }
}

const KINDS = {
  "reads, tool contract": (key, run) => async () => {
    const { status } = await contract(run, key, "list_spaces", {});
    if (status === 200) run.reached("read");
    else await pause(PAUSE_MS);
  },
  "writes, tool contract": (key, run) => (number) => writeByContract(run, key, versionOf(key, number)),
  "writes a token twice": (key, run) => (number) => writeTwice(run, key, versionOf(key, number)),
  "client 2.x, 2025": (key, run) => withClient(run, key, "2025", (url) => official(url, key, "legacy")),
  "client 2.x, 2026-07-28": (key, run) => withClient(run, key, "2026", (url) => official(url, key, "auto")),
  "sdk 1.x": (key, run) => withClient(run, key, "sdk 1.x", (url) => official1(url, key)),
  "ai-sdk 2.x": (key, run) => withClient(run, key, "ai-sdk", (url) => aiSdk(url, key)),
};

const versionOf = (key, number) => `1000.${Number(key.slice(-3))}.${number}`;

async function contract({ url, counts }, key, tool, args) {
  counts.calls += 1;
  const response = await inTime(
    fetch(`${url}/tool/${tool}/call`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify(args),
    }),
  );
  const text = await response.text();
  counts.responses += 1;
  return { status: response.status, text, body: JSON.parse(text) };
}

/** Repeats the same call, as a host does, until its outcome is known. */
async function writeByContract(run, key, version) {
  let token;
  while (!run.isOver()) {
    const args = { ...RELEASE, releaseVersion: version };
    const confirmed = token === undefined ? args : { ...args, confirm: true, planToken: token };
    const result = await contract(run, key, "create_release", confirmed).catch(() => undefined);
    if (result === undefined) {
      run.counts.broken += 1;
      await pause(PAUSE_MS);
      continue;
    }
    const meaning = meaningOf(result.text);
    if (meaning !== "not yet") return run.learned(version, meaning);
    if (result.body.error === "approval_required") token = result.body.plan_token;
    else {
      if (result.body.error === "denied") token = undefined;
      run.refused(result.body.error);
      await pause(PAUSE_MS);
    }
  }
}

/** Sends one plan token twice at once, over MCP, where nothing but the token keeps the write from happening twice. */
async function writeTwice(run, key, version) {
  const args = { ...RELEASE, releaseVersion: version };
  const plan = await mcp(run, key, "create_release", args);
  const [token] = /eyJ[\w-]+\.[\w-]+/.exec(plan) ?? [];
  if (token === undefined) return void (await pause(PAUSE_MS));
  const confirmed = { ...args, confirm: true, planToken: token };
  run.counts.tokensSentTwice += 1;
  const texts = await Promise.all(
    [1, 2].map(() => mcp(run, key, "create_release", confirmed).catch(() => "")),
  );
  const meanings = texts.map(meaningOf);
  if (meanings.filter((meaning) => meaning === "done").length > 1) run.counts.approvalsUsedTwice += 1;
  const known = ["done", "unknown", "exists"].find((meaning) => meanings.includes(meaning));
  if (known) run.learned(version, known);
}

async function mcp({ url, counts }, key, name, args) {
  counts.calls += 1;
  const response = await inTime(
    fetch(`${url}/mcp`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${key}`,
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
      },
      body: JSON.stringify({
        jsonrpc: "2.0",
        id: 1,
        method: "tools/call",
        params: { name, arguments: args },
      }),
    }),
  );
  const text = await response.text();
  counts.responses += 1;
  return text;
}

/** A real client whose person says yes to each question. After an error it connects again and repeats the call. */
function withClient(run, key, name, open) {
  let client;
  return async (number) => {
    const version = versionOf(key, number);
    while (!run.isOver()) {
      let since = Date.now();
      try {
        client ??= await inTime(open(run.url));
        since = Date.now();
        run.counts.calls += 1;
        const text = await inTime(client.call("create_release", { ...RELEASE, releaseVersion: version }));
        run.counts.responses += 1;
        const meaning = meaningOf(text);
        if (meaning !== "not yet") return run.learned(version, meaning);
        if (text.includes("upstream:")) run.note(`${name}, refused: ${text.slice(0, 300)}`);
        run.refused(/^\W*(\w+):/.exec(text)?.[1] ?? "other");
      } catch (error) {
        run.counts.broken += 1;
        run.note(`${name}: ${error.message}`);
        if (error.message === NO_RESPONSE)
          run.silent({
            who: `${name}, ${client ? "a call" : "connecting"}`,
            key,
            since,
            errors: client?.errors ?? [],
          });
        void Promise.resolve(client?.close()).catch(() => undefined);
        client = undefined;
      }
      await pause(PAUSE_MS);
    }
    await Promise.resolve(client?.close()).catch(() => undefined);
  };
}

const bearer = (key) => ({ headers: { authorization: `Bearer ${key}` } });
const yes = { action: "accept", content: { decision: "yes" } };
const textOf = ({ content = [] } = {}) => content.map(({ text = "" }) => text).join("\n");

async function official(url, key, mode) {
  const client = new Client(
    { name: "cluster", version: "1" },
    { versionNegotiation: { mode }, capabilities: { elicitation: { form: {} } } },
  );
  client.setRequestHandler("elicitation/create", async () => yes);
  const errors = [];
  client.onerror = ({ message }) => errors.push(message);
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit: bearer(key) }),
  );
  return {
    errors,
    call: async (name, args) => textOf(await client.callTool({ name, arguments: args })),
    close: () => client.close(),
  };
}

async function official1(url, key) {
  const client = new Client1({ name: "cluster", version: "1" }, { capabilities: { elicitation: {} } });
  client.setRequestHandler(ElicitRequestSchema, async () => yes);
  const errors = [];
  client.onerror = ({ message }) => errors.push(message);
  await client.connect(new Transport1(new URL(`${url}/mcp`), { requestInit: bearer(key) }));
  return {
    errors,
    call: async (name, args) => textOf(await client.callTool({ name, arguments: args })),
    close: () => client.close(),
  };
}

async function aiSdk(url, key) {
  const client = await createMCPClient({
    transport: { type: "http", url: `${url}/mcp`, ...bearer(key) },
    capabilities: { elicitation: {} },
  });
  client.onElicitationRequest(ElicitationRequestSchema, async () => yes);
  const tools = await client.tools();
  return {
    errors: [],
    call: async (name, args) => textOf(await tools[name].execute(args, { toolCallId: "1", messages: [] })),
    close: () => client.close(),
  };
}
