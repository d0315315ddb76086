import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Simulator, startSimulator } from "@octo/simulator";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Log } from "./log.ts";
import { sendHttpTo } from "./network.ts";
import { checkAtStart, type StartCheckOptions } from "./start-check.ts";

let simulator: Simulator;
let silent: Server;
beforeAll(async () => {
  simulator = await startSimulator({ world: "demo" });
  silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  silent.closeAllConnections();
  silent.close();
  await simulator.close();
});

const TOOLS = ["list_projects", "list_deployments", "deploy_release", "create_release", "execute"];

async function check(serverUrl: string, key: string, more: Partial<StartCheckOptions> = {}) {
  const lines: unknown[] = [];
  const write = (level: string) => (message: string, facts?: object) =>
    void lines.push({ level, message, ...facts });
  const log: Log = { error: write("error"), warn: write("warn"), info: write("info"), debug: write("debug") };
  const sendHttp = sendHttpTo({ serverUrl, caFile: undefined }, {});
  const client = { serverUrl, credential: { kind: "apiKey", key } as const, sendHttp };
  // The server of these tests is in this process, and a busy machine must not make it look slow.
  await checkAtStart({ client, hasKey: true, tools: TOOLS, log, timeoutMs: 30_000, ...more });
  return lines;
}

it("a server that responds to a key with all permissions is noted with its version and user", async () => {
  expect(await check(simulator.url, simulator.apiKey)).toEqual([
    {
      level: "info",
      message: "Octopus Server responds",
      server: simulator.url,
      version: expect.stringMatching(/^\d{4}\./),
      user: expect.any(String),
    },
  ]);
});

it("a key that the server does not accept is a warning", async () => {
  expect(await check(simulator.url, "API-OFSOMEBODYELSE")).toEqual([
    expect.objectContaining({ level: "warn", message: "Octopus Server does not accept the credential" }),
  ]);
});

it("permissions that open tools need and the user lacks are a warning", async () => {
  const sam = simulator.landmarks.users["sam.reyes"]?.apiKey ?? "";
  expect(await check(simulator.url, sam)).toContainEqual({
    level: "warn",
    message: "the user of the key lacks permissions that tools need",
    user: "sam.reyes",
    missing: ["DeploymentCreate", "ReleaseCreate"],
    tools: ["deploy_release", "create_release"],
  });
  expect(await check(simulator.url, sam, { tools: ["list_projects"] })).toHaveLength(1);
});

it("a server that cannot be reached is a warning that names it, after one attempt", async () => {
  expect(await check("http://127.0.0.1:9", "API-KEY")).toEqual([
    {
      level: "warn",
      message: "Octopus Server cannot be reached",
      server: "http://127.0.0.1:9",
      error:
        "No connection to Octopus at http://127.0.0.1:9 (ECONNREFUSED). Is the server URL right, and is the server up?",
    },
  ]);
});

it("a server in maintenance is a warning, after one attempt", async () => {
  const disarm = simulator.faults.add({ kind: "status", status: 503, path: "/api" });
  const before = simulator.journal.count();
  expect(await check(simulator.url, simulator.apiKey)).toEqual([
    expect.objectContaining({ level: "warn", message: "Octopus Server refuses requests" }),
  ]);
  expect(simulator.journal.count()).toBe(before + 1);
  disarm();
});

it("a server that does not respond in time is a warning", async () => {
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  // The time may be short: this server never responds.
  expect(await check(url, "API-KEY", { timeoutMs: 100 })).toEqual([
    { level: "warn", message: "Octopus Server has not responded yet", server: url, waitedMs: 100 },
  ]);
});

it("where callers bring their keys, only the server is looked at", async () => {
  expect(await check(simulator.url, "none", { hasKey: false })).toEqual([
    expect.objectContaining({ level: "info", message: "Octopus Server responds" }),
  ]);
});
