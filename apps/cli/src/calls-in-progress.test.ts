import { createOctopusClient } from "@octo/api-client";
import { createToolkit } from "@octo/mcp-tools";
import { octopusPolicy } from "@octo/policy/octopus";
import { type Simulator, startSimulator } from "@octo/simulator";
import { afterAll, beforeAll, expect, it } from "vitest";
import { trackCalls } from "./calls-in-progress.ts";

const CALLER = { transport: "mcp-stdio" };
let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ world: "demo" });
});
afterAll(() => simulator.close());

function open() {
  const credential = { kind: "apiKey", key: simulator.apiKey } as const;
  const client = createOctopusClient({ serverUrl: simulator.url, credential });
  return trackCalls(createToolkit({ client, policy: octopusPolicy({}) }));
}

it("a call is listed while it runs, and then settled", async () => {
  const { toolkit, calls } = open();
  const outcome = toolkit.call("list_spaces", {}, CALLER);
  expect(calls.list).toEqual([{ tool: "list_spaces", writes: false }]);
  await calls.settled();
  expect(calls.list).toEqual([]);
  expect(await outcome).toMatchObject({ kind: "result" });
});

it("an abort ends the reads that run, and those that come later", async () => {
  const { toolkit, calls } = open();
  const running = [
    toolkit.call("list_spaces", {}, CALLER),
    toolkit.readResource("octopus://api/capabilities", CALLER),
  ];
  calls.abort();
  running.push(toolkit.call("list_spaces", {}, CALLER));
  expect(await Promise.all(running)).toMatchObject(Array(3).fill({ kind: "error" }));
});
