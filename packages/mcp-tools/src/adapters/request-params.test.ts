/** Raw messages, as hosts send them, to the servers of both lines of the SDK and in both eras of the protocol. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../test/harness.ts";
import { errorOf, INITIALIZE, openModern, openV1, openV2 } from "../../test/support/raw-servers.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe.each([
  ["SDK 1.x", openV1],
  ["SDK 2.x, 2025 revisions", openV2],
  ["SDK 2.x, 2026-07-28", openModern],
] as const)("%s", (_, open) => {
  it.each([null, "", "null", "{}", {}])("the arguments %j are no arguments", async (args) => {
    const send = await open(bench.toolkit);
    const { result } = await send("tools/call", { name: "list_spaces", arguments: args });
    expect(result?.structuredContent).toMatchObject({ total: 2 });
  });

  it("arguments as JSON text are read", async () => {
    const send = await open(bench.toolkit);
    const params = { name: "list_spaces", arguments: '{"take": "1"}' };
    expect((await send("tools/call", params)).result?.structuredContent).toMatchObject({ next: 1 });
  });

  it.each([
    [[1], "a list"],
    ["text", "a string"],
    [5, "a number"],
  ])("the arguments %j are refused in one sentence", async (args, kind) => {
    const send = await open(bench.toolkit);
    expect(errorOf(await send("tools/call", { name: "list_spaces", arguments: args }))).toEqual({
      code: -32602,
      message: `arguments must be an object with the arguments by name, such as {"spaceName": "Default"}, not ${kind}.`,
    });
  });

  it("a prompt takes null, empty texts and numbers", async () => {
    const send = await open(bench.toolkit);
    const { result } = await send("prompts/get", {
      name: "what_is_deployed_where",
      arguments: { spaceName: 5, projectName: null, environmentName: "" },
    });
    expect(JSON.stringify(result)).toContain('in space \\"5\\", project: all');
    expect(errorOf(await send("prompts/get", { name: "what_is_deployed_where", arguments: [1] }))).toEqual({
      code: -32602,
      message: "arguments must be an object, not a list.",
    });
  });

  it("a cursor that is null or empty is none", async () => {
    const send = await open(bench.toolkit);
    for (const cursor of [null, ""])
      expect((await send("tools/list", { cursor })).result?.tools).toHaveLength(
        bench.toolkit.listTools().length,
      );
  });

  it("a completion takes null for what is not used", async () => {
    const send = await open(bench.toolkit);
    const { result } = await send("completion/complete", {
      ref: { type: "ref/resource", uri: "octopus://spaces/{spaceName}/releases/{releaseId}" },
      argument: { name: "spaceName", value: null },
      context: { arguments: { spaceName: null } },
    });
    expect(result?.completion).toMatchObject({ total: 2 });
  });
});

describe.each([
  ["SDK 1.x", openV1],
  ["SDK 2.x", openV2],
] as const)("initialize with %s", (_, open) => {
  it.each([
    [{ ...INITIALIZE, capabilities: null }],
    [{ protocolVersion: "2025-06-18" }],
    [{ ...INITIALIZE, clientInfo: { name: "raw" } }],
    [{ ...INITIALIZE, capabilities: { elicitation: null } }],
  ])("initialize takes %j", async (params) => {
    const send = await open(bench.toolkit);
    expect((await send("initialize", params)).result).toMatchObject({ protocolVersion: "2025-06-18" });
  });

  it.each([
    [{}, 'protocolVersion is missing. It is a text such as "2025-11-25".'],
    [
      { ...INITIALIZE, protocolVersion: 1 },
      'protocolVersion must be a text such as "2025-11-25", not a number.',
    ],
    [{ ...INITIALIZE, capabilities: [] }, "capabilities must be an object, not a list."],
  ])("initialize refuses %j in one sentence", async (params, message) => {
    const send = await open(bench.toolkit);
    expect(errorOf(await send("initialize", params))).toEqual({ code: -32602, message });
  });
});
