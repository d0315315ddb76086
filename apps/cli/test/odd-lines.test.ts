/** Lines that are too long, broken or lists: each request gets a response, and the server goes on. */
import { type Simulator, startSimulator } from "@octo/simulator";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { callOf, initialize, type StdioHost, startHost } from "./support/stdio-host.ts";

let simulator: Simulator;
let host: StdioHost;
beforeAll(async () => {
  simulator = await startSimulator({ world: "demo", seed: 5 });
});
beforeEach(async () => {
  host = startHost(["--results", "both"], {
    OCTOPUS_SERVER_URL: simulator.url,
    OCTOPUS_API_KEY: simulator.apiKey,
  });
  host.send(initialize());
  await host.response("init");
});
afterEach(async () => {
  host.send(callOf("last", "list_spaces", {}));
  expect(await host.response("last")).toMatchObject({ result: { structuredContent: { total: 2 } } });
  host.child.stdin.end();
  expect(await host.ended).toBe(0);
});
afterAll(() => simulator.close());

it("a line of more than 10 MB gets an error with the id of its request", async () => {
  const { id, ...others } = callOf(7, "list_spaces", { partialName: "x".repeat(11_000_000), id: 8 });
  host.send({ ...others, id });
  expect(await host.response(7)).toEqual({
    jsonrpc: "2.0",
    id: 7,
    error: {
      code: -32_600,
      message: "Invalid request: the line is longer than 10485760 bytes. Send less in one message.",
    },
  });
  expect(await host.logged("protocol error")).toMatchObject({
    level: "warn",
    error: "a line of more than 10485760 bytes was skipped",
  });
});

it.each([
  ['{"jsonrpc":"2.0","id":5,"method":"tools/list","params":null}', 5, -32_600],
  ['{"jsonrpc":"2.0","id":5,"method":"tools/list","params":[]}', 5, -32_600],
  ['{"id":5,"method":"tools/list"}', 5, -32_600],
  ['{"jsonrpc":"2.0","id":null,"method":"tools/list"}', null, -32_600],
  ['{"jsonrpc":"2.0","id":5,"method":"tools/list"', 5, -32_700],
  ["Starting the server...", null, -32_700],
  ["[]", null, -32_600],
  ['{"jsonrpc":"2.0","id":5,"method":"no/such"}', 5, -32_601],
  ['{"jsonrpc":"2.0","id":5,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}', 5, -32_602],
])("%s gets an error", async (text, id, code) => {
  host.send(text);
  expect(await host.line((message) => "error" in message)).toMatchObject({
    jsonrpc: "2.0",
    id,
    error: { code },
  });
});

it("the requests of a list get their responses in one line", async () => {
  host.send([
    callOf(1, "list_spaces", {}),
    { jsonrpc: "2.0", method: "notifications/initialized" },
    { jsonrpc: "2.0", id: 2, method: "ping" },
    5,
  ]);
  const { list } = (await host.line((message) => "list" in message)) as { list: { id: unknown }[] };
  expect(list).toContainEqual({ jsonrpc: "2.0", id: 2, result: {} });
  expect(list).toContainEqual(expect.objectContaining({ id: 1, result: expect.anything() }));
  expect(list.map(({ id }) => id)).toEqual(expect.arrayContaining([1, 2, null]));
  expect(list).toHaveLength(3);
});
