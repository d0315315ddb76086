/** Tenants of an agent host: which caller may act for which, under which profile and with which Octopus key. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "./support/mcp-client.ts";
import { KEY, type Stack, startStack } from "./support/stack.ts";

const folder = mkdtempSync(join(tmpdir(), "octo-tenants-"));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const ACME_AGENT = "key-of-the-acme-agent-1";
const BOTH_AGENT = "key-of-the-both-agent-1";
const POLICY = `
version: 1
default: everything
profiles:
  everything: {}
  careful: { readOnly: true }
`;
const ACCESS = `
callers:
  - { name: acme-agent, keyEnv: ACME_AGENT, tenants: [acme] }
  - { name: both-agent, keyEnv: BOTH_AGENT, tenants: [acme, globex] }
tenants:
  acme: { profile: careful }
  globex: { octopusKeyEnv: GLOBEX_OCTOPUS }
`;
let stack: Stack;
let globexKey: string;
beforeAll(async () => {
  const first = await startStack();
  const { simulator } = first;
  globexKey =
    Object.values(simulator.landmarks.users).find(({ apiKey }) => apiKey !== simulator.apiKey)?.apiKey ?? "";
  stack = await startStack({
    flags: { access: file("access.yaml", ACCESS), policy: file("policy.yaml", POLICY) },
    environment: { ACME_AGENT, BOTH_AGENT, GLOBEX_OCTOPUS: globexKey },
    beside: first,
  });
});
afterAll(async () => {
  await stack.close();
  await stack.simulator.close();
  rmSync(folder, { recursive: true });
});

const as = (key: string, tenant?: string) => ({
  headers: { authorization: `Bearer ${key}`, "x-octopus-tenant-id": tenant },
});

it("a caller with one tenant acts for it without the header", async () => {
  expect((await stack.call("list_spaces", {}, as(ACME_AGENT))).status).toBe(200);
  expect(stack.log.findLast(({ message }) => message === "call")).toMatchObject({ tenant: "acme" });
});

it.each([
  ["a tenant of others", ACME_AGENT, "globex", 403],
  ["a tenant that is not there", BOTH_AGENT, "initech", 403],
  ["a name of JavaScript's", BOTH_AGENT, "__proto__", 403],
  ["none, with several to choose from", BOTH_AGENT, undefined, 400],
])("a call is refused for %s", async (_, key, tenant, status) => {
  const before = stack.simulator.journal.count();
  const response = await stack.call("list_spaces", {}, as(key, tenant));
  expect(response.status).toBe(status);
  expect(response.body).toMatchObject({ error: status === 400 ? "tenant_required" : "forbidden" });
  expect(stack.simulator.journal.count()).toBe(before);
});

it("tools are listed without a tenant", async () => {
  expect((await stack.fetch("/tools", as(BOTH_AGENT))).status).toBe(200);
});

it("the profile of a tenant applies over MCP and the tool contract", async () => {
  const release = {
    spaceName: "Default",
    projectName: "Checkout Service",
    releaseVersion: "55.0.0",
    confirm: true,
  };
  expect(await stack.call("create_release", release, as(BOTH_AGENT, "acme"))).toMatchObject({
    status: 404,
    body: { error: "tool_not_found" },
  });
  expect((await stack.call("create_release", release, as(BOTH_AGENT, "globex"))).body.error).not.toBe(
    "tool_not_found",
  );
  const { client, close } = await connect(stack.url, {
    era: "auto",
    headers: { authorization: `Bearer ${ACME_AGENT}` },
  });
  const names = (await client.listTools()).tools.map(({ name }) => name);
  expect(names).not.toContain("create_release");
  await close();
});

it("calls at the same time use the key of their own tenant", async () => {
  const me = async (key: string, tenant: string) =>
    (await stack.call("get_current_user", {}, as(key, tenant))).body.id;
  const pairs = Array.from({ length: 10 }, (_, at) => (at % 2 ? "acme" : "globex"));
  const ids = await Promise.all(pairs.map((tenant) => me(BOTH_AGENT, tenant)));
  expect(new Set(ids.filter((_, at) => at % 2)).size).toBe(1);
  expect(new Set(ids.filter((_, at) => at % 2 === 0)).size).toBe(1);
  expect(ids[0]).not.toBe(ids[1]);
});

it("the key of a tenant is never shown", async () => {
  const { body } = await stack.call("list_spaces", { partialName: globexKey }, as(BOTH_AGENT, "globex"));
  expect(JSON.stringify([body, stack.log])).not.toContain(globexKey);
});

it("a refusal of a caller that is not listed says what the operator can do", async () => {
  const before = stack.simulator.journal.count();
  expect(await stack.call("list_spaces", {}, as(KEY, "acme"))).toMatchInlineSnapshot(`
    {
      "body": {
        "error": "forbidden",
        "message": "This caller may act for no tenant. The operator lists it with its tenants in the access file.",
      },
      "status": 403,
    }
  `);
  expect(await stack.call("list_spaces", {}, as(KEY))).toMatchInlineSnapshot(`
    {
      "body": {
        "error": "forbidden",
        "message": "This caller may act for no tenant. The operator lists it with its tenants in the access file.",
      },
      "status": 403,
    }
  `);
  expect(stack.simulator.journal.count()).toBe(before);
});

describe("a wrong access file is refused at the start", () => {
  it.each([
    ["an unknown field", "callers: [{ name: a, key: secret }]", "key"],
    ["no binding", "callers: [{ name: a }]", "exactly one of keyEnv"],
    ["two bindings", `callers: [{ name: a, certificate: x, subject: y }]`, "exactly one of keyEnv"],
    [
      "a tenant that is not there",
      "callers: [{ name: a, subject: x, tenants: [none] }]",
      "names tenant 'none'",
    ],
    ["an empty list of tenants", "callers: [{ name: a, subject: x, tenants: [] }]", "must name a tenant"],
    ["a pattern for tenants", 'callers: [{ name: a, subject: x, tenants: "ac*" }]', "for all of them"],
    ["no user of Octopus", "callers: [{ name: a, octopusUser: agent }]", "such as Users-31"],
    ["local that is not true", "callers: [{ name: a, local: false }]", "local"],
    [
      "two callers of one name",
      "callers: [{ name: a, subject: x }, { name: a, subject: y }]",
      "two callers are named 'a'",
    ],
    [
      "one credential for two callers",
      "callers: [{ name: a, subject: x }, { name: b, subject: x }]",
      "'a' and 'b' have the same credential",
    ],
    ["a variable that is not there", "tenants: { a: { octopusKeyEnv: NO_SUCH } }", "no NO_SUCH"],
    ["an unknown scope", "callers: [{ name: a, subject: x, scopes: [octopus.admin] }]", "line 1"],
    ["a profile that is not there", "tenants: { a: { profile: none } }", "none"],
    ["a short key", "callers: [{ name: a, keyEnv: SHORT }]", "shorter than 16"],
    ["no YAML", "callers: [", "line 1"],
  ])("an access file with %s is refused", async (_, text, problem) => {
    const starting = startStack({
      flags: { access: file("wrong.yaml", text), policy: file("policy.yaml", POLICY) },
      environment: { SHORT: "short" },
      beside: stack,
    });
    await expect(starting).rejects.toThrow(problem);
  });
});
