/** Clients that people use list our tools and call one, over HTTP. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { CLIENTS, official1, type RealClient } from "./support/real-clients.ts";
import { type Stack, startStack } from "./support/stack.ts";

let stack: Stack;
let tools: readonly string[];
let client: RealClient | undefined;
beforeAll(async () => {
  stack = await startStack();
  const listed = (await (await stack.fetch("/tools")).json()) as readonly { readonly name: string }[];
  tools = listed.map(({ name }) => name).sort();
});
afterEach(async () => {
  await client?.close();
  client = undefined;
});
afterAll(() => stack.close());

it.each(Object.entries(CLIENTS))("%s lists tools and calls one", async (_, connect) => {
  client = await connect(stack.url);
  expect([...(await client.toolNames())].sort()).toEqual(tools);
  expect(await client.call("list_spaces", {})).toContain("Default");
});

it("a client of @modelcontextprotocol/sdk 1.x asks the person before a write", async () => {
  const questions: string[] = [];
  client = await official1(stack.url, (message) => questions.push(message));
  const release = { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "81.0.0" };
  const text = await client.call("create_release", release);
  expect(text).toContain("81.0.0");
  expect(questions).toEqual([expect.stringContaining("81.0.0")]);
  expect(stack.writes()).toEqual([expect.stringMatching(/^POST .*\/releases/)]);
});
