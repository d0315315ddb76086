/** OAuth 2.1 resource server. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { AUDIENCE, type Issuer, startIssuer, type TokenOptions } from "./support/issuer.ts";
import { type Stack, startStack } from "./support/stack.ts";

let issuer: Issuer;
let stack: Stack;
const NOW = Math.floor(Date.now() / 1_000);
const DAY = 86_400;
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

it("the metadata says without a token where tokens come from", async () => {
  for (const path of ["/.well-known/oauth-protected-resource", "/.well-known/oauth-protected-resource/mcp"]) {
    const response = await stack.fetch(path, { headers: { authorization: undefined } });
    expect(await response.json()).toMatchObject({
      resource: AUDIENCE,
      authorization_servers: [issuer.url],
      scopes_supported: ["octopus.read", "octopus.write", "octopus.delete"],
    });
  }
});

it.each(["/mcp/readonly", "/mcp/x/releases", "/mcp/x/releases/readonly"])(
  "the address %s is a resource with metadata of its own, and with tokens that are of no use at a wider one",
  async (path) => {
    const resource = `https://octo.example.com${path}`;
    const metadata = await stack.fetch(`/.well-known/oauth-protected-resource${path}`);
    expect(await metadata.json()).toMatchObject({ resource });
    const list = { jsonrpc: "2.0", id: 1, method: "tools/list" };
    const post = (at: string, headers: Record<string, string | undefined>) =>
      stack.fetch(at, { method: "POST", body: list, headers });
    const challenged = await post(path, { authorization: undefined });
    expect(challenged.headers.get("www-authenticate")).toContain(
      `resource_metadata="https://octo.example.com/.well-known/oauth-protected-resource${path}"`,
    );
    const narrow = bearer(await issuer.token({}, { audience: resource }));
    expect((await post(path, narrow)).status).toBe(200);
    expect((await post("/mcp", narrow)).status).toBe(401);
    expect((await stack.fetch("/tools", { headers: narrow })).status).toBe(401);
    expect((await post(path, bearer(await issuer.token()))).status).toBe(200);
  },
);

it("an audience that the operator named is the only one", async () => {
  const flags = {
    auth: "oauth",
    oauthIssuer: issuer.url,
    publicUrl: "https://octo.example.com",
    oauthAudience: "octo",
  };
  const one = await startStack({ flags, beside: stack });
  const status = async (audience: string) =>
    (
      await one.fetch("/mcp/readonly", {
        method: "POST",
        body: { jsonrpc: "2.0", id: 1, method: "tools/list" },
        headers: bearer(await issuer.token({}, { audience })),
      })
    ).status;
  expect(await status("octo")).toBe(200);
  expect(await status("https://octo.example.com/mcp/readonly")).toBe(401);
  await one.close();
});

it("metadata of what is no resource are 404", async () => {
  for (const path of ["nonsense", "mcp/x", "tools"])
    expect((await stack.fetch(`/.well-known/oauth-protected-resource/${path}`)).status).toBe(404);
  const posted = await stack.fetch("/.well-known/oauth-protected-resource/mcp", { method: "POST" });
  expect(posted.status).toBe(405);
});

it("a public address with a path has its metadata where RFC 9728 and where the challenge look for them", async () => {
  const flags = { auth: "oauth", oauthIssuer: issuer.url, publicUrl: "https://octo.example.com/octo" };
  const one = await startStack({ flags, beside: stack });
  for (const path of [
    "/octo/.well-known/oauth-protected-resource/mcp/readonly",
    "/.well-known/oauth-protected-resource/octo/mcp/readonly",
  ])
    expect(await (await one.fetch(path)).json()).toMatchObject({
      resource: "https://octo.example.com/octo/mcp/readonly",
    });
  await one.close();
});

it("a request without a token is challenged with the address of the metadata", async () => {
  const response = await stack.fetch("/mcp", {
    method: "POST",
    body: {},
    headers: { authorization: undefined },
  });
  expect(response.status).toBe(401);
  const challenge = response.headers.get("www-authenticate") ?? "";
  expect(challenge).toContain(`resource_metadata="${METADATA}"`);
  expect(challenge).not.toContain("error=");
});

describe("a token", () => {
  it.each<[string, TokenOptions, string]>([
    ["of another issuer", { issuer: "https://evil.example.com" }, "not valid"],
    ["for another audience", { audience: "https://other.example.com" }, "not valid"],
    ["that has expired", { expires: Math.floor(Date.now() / 1_000) - 600 }, "expired"],
    ["that never expires", { expires: null }, "not valid"],
    ["of nobody", { subject: null }, "not valid"],
    ["with another signature", { foreignKey: true }, "not valid"],
    ["that says nothing of when it was issued", { issuedAt: null }, "not valid"],
    ["that is issued in a day", { issuedAt: NOW + DAY, expires: NOW + DAY + 60 }, "not valid"],
    ["that is issued in two minutes", { issuedAt: NOW + 120, expires: NOW + 240 }, "not valid"],
    ["that was issued after its end", { issuedAt: NOW + 25, expires: NOW + 20 }, "lifetime"],
    ["that ends in the year 9999", { expires: 253_402_300_799 }, "lifetime"],
    ["that lives a little longer than a day", { issuedAt: NOW, expires: NOW + DAY + 1 }, "lifetime"],
    ["that was issued two days ago", { issuedAt: NOW - 2 * DAY, expires: NOW + 60 }, "expired"],
    ["with an empty subject", { subject: "" }, "does not name its subject"],
    ["with a subject of spaces", { subject: "  " }, "does not name its subject"],
    ["with a subject of 256 characters", { subject: "x".repeat(256) }, "does not name its subject"],
    ["of the type id_token", { type: "id_token" }, "another type"],
    ["of the type logout+jwt", { type: "logout+jwt" }, "another type"],
  ])("a token %s is 401 with a challenge", async (_, options, problem) => {
    const token = await issuer.token({}, options);
    const response = await stack.fetch("/tools", { headers: bearer(token) });
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toContain('error="invalid_token"');
    expect(await response.json()).toMatchObject({
      error: "unauthorized",
      message: expect.stringContaining(problem),
    });
    expect(JSON.stringify(stack.log)).not.toContain(token);
  });

  it.each([
    ["is not valid yet", { nbf: NOW + 600 }, "not valid"],
    ["is an ID token by its nonce", { nonce: "n" }, "another type"],
    ["is an ID token by its hash of an access token", { at_hash: "h" }, "another type"],
    ["is an ID token of Keycloak", { typ: "ID" }, "another type"],
    ["is an ID token of Cognito", { token_use: "id" }, "another type"],
    ["is bound to a key", { cnf: { jkt: "thumbprint" } }, "bound to a key"],
    ["has no number as its end", { exp: "tomorrow" }, "not valid"],
    ["has a list as its subject", { sub: ["user-1"] }, "not"],
  ] as const)("a token is 401 when it %s", async (_, claims, problem) => {
    const before = stack.simulator.journal.count();
    const token = await issuer.token(claims as never, {
      ...("sub" in claims ? { subject: null } : {}),
      ...("exp" in claims ? { expires: null } : {}),
    });
    const response = await stack.call("list_spaces", {}, { headers: bearer(token) });
    expect(response.status).toBe(401);
    expect(response.body.message).toContain(problem);
    expect(stack.simulator.journal.count()).toBe(before);
  });

  it.each<[string, TokenOptions, Record<string, unknown>]>([
    ["of the type at+jwt, whatever else is in it", { type: "at+jwt" }, { nonce: "n" }],
    ["of the type application/at+jwt", { type: "application/at+jwt" }, {}],
    ["of the type JWT", { type: "JWT" }, {}],
    ["of Keycloak", { type: "JWT" }, { typ: "Bearer", nonce: "n" }],
    ["that lives a day", { issuedAt: NOW, expires: NOW + DAY }, {}],
    ["of a clock that is a little ahead", { issuedAt: NOW + 20 }, { nbf: NOW + 20 }],
  ])("a token %s is accepted", async (_, options, claims) => {
    const token = await issuer.token(claims as never, options);
    expect((await stack.call("list_spaces", {}, { headers: bearer(token) })).status).toBe(200);
  });

  it("a token may live as long as the operator allows", async () => {
    const flags = { auth: "oauth", oauthIssuer: issuer.url, oauthAudience: AUDIENCE };
    const one = await startStack({ flags: { ...flags, oauthTokenHours: "1" }, beside: stack });
    const token = (hours: number) => issuer.token({}, { issuedAt: NOW, expires: NOW + hours * 3_600 });
    expect((await one.fetch("/tools", { headers: bearer(await token(1)) })).status).toBe(200);
    expect((await one.fetch("/tools", { headers: bearer(await token(2)) })).status).toBe(401);
    await one.close();
  });

  it.each([
    [
      "no signature",
      () =>
        `${b64({ alg: "none" })}.${b64({ iss: issuer.url, aud: AUDIENCE, sub: "u", exp: 9_999_999_999 })}.`,
    ],
    ["a shared secret", () => `${b64({ alg: "HS256", kid: "k1" })}.${b64({ sub: "u" })}.c2ln`],
    ["no JWT at all", () => "opaque-token"],
  ])("a token with %s is 401", async (_, token) => {
    expect((await stack.fetch("/tools", { headers: bearer(token()) })).status).toBe(401);
  });

  it("a token is never sent to Octopus", async () => {
    const token = await issuer.token();
    expect((await rpc("tools/call", { name: "list_spaces", arguments: {} }, token)).status).toBe(200);
    expect(JSON.stringify(stack.simulator.journal.requests())).not.toContain(token);
  });
});

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

it("a token is 503, not 401, when the issuer cannot be asked", async () => {
  const silent = await startIssuer();
  const token = await silent.token();
  const one = await startStack({
    flags: { auth: "oauth", oauthIssuer: silent.url, oauthAudience: AUDIENCE },
    beside: stack,
  });
  try {
    await silent.close();
    const response = await one.fetch("/tools", { headers: bearer(token) });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ error: "authentication_unavailable" });
  } finally {
    await one.close();
  }
});

it("the keys of the issuer are read once for many tokens", async () => {
  const flags = { auth: "oauth", oauthIssuer: issuer.url, oauthAudience: AUDIENCE };
  const one = await startStack({ flags, beside: stack });
  const before = issuer.keyReads();
  for (let at = 0; at < 5; at += 1) await one.fetch("/tools", { headers: bearer(await issuer.token()) });
  expect(issuer.keyReads()).toBe(before + 1);
  await one.close();
});

function b64(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
