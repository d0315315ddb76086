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

it("a caller whose key Octopus knows is served, and every request is sent with that key", async () => {
  const [key = ""] = keys;
  const { status, body } = await stack.call("get_current_user", {}, { headers: own(key) });
  expect(status).toBe(200);
  expect(body).toMatchObject({ username: "svc-octo-agent" });
});

it("Octopus is asked once a minute whose key it is, not with each call", async () => {
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
])("a request is 401 when its Octopus key is: %s", async (_, key) => {
  const response = await stack.fetch("/tools", { headers: own(key) });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ error: "unauthorized" });
});

it("a bearer key does not count as an Octopus key", async () => {
  expect((await stack.fetch("/tools")).status).toBe(401);
});

it("no key of a caller is in the log or in a result", async () => {
  const [key = ""] = keys;
  const { body } = await stack.call("list_spaces", { partialName: key }, { headers: own(key) });
  expect(JSON.stringify([body, stack.log])).not.toContain(key);
});

it("two callers have their own permissions and toolkits", async () => {
  const principals = new Set<unknown>();
  for (const key of keys.slice(0, 2)) {
    await stack.call("list_spaces", {}, { headers: own(key) });
    principals.add(stack.log.findLast(({ message }) => message === "call")?.principal);
  }
  expect(principals.size).toBe(2);
});

it("a request is 503 when Octopus cannot be asked about its key", async () => {
  stack.simulator.faults.add({ method: "GET", path: "/api/users/me", kind: "status", status: 500 });
  const response = await stack.fetch("/tools", { headers: own("API-SOMEKEYTHATISNOTKNOWNYET") });
  expect(response.status).toBe(503);
});

it("300 wrong keys at the same time are at most ten requests at Octopus, and the next minute is open again", async () => {
  stack.simulator.faults.clear();
  const before = asked();
  const responses = await Promise.all(
    Array.from({ length: 300 }, (_, at) =>
      stack.fetch("/tools", { headers: own(`API-WRONGKEYNUMBER${String(at).padStart(10, "0")}`) }),
    ),
  );
  expect(asked() - before).toBe(10);
  expect(responses.filter(({ status }) => status === 401)).toHaveLength(10);
  expect(responses.filter(({ status }) => status === 429)).toHaveLength(290);
  expect((await stack.fetch("/tools", { headers: own(keys[0]) })).status).toBe(429);
  stack.clock.advance(61_000);
  expect((await stack.fetch("/tools", { headers: own(keys[0]) })).status).toBe(200);
});
