import { expect, it } from "vitest";
import { readMessage, tooLong } from "./read-message.ts";

const read = (text: string) => readMessage(Buffer.from(text));
const error = (id: unknown, code: number, message: string) =>
  expect.objectContaining({ kind: "wrong", response: { jsonrpc: "2.0", id, error: { code, message } } });

it("a message is read with a carriage return and a byte order mark around it", () => {
  const message = { jsonrpc: "2.0", id: 1, method: "ping" };
  expect(read(`\uFEFF${JSON.stringify(message)}\r`)).toEqual({ kind: "message", message });
  expect(read(" \r")).toBeUndefined();
});

it.each([
  ["hello", error(null, -32_700, "Parse error: the line is not valid JSON")],
  ['{"jsonrpc":"2.0","id":7,"method":"ping",', error(7, -32_700, "Parse error: the line is not valid JSON")],
  ['{"id":7,"result":', error(null, -32_700, "Parse error: the line is not valid JSON")],
  ["5", error(null, -32_600, "Invalid request: a message must be an object")],
  ["[]", error(null, -32_600, "Invalid request: a list of messages takes 1 to 100 of them")],
  ["{}", error(null, -32_600, "Invalid request: 'jsonrpc' must be \"2.0\"")],
  ['{"id":"a","method":"ping"}', error("a", -32_600, "Invalid request: 'jsonrpc' must be \"2.0\"")],
  [
    '{"jsonrpc":"2.0","id":null,"method":"ping"}',
    error(null, -32_600, "Invalid request: 'id' must be a text or a whole number"),
  ],
  [
    '{"jsonrpc":"2.0","id":3,"method":"ping","params":null}',
    error(
      3,
      -32_600,
      "Invalid request: 'params' must be an object; leave it out when there is nothing to say",
    ),
  ],
  [
    '{"jsonrpc":"2.0","id":3,"method":"ping","params":[]}',
    error(
      3,
      -32_600,
      "Invalid request: 'params' must be an object; leave it out when there is nothing to say",
    ),
  ],
  ['{"jsonrpc":"2.0","id":3,"method":5}', error(3, -32_600, "Invalid request: 'method' must be a text")],
  ['{"jsonrpc":"2.0","id":3}', error(3, -32_600, "Invalid request: this is not a message of JSON-RPC")],
])("%s gets an error that names the problem and has the id of the request", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

it.each([
  '{"id":1,"result":{}}',
  '{"jsonrpc":"2.0","id":{},"error":{"code":1,"message":"x"}}',
  '{"jsonrpc":"2.0","method":"notifications/cancelled","params":[]}',
])("%s gets no response, because its sender waits for none", (text) => {
  expect(read(text)).toMatchObject({ kind: "wrong", response: undefined });
});

it("each message of a list is read by itself", () => {
  expect(read('[{"jsonrpc":"2.0","id":1,"method":"ping"},5]')).toMatchObject({
    kind: "list",
    items: [{ kind: "message" }, { kind: "wrong" }],
  });
  expect(read(JSON.stringify(Array(101).fill(5)))).toMatchObject({ kind: "wrong" });
});

it("the error for a line that is too long names the limit", () => {
  expect(tooLong(undefined, 10)).toEqual({
    jsonrpc: "2.0",
    id: null,
    error: {
      code: -32_600,
      message: "Invalid request: the line is longer than 10 bytes. Send less in one message.",
    },
  });
});
