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
