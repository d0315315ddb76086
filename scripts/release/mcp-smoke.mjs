/** The first requests of an MCP client, written by hand so that they need no package: initialize and tools/list. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const INITIALIZE = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: {
    protocolVersion: "2025-06-18",
    capabilities: {},
    clientInfo: { name: "release-check", version: "1" },
  },
};
const INITIALIZED = { jsonrpc: "2.0", method: "notifications/initialized" };
const LIST = { jsonrpc: "2.0", id: 2, method: "tools/list" };
const CALL = { jsonrpc: "2.0", id: 3, method: "tools/call", params: { name: "list_spaces", arguments: {} } };
const PATIENCE_MS = 60_000;

/** Starts a server over stdio, initializes it, lists its tools and calls one that asks Octopus; it must end with its input. */
export async function mcpOverStdio(command, args, environment) {
  const child = spawn(command, args, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  try {
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ask = async (message) => {
      child.stdin.write(`${JSON.stringify(message)}\n`);
      for (;;) {
        const { value, done } = await lines.next();
        if (done) throw new Error(`${args[0]} ended before it responded to ${message.method}:\n${stderr}`);
        const response = JSON.parse(value);
        if (response.id === message.id) return response;
      }
    };
    const { result } = await ask(INITIALIZE);
    child.stdin.write(`${JSON.stringify(INITIALIZED)}\n`);
    const tools = checked(await ask(LIST), await ask(CALL));
    child.stdin.end();
    if (child.exitCode === null) await once(child, "exit");
    if (child.exitCode !== 0) throw new Error(`${args[0]} ended with ${child.exitCode}:\n${stderr}`);
    return { server: result.serverInfo, tools };
  } finally {
    clearTimeout(timer);
    child.kill("SIGKILL");
  }
}

/** Asks a server over HTTP the same, and whether it is ready. */
export async function mcpOverHttp(url) {
  const ready = await fetch(new URL("/ready", url));
  if (ready.status !== 200) throw new Error(`/ready responded with ${ready.status}: ${await ready.text()}`);
  let mcpSession = {};
  const ask = async (message) => {
    const response = await fetch(new URL("/mcp", url), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        ...mcpSession,
      },
      body: JSON.stringify(message),
    });
    const id = response.headers.get("mcp-session-id");
    if (id) mcpSession = { "mcp-session-id": id, "mcp-protocol-version": INITIALIZE.params.protocolVersion };
    const text = await response.text();
    if (!response.ok) throw new Error(`${message.method} got the response ${response.status}: ${text}`);
    if (message.id === undefined) return undefined;
    const data =
      text
        .split("\n")
        .findLast((line) => line.startsWith("data: "))
        ?.slice(6) ?? text;
    return JSON.parse(data);
  };
  await ask(INITIALIZE);
  await ask(INITIALIZED);
  return checked(await ask(LIST), await ask(CALL));
}

/** Starts a server and waits until what it says matches. */
export async function start(command, args, environment, pattern) {
  const child = spawn(command, args, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const match = await new Promise((resolve, reject) => {
    const fail = () => {
      child.kill("SIGKILL");
      reject(new Error(`${args[0]} did not start:\n${said}`));
    };
    const timer = setTimeout(fail, PATIENCE_MS);
    child.once("exit", fail);
    const listen = (chunk) => {
      said += chunk;
      const found = pattern.exec(said);
      if (!found) return;
      clearTimeout(timer);
      child.off("exit", fail);
      resolve(found);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
  });
  return { child, match };
}

/** The number of tools, after a look at both responses. */
function checked(list, call) {
  const tools = list.result?.tools?.length ?? 0;
  if (tools < 20) throw new Error(`tools/list responded with ${JSON.stringify(list).slice(0, 500)}`);
  const text = JSON.stringify(call.result ?? call);
  if (call.result?.isError || !text.includes("Spaces-1"))
    throw new Error(`tools/call responded with ${text.slice(0, 500)}`);
  return tools;
}
