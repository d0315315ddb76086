/** What the rights in a token of OAuth allow, and that they stay with their caller. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Issuer, startIssuer } from "./support/issuer.ts";
import { type Stack, startStack } from "./support/stack.ts";

let issuer: Issuer;
let stack: Stack;
const METADATA = "https://octo.example.com/.well-known/oauth-protected-resource/mcp";
beforeAll(async () => {
  issuer = await startIssuer();
  stack = await startStack({
    flags: {
      auth: "oauth",
      oauthIssuer: issuer.url,
      publicUrl: "https://octo.example.com",
      allowDeletes: true,
    },
  });
});
afterEach(() => stack.clock.advance(61_000));
afterAll(async () => {
  await stack.close();
  await issuer.close();
});

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const rpc = (method: string, params: unknown, token: string) =>
  stack.fetch("/mcp", {
    method: "POST",
    body: { jsonrpc: "2.0", id: 1, method, params },
    headers: { ...bearer(token), accept: "application/json, text/event-stream" },
  });
const RELEASE = {
  spaceName: "Default",
  projectName: "Checkout Service",
  releaseVersion: "60.0.0",
  confirm: true,
};

describe("scopes", () => {
  const names = async (scope: string) => {
    const response = await stack.fetch("/tools", { headers: bearer(await issuer.token({ scope })) });
    return ((await response.json()) as { name: string }[]).map(({ name }) => name);
  };

  it("a token without the scope octopus.read opens nothing", async () => {
    const response = await stack.fetch("/tools", {
      headers: bearer(await issuer.token({ scope: "other octopus.write" })),
    });
    expect(response.status).toBe(403);
    expect(response.headers.get("www-authenticate")).toMatch(
      /error="insufficient_scope", scope="octopus.read"/,
    );
    expect(await response.json()).toMatchObject({ error: "forbidden" });
  });

  it("missing scopes hide tools", async () => {
    expect(await names("octopus.read")).not.toContain("create_release");
    expect(await names("octopus.read")).toContain("find_releases");
    expect(await names("octopus.read octopus.write")).toContain("create_release");
  });

  it.each([
    ["scope as one text", { scope: "octopus.read octopus.write" }],
    ["scp as one text", { scope: undefined, scp: "octopus.read octopus.write" }],
    ["roles as a list", { scope: undefined, roles: ["octopus.read", "octopus.write"] }],
  ])("scopes are read from %s", async (_, claims) => {
    const response = await stack.fetch("/tools", { headers: bearer(await issuer.token(claims as never)) });
    expect(await response.text()).toContain("create_release");
  });

  it("a call that needs more scopes is 403 with all of them", async () => {
    const before = stack.writes().length;
    const response = await rpc(
      "tools/call",
      { name: "create_release", arguments: RELEASE },
      await issuer.token(),
    );
    expect(response.status).toBe(403);
    const challenge = response.headers.get("www-authenticate") ?? "";
    expect(challenge).toContain('scope="octopus.read octopus.write"');
    expect(challenge).toContain(`resource_metadata="${METADATA}"`);
    expect(stack.writes()).toHaveLength(before);
  });

  it("a read that the policy takes for a write needs the scope of a write", async () => {
    stack.simulator.journal.clear();
    const path = "/api/Spaces-1/environments/ephemeral/Environments-1/deprovision";
    const call = { name: "execute", arguments: { method: "GET", path } };
    const response = await rpc("tools/call", call, await issuer.token());
    expect(response.status).toBe(403);
    expect(response.headers.get("www-authenticate")).toContain('scope="octopus.read octopus.write"');
    expect(stack.simulator.journal.count()).toBe(0);
  });

  it("scopes are enforced by the policy too, not by the challenge alone", async () => {
    const before = stack.writes().length;
    const token = await issuer.token({ scope: "octopus.read octopus.write" });
    const args = { method: "DELETE", path: "/api/Spaces-1/releases/Releases-1", confirm: true };
    const challenged = await rpc("tools/call", { name: "execute", arguments: args }, token);
    expect(challenged.status).toBe(403);
    const call = await stack.call("execute", args, { headers: bearer(token) });
    expect(call).toMatchObject({ status: 403, body: { error: "denied" } });
    const reader = await stack.call("create_release", RELEASE, { headers: bearer(await issuer.token()) });
    expect(reader).toMatchObject({ status: 404, body: { error: "tool_not_found" } });
    expect(stack.writes()).toHaveLength(before);
  });
});

it("an MCP session does not outlive the scopes that it was opened with", async () => {
  const wide = await issuer.token({ scope: "octopus.read octopus.write" });
  const headers = { accept: "application/json, text/event-stream", "mcp-protocol-version": "2025-11-25" };
  const params = {
    protocolVersion: "2025-11-25",
    capabilities: { elicitation: {} },
    clientInfo: { name: "t", version: "1" },
  };
  const post = (token: string, body: object, more: Record<string, string> = {}) =>
    stack.fetch("/mcp", { method: "POST", body, headers: { ...headers, ...bearer(token), ...more } });
  const opened = await post(wide, { jsonrpc: "2.0", id: 1, method: "initialize", params });
  const inMcpSession = { "mcp-session-id": opened.headers.get("mcp-session-id") ?? "" };
  await opened.text();
  const list = { jsonrpc: "2.0", id: 2, method: "tools/list" };
  expect((await post(wide, list, inMcpSession)).status).toBe(200);
  expect((await post(await issuer.token(), list, inMcpSession)).status).toBe(404);
});

it("the plan of one caller is of no use to another", async () => {
  const scope = "octopus.read octopus.write";
  const [mine, yours] = await Promise.all([
    issuer.token({ scope }),
    issuer.token({ scope }, { subject: "user-2" }),
  ]);
  const plan = await stack.call("create_release", RELEASE, { headers: bearer(mine) });
  const args = { ...RELEASE, planToken: plan.body.plan_token };
  const stolen = await stack.call("create_release", args, { headers: bearer(yours) });
  expect(stolen.status).not.toBe(200);
  expect(JSON.stringify(stolen.body)).toContain("another caller");
});

it("a caller whose name looks like another caller with a tenant is of no use for the plans and writes of that one", async () => {
  const scope = "octopus.read octopus.write";
  const tokens = await Promise.all(
    ["alice", "alice for acme"].map((subject) => issuer.token({ scope }, { subject })),
  );
  const [alice = "", lookalike = ""] = tokens;
  const asAlice = { headers: { ...bearer(alice), "x-octopus-tenant-id": "acme" } };
  const release = { ...RELEASE, releaseVersion: "60.1.0" };
  const plan = await stack.call("create_release", release, asAlice);
  const args = { ...release, planToken: plan.body.plan_token };
  const before = stack.writes().length;
  const stolen = await stack.call("create_release", args, { headers: bearer(lookalike) });
  expect(JSON.stringify(stolen)).toContain("another caller");
  expect(stack.writes()).toHaveLength(before);
  expect((await stack.call("create_release", args, asAlice)).status).toBe(200);
  expect(stack.writes()).toHaveLength(before + 1);
  const repeated = await stack.call("create_release", args, { headers: bearer(lookalike) });
  expect(repeated.status).not.toBe(200);
  expect(stack.writes()).toHaveLength(before + 1);
});

describe("a write that the tool contract gets again", () => {
  const all = "octopus.read octopus.write octopus.delete";
  /** Writes once with all scopes, and returns how to send the same call with another token and other headers. */
  const written = async (releaseVersion: string) => {
    const headers = bearer(await issuer.token({ scope: all }));
    const release = { ...RELEASE, releaseVersion };
    const plan = await stack.call("create_release", release, { headers });
    const args = { ...release, planToken: plan.body.plan_token };
    expect((await stack.call("create_release", args, { headers })).status).toBe(200);
    const before = stack.writes().length;
    return async (scope: string, more: Record<string, string> = {}) => {
      const again = bearer(await issuer.token({ scope }));
      const response = await stack.call("create_release", args, { headers: { ...again, ...more } });
      expect(stack.writes()).toHaveLength(before);
      return response;
    };
  };

  it("a write that comes again with the same rights gets its first result, in whatever order the scopes come", async () => {
    const again = await written("60.2.0");
    expect(await again(all)).toMatchObject({ status: 200 });
    expect(await again("openid octopus.delete octopus.write octopus.read")).toMatchObject({ status: 200 });
  });

  it.each<[string, string, string, Record<string, string>]>([
    ["no right to write", "60.3.0", "octopus.read", {}],
    ["fewer rights", "60.3.1", "octopus.read octopus.write", {}],
    ["a tenant", "60.3.2", all, { "x-octopus-tenant-id": "acme" }],
    ["a narrowing to reading", "60.3.3", all, { "x-octo-read-only": "true" }],
    ["a narrowing to other toolsets", "60.3.4", all, { "x-octo-toolsets": "releases" }],
  ])("a write that comes again with %s does not get the first result", async (_, version, scope, more) => {
    const again = await written(version);
    expect((await again(scope, more)).status).not.toBe(200);
  });
});
