/** Bearer keys, and how wrong ones are limited. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { KEY, type Stack, startStack } from "./support/stack.ts";

const SECOND = "another-key-for-tests-2";
const folder = mkdtempSync(join(tmpdir(), "octo-keys-"));
let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ environment: { OCTO_HTTP_KEYS: `${KEY}, ${SECOND}` } });
});
// Wrong keys are counted for a minute.
afterEach(() => stack.clock.advance(61_000));
afterAll(async () => {
  await stack.close();
  rmSync(folder, { recursive: true });
});

const ROUTES = [
  ["GET", "/tools"],
  ["POST", "/tool/list_spaces/call"],
  ["POST", "/tool/no_such_tool/call"],
  ["POST", "/mcp"],
  ["POST", "/mcp/readonly"],
  ["GET", "/mcp"],
  ["DELETE", "/mcp"],
  ["GET", "/metrics"],
] as const;

describe.each(ROUTES)("%s %s", (method, path) => {
  const body = method === "POST" ? {} : undefined;

  it.each([
    ["no header", undefined],
    ["another scheme", `Basic ${btoa(`user:${KEY}`)}`],
    ["no key", "Bearer"],
    ["an empty key", "Bearer "],
    ["a wrong key", "Bearer a-key-that-is-wrong-1"],
    ["a part of a key", `Bearer ${KEY.slice(0, -1)}`],
    ["two keys", `Bearer ${KEY} ${SECOND}`],
    ["a bare key", KEY],
  ])("a request with %s is 401, and nothing reaches Octopus", async (_, authorization) => {
    const before = stack.simulator.journal.count();
    const response = await stack.fetch(path, { method, body, headers: { authorization } });
    expect(response.status).toBe(401);
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(response.headers.get("www-authenticate")).toMatch(/^Bearer realm/);
    expect(await response.json()).toMatchObject({
      error: "unauthorized",
      message: expect.stringMatching(/\w/),
    });
    expect(stack.simulator.journal.count()).toBe(before);
  });
});

it("each of several keys is accepted, whatever the letter case of the scheme", async () => {
  for (const authorization of [`Bearer ${KEY}`, `bearer ${SECOND}`, `BEARER  ${KEY} `])
    expect((await stack.fetch("/tools", { headers: { authorization } })).status).toBe(200);
});

it("an unknown address is 404 and says nothing more", async () => {
  const response = await stack.fetch("/admin", { headers: { authorization: undefined } });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ error: "not_found" });
});

it("an address that guesses keys is refused for a minute, also with the right key", async () => {
  const guess = () => stack.fetch("/tools", { headers: { authorization: "Bearer guess-guess-guess-1" } });
  const codes = [];
  for (let attempt = 0; attempt < 12; attempt += 1) codes.push((await guess()).status);
  expect(codes).toEqual([...Array(10).fill(401), 429, 429]);
  const right = await stack.fetch("/tools");
  expect(right.status).toBe(429);
  expect(Number(right.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await right.json()).toMatchObject({ error: "rate_limit", retry_after: expect.any(Number) });
  stack.clock.advance(61_000);
  expect((await stack.fetch("/tools")).status).toBe(200);
});

it("a request without a key does not count as a guess", async () => {
  for (let attempt = 0; attempt < 15; attempt += 1)
    await stack.fetch("/tools", { headers: { authorization: undefined } });
  expect((await stack.fetch("/tools")).status).toBe(200);
});

it("no key is logged, right or wrong", async () => {
  await stack.fetch("/tools", { headers: { authorization: "Bearer wrong-key-that-must-not-be-logged" } });
  const log = JSON.stringify(stack.log);
  expect(log).toContain("request refused");
  for (const secret of [KEY, SECOND, "wrong-key-that-must-not-be-logged", stack.simulator.apiKey])
    expect(log).not.toContain(secret);
});

it("the key of a caller is never sent to Octopus", async () => {
  await stack.call("list_spaces", {});
  expect(JSON.stringify(stack.simulator.journal.requests())).not.toContain(KEY);
});

describe("a keys file", () => {
  const file = join(folder, "keys.txt");
  const status = async (one: Stack, key: string) =>
    (await one.fetch("/tools", { headers: { authorization: `Bearer ${key}` } })).status;

  it("a keys file rotates without a restart, and the keys stay when it becomes unusable", async () => {
    writeFileSync(file, `# of the first host\n${SECOND}\n\n`);
    const one = await startStack({
      flags: { keysFile: file },
      environment: { OCTO_HTTP_KEYS: "" },
      beside: stack,
    });
    try {
      expect([await status(one, SECOND), await status(one, KEY)]).toEqual([200, 401]);
      writeFileSync(file, `${SECOND}\n${KEY}\n`);
      stack.clock.advance(1_000);
      expect([await status(one, SECOND), await status(one, KEY)]).toEqual([200, 200]);
      writeFileSync(file, `${KEY}\nshort\n`);
      stack.clock.advance(1_000);
      expect([await status(one, SECOND), await status(one, KEY)]).toEqual([200, 200]);
      expect(one.log.some(({ message }) => message.includes("cannot be used"))).toBe(true);
      writeFileSync(file, `${KEY}\n`);
      stack.clock.advance(1_000);
      expect([await status(one, SECOND), await status(one, KEY)]).toEqual([401, 200]);
    } finally {
      await one.close();
    }
  });

  it.each([
    ["is missing", join(folder, "none.txt"), undefined, "ENOENT"],
    ["holds nothing", file, "# nothing\n", "at least one key"],
    ["holds a short key", file, "short\n", "key 1 must be at least 16"],
    ["holds a key with spaces", file, "two words that are long enough\n", "key 1 must be"],
  ])("a keys file is refused at the start when it %s", async (_, path, content, problem) => {
    if (content !== undefined) writeFileSync(path, content);
    const starting = startStack({
      flags: { keysFile: path },
      environment: { OCTO_HTTP_KEYS: "" },
      beside: stack,
    });
    await expect(starting).rejects.toThrow(problem);
  });
});
