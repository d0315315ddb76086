/** Each caller brings its own Octopus key. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Stack, startStack } from "./support/stack.ts";

let stack: Stack;
let keys: readonly string[];
beforeAll(async () => {
  stack = await startStack({ flags: { auth: "octopus-key" } });
  keys = [
    stack.simulator.apiKey,
    ...Object.values(stack.simulator.landmarks.users).map(({ apiKey }) => apiKey),
  ];
});
afterEach(() => stack.clock.advance(61_000));
afterAll(() => stack.close());

const own = (key: string | undefined) => ({ authorization: undefined, "x-octopus-apikey": key });
const asked = () => stack.simulator.journal.count({ path: "/api/users/me" });

it("lets in whom Octopus knows, and sends every request with that key", async () => {
  const [key = ""] = keys;
  const { status, body } = await stack.call("get_current_user", {}, { headers: own(key) });
  expect(status).toBe(200);
  expect(body).toMatchObject({ username: "svc-octo-agent" });
});

it("asks Octopus once a minute whose key it is, not with each call", async () => {
  const [key = ""] = keys;
  const before = asked();
  for (let at = 0; at < 4; at += 1) await stack.fetch("/tools", { headers: own(key) });
  expect(asked() - before).toBeLessThanOrEqual(1);
  stack.clock.advance(61_000);
  await stack.fetch("/tools", { headers: own(key) });
  expect(asked() - before).toBe(2);
});

it.each([
  ["none", undefined],
  ["a wrong one", "API-WRONGWRONGWRONGWRONGWRONG"],
  ["one that no header can carry as a key", "API KEY"],
])("is 401 with %s", async (_, key) => {
  const answer = await stack.fetch("/tools", { headers: own(key) });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ error: "unauthorized" });
});

it("does not take a bearer key, nor the key of the server's own environment", async () => {
  expect((await stack.fetch("/tools")).status).toBe(401);
});

it("keeps no key: none in the log, none in an answer", async () => {
  const [key = ""] = keys;
  const { body } = await stack.call("list_spaces", { partialName: key }, { headers: own(key) });
  expect(JSON.stringify([body, stack.log])).not.toContain(key);
});

it("tells callers apart: each sees with its own permissions, in its own toolkit", async () => {
  const principals = new Set<unknown>();
  for (const key of keys.slice(0, 2)) {
    await stack.call("list_spaces", {}, { headers: own(key) });
    principals.add(stack.log.findLast(({ message }) => message === "call")?.principal);
  }
  expect(principals.size).toBe(2);
});

it("is 503 when Octopus cannot be asked", async () => {
  stack.simulator.faults.add({ method: "GET", path: "/api/users/me", kind: "status", status: 500 });
  const answer = await stack.fetch("/tools", { headers: own("API-SOMEKEYTHATISNOTKNOWNYET") });
  expect(answer.status).toBe(503);
});
