/** Hosts go away while something runs: what was sent to Octopus is finished and recorded, and what was asked is answered. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Simulator, startSimulator } from "@octo/simulator";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type HoldingProxy, startHoldingProxy } from "../../http/test/support/holding-proxy.ts";
import { callOf, initialize, type StdioHost, startHost } from "./support/stdio-host.ts";

let folder = "";
let simulator: Simulator;
let octopus: HoldingProxy;
let host: StdioHost | undefined;
let number = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "octo-away-"));
  simulator = await startSimulator({ world: "demo", seed: 5 });
});
beforeEach(async () => {
  simulator.journal.clear();
  octopus = await startHoldingProxy();
  octopus.forwardTo(simulator.url);
});
afterEach(async () => {
  host?.child.kill("SIGKILL");
  await host?.ended;
  await octopus.close();
});
afterAll(async () => {
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A CLI that writes without asking, and its audit log. */
function start(...flags: string[]) {
  number += 1;
  const audit = join(folder, `audit-${number}.jsonl`);
  const env = { OCTOPUS_SERVER_URL: octopus.url, OCTOPUS_API_KEY: simulator.apiKey };
  host = startHost(["--results", "both", "--audit-log", audit, ...flags], env);
  const entries = () =>
    readFileSync(audit, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  return { host, entries };
}

const RELEASE = { spaceName: "Default", projectName: "Checkout Service" };
const release = (id: number) =>
  callOf(id, "create_release", { ...RELEASE, releaseVersion: `70.0.${number}` });

/** Starts a write, and resolves when it was sent to Octopus, which has not responded. */
async function startWrite() {
  const { host, entries } = start("--approval", "none");
  const held = octopus.hold(({ method }) => method === "POST");
  host.send(initialize());
  host.send(release(1));
  await held.arrived(1);
  return { host, entries, held };
}

const RECORDED = {
  event: "call",
  tool: "create_release",
  outcome: "ok",
  requests: expect.arrayContaining([expect.objectContaining({ method: "POST", status: 200 })]),
};

describe("a write that was sent is finished and recorded", () => {
  it.each([
    ["SIGTERM", 143],
    ["SIGINT", 130],
    ["SIGHUP", 129],
  ] as const)("when %s comes, and then the process ends with %i", async (signal, code) => {
    const { host, entries, held } = await startWrite();
    host.child.kill(signal);
    expect(await host.logged("stopping")).toMatchObject({
      level: "info",
      reason: signal,
      running: 1,
      writes: ["create_release"],
    });
    held.release();
    expect(await host.response(1)).toMatchObject({ result: { structuredContent: { created: true } } });
    expect(await host.ended).toBe(code);
    expect(entries().at(-1)).toMatchObject(RECORDED);
    expect(simulator.journal.writes()).toHaveLength(1);
  });

  it("when stdin ends, and its response is sent", async () => {
    const { host, entries, held } = await startWrite();
    host.child.stdin.end();
    expect(await host.logged("stopping")).toMatchObject({ reason: "stdin ended" });
    held.release();
    expect(await host.response(1)).toMatchObject({ result: { structuredContent: { created: true } } });
    expect(await host.ended).toBe(0);
    expect(entries().at(-1)).toMatchObject(RECORDED);
  });

  it("when the host stops reading, which shows at the next response", async () => {
    const { host, entries, held } = await startWrite();
    host.child.stdout.destroy();
    host.send({ jsonrpc: "2.0", id: 2, method: "ping" });
    expect(await host.logged("stopping")).toMatchObject({ reason: "stdout was closed" });
    held.release();
    expect(await host.ended).toBe(0);
    expect(entries().at(-1)).toMatchObject(RECORDED);
  });

  it("when the call is cancelled, and the server goes on", async () => {
    const { host, entries, held } = await startWrite();
    host.send({ jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: 1 } });
    host.send({ jsonrpc: "2.0", id: 2, method: "ping" });
    await host.response(2);
    held.release();
    expect(await host.logged("call")).toMatchObject({ outcome: "ok" });
    expect(entries().at(-1)).toMatchObject(RECORDED);
    host.child.stdin.end();
    expect(await host.ended).toBe(0);
    expect(host.output.some(({ id }) => id === 1)).toBe(false);
  });

  it("except when a second signal comes, which ends the process at once", async () => {
    const { host, entries } = await startWrite();
    host.child.kill("SIGTERM");
    await host.logged("stopping");
    host.child.kill("SIGINT");
    expect(await host.ended).toBe(130);
    expect(entries().at(-1)).toMatchObject({ event: "intent" });
  });
});

describe("what was not sent", () => {
  it("a call that is cancelled before its write is sent writes nothing", async () => {
    const { host, entries } = start("--approval", "none");
    const held = octopus.hold(({ method }) => method === "GET");
    host.send(initialize());
    host.send(release(1));
    await held.arrived(1);
    host.send({ jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: 1 } });
    await host.logged("call");
    held.release();
    host.child.stdin.end();
    expect(await host.ended).toBe(0);
    expect(entries()).toMatchObject([{ event: "call", outcome: "error" }]);
    expect(simulator.journal.writes()).toEqual([]);
  });

  it("a signal ends a read at once, with a response", async () => {
    const { host } = start();
    const held = octopus.hold(({ method }) => method === "GET");
    host.send(initialize());
    host.send(callOf(1, "list_spaces", {}));
    await held.arrived(1);
    host.child.kill("SIGTERM");
    expect(await host.response(1)).toMatchObject({ result: { isError: true } });
    expect(await host.ended).toBe(143);
  });

  it("a question that is open when stdin ends counts as not answered", async () => {
    const { host, entries } = start();
    host.send(initialize({ elicitation: {} }));
    host.send(release(1));
    await host.line(({ method }) => method === "elicitation/create");
    host.child.stdin.end();
    expect(await host.response(1)).toMatchObject({ result: { isError: true } });
    expect(await host.ended).toBe(0);
    expect(entries().at(-1)).toMatchObject({ event: "call", outcome: "error" });
    expect(simulator.journal.writes()).toEqual([]);
  });
});

it("what came through a pipe that then closed is answered", async () => {
  const { host } = start("--quiet");
  const list = { jsonrpc: "2.0", id: 2, method: "tools/list" };
  const lines = [initialize(), list, callOf(3, "list_spaces", {})].map((message) => JSON.stringify(message));
  // The last line has no newline.
  host.child.stdin.end(lines.join("\n"));
  expect(await host.ended).toBe(0);
  expect(host.output.map(({ id }) => id)).toEqual(["init", 2, 3]);
  expect(host.output[2]).toMatchObject({ result: { structuredContent: { total: 2 } } });
});

it("a host that closes stderr gets all of its responses", async () => {
  const { host } = start();
  host.child.stderr.destroy();
  host.send(initialize());
  await host.response("init");
  for (const id of [1, 2, 3, 4]) host.send(callOf(id, "list_spaces", {}));
  for (const id of [1, 2, 3, 4])
    expect(await host.response(id)).toMatchObject({ result: { structuredContent: { total: 2 } } });
  host.child.stdin.end();
  expect(await host.ended).toBe(0);
});
