/**
 * How often a call asks the store that replicas share: the packets that it sends, and for how many of them it waits, one after the
 * other. All packets are held for the same time in a second round; what the call takes longer then says for how many it waits.
 */
import { setTimeout as pause } from "node:timers/promises";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { exact, spreadOf } from "../../../../bench/lib/rows.mjs";
import { tapStore } from "./store-tap.mjs";

const LONG = { calls: 5, heldCalls: 4, holdMs: 200 };
const SHORT = { calls: 3, heldCalls: 2, holdMs: 100 };
/** What nobody waits for is sent soon after a call; only the note of a write over the tool contract stays for a second. */
const QUIET_MS = 150;
const NOTE_STAYS_MS = 1_250;

/**
 * Measures reads and writes of each kind of caller.
 *
 * @param store the store, with its `port`
 * @param startApp starts a server with the store at a port, and resolves to `url`, `key` and `stop`
 * @param short asks for fewer calls
 */
export async function measureRoundTrips(store, startApp, short) {
  const tap = await tapStore(store.port);
  const rounds = { ...(short ? SHORT : LONG), tap };
  const app = await startApp(tap.port);
  const open = [];
  const clientFor = async (mode, capabilities) => {
    const client = await connect(app, mode, capabilities);
    open.push(client);
    return client;
  };
  try {
    const rows = [];
    const contract = contractCaller(app);
    const stateless = mcpCaller(await clientFor("auto", {}));
    const withSession = mcpCaller(await clientFor("legacy", { elicitation: { form: {} } }));
    for (const [id, caller, call, afterWrite] of [
      ["contract", "over the tool contract", contract, NOTE_STAYS_MS],
      ["stateless", "over MCP 2026-07-28", stateless, QUIET_MS],
      ["session", "in an MCP session (2025-11-25)", withSession, QUIET_MS],
    ]) {
      rows.push(
        ...(await countedRows(
          rounds,
          [`state.read.${id}`, `a read ${caller}`],
          () => readWith(call),
          QUIET_MS,
        )),
        ...(await countedRows(
          rounds,
          [`state.write.${id}`, `a write ${caller}`],
          () => writeWith(call),
          afterWrite,
        )),
      );
    }
    return rows;
  } finally {
    await Promise.all(open.map((client) => client.close()));
    await app.stop();
    tap.close();
  }
}

/** The rows of one kind of call. `prepare` resolves to the call that is counted. */
async function countedRows({ tap, calls, heldCalls, holdMs }, [id, what], prepare, quietMs) {
  await (await prepare())();
  const counts = [];
  const times = [];
  for (let at = 0; at < calls; at += 1) {
    const call = await prepare();
    await pause(QUIET_MS);
    tap.take();
    times.push(await timeOf(call));
    await pause(quietMs);
    counts.push(tap.take().length);
  }
  const heldTimes = [];
  for (let at = 0; at < heldCalls; at += 1) {
    const call = await prepare();
    await pause(QUIET_MS);
    tap.hold(holdMs);
    heldTimes.push(await timeOf(call));
    tap.hold(0);
    await pause(holdMs);
  }
  // What else the machine does makes calls longer and never shorter.
  const waits = Math.round((Math.min(...heldTimes) - Math.min(...times)) / holdMs);
  const unit = "packets";
  return [
    exact({ id, what: `packets to Redis of ${what}`, unit }, spreadOf(counts).value),
    exact({ id: `${id}.waits`, what: "those of them for which it waits", unit }, waits),
  ];
}

async function timeOf(call) {
  const began = performance.now();
  await call();
  return performance.now() - began;
}

const readWith = async (call) => () => call("list_spaces", {});

let made = 0;

/** A write is planned before; only a caller that shows questions to a person is asked meanwhile. */
async function writeWith(call) {
  made += 1;
  const args = { spaceName: "Default", projectName: "Checkout Service", releaseVersion: `500.0.${made}` };
  const approved = call.asks ? args : { ...args, confirm: true, planToken: await planOf(call, args) };
  return async () => {
    const text = await call("create_release", approved);
    if (!/created\\*":\s*true/.test(text)) throw new Error(`the release was not created: ${text}`);
  };
}

async function planOf(call, args) {
  const [token] = /eyJ[\w-]+\.[\w-]+/.exec(await call("create_release", args)) ?? [];
  return token;
}

function contractCaller({ url, key }) {
  return async (name, args) => {
    const response = await fetch(`${url}/tool/${name}/call`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify(args),
    });
    const text = await response.text();
    if (!response.ok && response.status !== 409) throw new Error(`${name}: ${response.status} ${text}`);
    return text;
  };
}

async function connect({ url, key }, mode, capabilities) {
  const client = new Client(
    { name: "benchmark", version: "1" },
    { versionNegotiation: { mode }, capabilities },
  );
  if (capabilities.elicitation)
    client.setRequestHandler("elicitation/create", async () => ({
      action: "accept",
      content: { decision: "yes" },
    }));
  const requestInit = { headers: { authorization: `Bearer ${key}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit }));
  return client;
}

function mcpCaller(client) {
  const call = async (name, args) => {
    const { content } = await client.callTool({ name, arguments: args });
    return content.map(({ text = "" }) => text).join("\n");
  };
  // Only a client that can be asked has a session.
  return Object.assign(call, { asks: client.transport?.sessionId !== undefined });
}
