/** The forms of tools and results for models. */
import { jsonSchema } from "ai";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  createToolHost,
  readServers,
  runAnthropicToolUse,
  runMcpCall,
  runOpenAiChatCall,
  runOpenAiResponsesCall,
  type ToolHost,
  textForModel,
  toAiSdkTools,
  toAnthropicTools,
  toMcpTools,
  toOpenAiChatTools,
  toOpenAiResponsesTools,
} from "../src/index.ts";
import { type SoundServer, startSoundServer } from "./sound-server.ts";

let server: SoundServer;
let host: ToolHost;
beforeAll(async () => {
  server = await startSoundServer(["shop_get"]);
  host = createToolHost({
    servers: readServers({ mcpServers: [{ name: "shop", baseUrl: server.url, credentialId: 1 }] }),
    credentials: () => "token-1",
  });
  await host.refresh();
});
afterAll(async () => {
  await host.close();
  await server.close();
});

it("lists tools in each form", () => {
  const tools = host.tools();
  expect({
    chat: toOpenAiChatTools(tools),
    responses: toOpenAiResponsesTools(tools),
    anthropic: toAnthropicTools(tools),
    mcp: toMcpTools(tools),
  }).toMatchSnapshot();
});

it("runs the calls of each form", async () => {
  const name = "shop_get";
  const text = '{"echo":{"id":7}}';
  expect(await runOpenAiChatCall(host, { id: "c1", function: { name, arguments: '{"id":7}' } })).toEqual({
    role: "tool",
    tool_call_id: "c1",
    content: text,
  });
  expect(await runOpenAiResponsesCall(host, { call_id: "c2", name, arguments: '{"id":7}' })).toEqual({
    type: "function_call_output",
    call_id: "c2",
    output: text,
  });
  expect(await runAnthropicToolUse(host, { id: "t1", name, input: { id: 7 } })).toEqual({
    type: "tool_result",
    tool_use_id: "t1",
    content: text,
    is_error: false,
  });
  expect(await runMcpCall(host, { name, arguments: { id: 7 } })).toEqual({
    content: [{ type: "text", text }],
  });
  const tools = toAiSdkTools(host, { jsonSchema });
  expect(await tools.shop_get?.execute({ id: 7 })).toBe(text);
});

it.each([
  ['{"id":', "Error invalid_arguments: The arguments must be a JSON object."],
  ['{"id":"7"}', "Error invalid_arguments: id must be integer."],
])("says what is wrong with the arguments %s of a model", async (args, content) => {
  const call = { id: "c1", function: { name: "shop_get", arguments: args } };
  expect(await runOpenAiChatCall(host, call)).toMatchObject({ content });
});

it("an empty text means no arguments", async () => {
  const message = await runOpenAiChatCall(host, { id: "c1", function: { name: "shop_get", arguments: "" } });
  expect(message.content).toBe('{"echo":{}}');
});

it("does not run what the agent does not approve", async () => {
  const before = server.received.length;
  const tools = toAiSdkTools(host, { jsonSchema, approve: ({ server: name }) => name !== "shop" });
  expect(await tools.shop_get?.execute({})).toMatch(/not approved/);
  expect(server.received).toHaveLength(before);
});

it("cuts a long result as a value, and says what was cut", () => {
  const items = Array.from({ length: 2_000 }, (_, id) => ({ id, name: `item ${id}` }));
  const text = textForModel({ kind: "result", value: { total: 2_000, items }, durationMs: 1, requests: 1 });
  expect(text.length).toBeLessThanOrEqual(8_000);
  const cut = JSON.parse(text) as { total: number; truncated: unknown[] };
  expect(cut).toMatchObject({ total: 2_000, truncated: [{ field: "items", of: 2_000 }] });
});

it("says how long to wait, and that a write may have run", () => {
  const error = {
    code: "unavailable",
    message: "Down.",
    from: "server",
    retryAfterSeconds: 9,
    mayHaveRun: true,
  } as const;
  expect(textForModel({ kind: "error", error, durationMs: 1, requests: 1 })).toBe(
    "Error unavailable: Down. Wait 9 s before another try. The tool may have run all the same: look before you repeat the call.",
  );
});
