/** Caps on writes hold for the whole server: for all addresses, tenants, credentials and replicas together. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMemoryState } from "@octo/state";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import type { HttpFlags } from "../src/settings/http-flags.ts";
import { KEY, type Stack, type StackInit, type StackOptions, startStack } from "./support/stack.ts";

const HOUR = 3_600_000;
const folder = mkdtempSync(join(tmpdir(), "octo-caps-"));
let first: Stack;
const open: Stack[] = [];
beforeAll(async () => {
  first = await startStack();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((stack) => stack.close()));
  first.clock.advance(2 * HOUR);
});
afterAll(async () => {
  await first.close();
  rmSync(folder, { recursive: true });
});

/** A server whose policy has these caps and asks nobody. */
async function serverWith(caps: string, { flags, ...options }: StackOptions = {}): Promise<Stack> {
  const policy = join(folder, "policy.yaml");
  writeFileSync(policy, `version: 1\ndefault: all\nprofiles:\n  all: { caps: ${caps} }\n`);
  const all: HttpFlags & Record<string, unknown> = { policy, approval: "none", ...flags };
  const stack = await startStack({ ...options, flags: all, beside: first });
  open.push(stack);
  return stack;
}

let made = 0;
async function createRelease(stack: Stack, headers: StackInit["headers"] = {}) {
  made += 1;
  const release = { spaceName: "Default", projectName: "Checkout Service", releaseVersion: `70.0.${made}` };
  return stack.call("create_release", release, { headers });
}

async function createReleaseOverMcp(stack: Stack, path: string): Promise<string> {
  made += 1;
  const args = { spaceName: "Default", projectName: "Checkout Service", releaseVersion: `70.0.${made}` };
  const response = await stack.fetch(path, {
    method: "POST",
    body: {
      jsonrpc: "2.0",
      id: 1,
      method: "tools/call",
      params: { name: "create_release", arguments: args },
    },
    headers: { accept: "application/json, text/event-stream" },
  });
  return response.text();
}

/** How many writes Octopus receives while this runs. */
async function writesOf(run: () => Promise<unknown>): Promise<number> {
  const before = first.writes().length;
  await run();
  return first.writes().length - before;
}

it("addresses that narrow share the cap, and it opens again after its time", async () => {
  const stack = await serverWith("{ writesPerHour: 1 }");
  const texts: string[] = [];
  const writes = await writesOf(async () => {
    for (const path of ["/mcp", "/mcp/x/releases", "/mcp"])
      texts.push(await createReleaseOverMcp(stack, path));
  });
  expect(writes).toBe(1);
  expect(texts[1]).toContain("1 writes were made in an hour; the limit is 1.");
  stack.clock.advance(HOUR / 2);
  expect(await writesOf(() => createReleaseOverMcp(stack, "/mcp/x/releases"))).toBe(0);
  stack.clock.advance(HOUR / 2 + 61_000);
  expect(await writesOf(() => createReleaseOverMcp(stack, "/mcp/x/releases"))).toBe(1);
});

it("tenants with keys of their own share the cap", async () => {
  const access = join(folder, "access.yaml");
  writeFileSync(
    access,
    'callers: [{ name: a, keyEnv: KEY_A, tenants: "*" }]\ntenants: { acme: { octopusKeyEnv: OCTOPUS }, globex: { octopusKeyEnv: OCTOPUS } }\n',
  );
  const stack = await serverWith("{ writesPerHour: 1 }", {
    flags: { access, auth: "bearer" },
    environment: { KEY_A: KEY, OCTOPUS: first.simulator.apiKey, OCTO_HTTP_KEYS: undefined },
  });
  const writes = await writesOf(async () => {
    for (const tenant of ["acme", "globex"]) await createRelease(stack, { "x-octopus-tenant-id": tenant });
  });
  expect(writes).toBe(1);
});

it("callers with keys of their own share the cap", async () => {
  const users = Object.values(first.simulator.landmarks.users).map(({ apiKey }) => apiKey);
  const stack = await serverWith("{ writesPerHour: 1 }", { flags: { auth: "octopus-key" } });
  const writes = await writesOf(async () => {
    for (const key of new Set([first.simulator.apiKey, ...users]))
      await createRelease(stack, { authorization: undefined, "x-octopus-apikey": key });
  });
  expect(writes).toBe(1);
});

it.each(["writesPerMinute", "writesPerHour", "writesPerProcess"])(
  "writes at the same time cannot pass %s together",
  async (cap) => {
    const stack = await serverWith(`{ ${cap}: 3 }`, { flags: { maxParallel: "20" } });
    const writes = await writesOf(() => Promise.all(Array.from({ length: 15 }, () => createRelease(stack))));
    expect(writes).toBe(3);
  },
);

it("replicas with one state share the caps of a minute and an hour", async () => {
  const state = createMemoryState({ now: () => first.clock.now() });
  const replicas = [
    await serverWith("{ writesPerHour: 2 }", { serve: { state } }),
    await serverWith("{ writesPerHour: 2 }", { serve: { state } }),
  ];
  const writes = await writesOf(() =>
    Promise.all(replicas.flatMap((stack) => [1, 2, 3].map(() => createRelease(stack)))),
  );
  expect(writes).toBe(2);
});

it("a refusal names the cap and blames neither the caller nor its MCP session", async () => {
  const messages: unknown[] = [];
  for (const cap of ["writesPerMinute", "writesPerHour", "writesPerProcess"]) {
    const stack = await serverWith(`{ ${cap}: 1 }`);
    await createRelease(stack);
    messages.push((await createRelease(stack)).body.message);
  }
  expect(messages).toMatchInlineSnapshot(`
    [
      "1 writes were made in a minute; the limit is 1.
    Wait, or ask a person. An operator can raise \`writesPerMinute\`.",
      "1 writes were made in an hour; the limit is 1.
    Wait, or ask a person. An operator can raise \`writesPerHour\`.",
      "1 writes were made since this server started; the limit is 1.
    Wait, or ask a person. An operator can raise \`writesPerProcess\`.",
    ]
  `);
});
