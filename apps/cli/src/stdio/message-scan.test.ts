import { expect, it } from "vitest";
import { createMessageScan } from "./message-scan.ts";

function scan(text: string, pieces = 1) {
  const bytes = Buffer.from(text);
  const scanned = createMessageScan();
  const size = Math.ceil(bytes.length / pieces);
  for (let at = 0; at < bytes.length; at += size) scanned.feed(bytes.subarray(at, at + size));
  return scanned.found();
}

it.each([
  ['{"jsonrpc":"2.0","id":7,"method":"ping"}', { id: 7, hasMethod: true }],
  [
    '{"method":"tools/call","params":{"id":1,"arguments":{"id":2}},"jsonrpc":"2.0","id":3}',
    { id: 3, hasMethod: true },
  ],
  ['{ "id" : "a\\"b,é" , "method" : "x" }', { id: 'a"b,é', hasMethod: true }],
  ['{"id":0,"result":{"method":"x"}}', { id: 0, hasMethod: false }],
  ['{"method":"x","params":{"text":"\\"id\\":5, {[ \\\\"},"id":-1}', { id: -1, hasMethod: true }],
  ['{"method":"x","id":null}', { id: undefined, hasMethod: true }],
  ['{"method":"x","id":{"id":4}}', { id: undefined, hasMethod: true }],
  ['{"method":"x","id":1.5}', { id: undefined, hasMethod: true }],
  ['{"method":"x","params":[{"id":1}]}', { id: undefined, hasMethod: true }],
  ['{"id":7,"method":"tools/call","params":{', { id: 7, hasMethod: true }],
  ['{"method":"x","id":12', { id: 12, hasMethod: true }],
  ["hello: world", { id: undefined, hasMethod: false }],
])("%s has the id and kind %j, whole and in pieces", (text, found) => {
  expect(scan(text)).toEqual(found);
  expect(scan(text, text.length)).toEqual(found);
});
