/** TLS of our own, with client certificates. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request as httpsRequest } from "node:https";
import { connect as connectSocket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TLSSocket } from "node:tls";
import { generate, type SelfsignedOptions } from "selfsigned";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen } from "../src/node-server.ts";
import { type Stack, startStack } from "./support/stack.ts";

const folder = mkdtempSync(join(tmpdir(), "octo-tls-"));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
interface Pair {
  readonly cert: string;
  readonly private: string;
}
let stack: Stack;
let authority: Pair;
let server: Pair;
let agent: Pair;
let unlisted: Pair;
let stranger: Pair;

beforeAll(async () => {
  authority = await generate([{ name: "commonName", value: "octo test authority" }], {
    extensions: [{ name: "basicConstraints", cA: true, critical: true }],
  });
  const issue = (name: string, ca?: Pair) => issueFor([name], ca);
  server = await issue("localhost", authority);
  agent = await issue("agent-1", authority);
  unlisted = await issue("agent-2", authority);
  stranger = await issue("agent-1");
  stack = await startStack({
    flags: {
      auth: "mtls",
      tlsCert: file("cert.pem", server.cert),
      tlsKey: file("key.pem", server.private),
      tlsClientCa: file("ca.pem", authority.cert),
      access: file(
        "access.yaml",
        "callers:\n  - { name: first, certificate: agent-1, tenants: [acme], scopes: [octopus.read] }\ntenants: { acme: {}, globex: {} }\n",
      ),
    },
  });
});
/** Issues a certificate with these common names. */
function issueFor(names: readonly string[], ca?: Pair, more: Partial<SelfsignedOptions> = {}): Promise<Pair> {
  return generate(
    names.map((value) => ({ name: "commonName", value })),
    {
      ...(ca ? { ca: { key: ca.private, cert: ca.cert } } : {}),
      extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
      ...more,
    },
  );
}
afterAll(async () => {
  await stack.close();
  rmSync(folder, { recursive: true });
});

interface Sent {
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

function get(path: string, client?: Pair, tls: Record<string, unknown> = {}, { headers, body }: Sent = {}) {
  return new Promise<{ status: number; body: string; isResumed: boolean }>((resolve, reject) => {
    const { port } = new URL(stack.url);
    httpsRequest(
      {
        host: "127.0.0.1",
        port,
        path,
        method: body === undefined ? "GET" : "POST",
        servername: "localhost",
        headers: { host: `localhost:${port}`, ...headers },
        ca: authority.cert,
        agent: false,
        ...(client ? { cert: client.cert, key: client.private } : {}),
        ...tls,
      },
      (response) => {
        let text = "";
        const isResumed = (response.socket as TLSSocket).isSessionReused();
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text, isResumed }));
      },
    )
      .on("error", reject)
      .end(body);
  });
}

const listSpaces = (client: Pair, tenant?: string, tls: Record<string, unknown> = {}) =>
  get("/tool/list_spaces/call", client, tls, {
    headers: { "content-type": "application/json", ...(tenant ? { "x-octopus-tenant-id": tenant } : {}) },
    body: "{}",
  });

it("a caller with a certificate of the authority is served as the access file says", async () => {
  const { status, body } = await get("/tools", agent);
  expect(status).toBe(200);
  expect(body).toContain("list_spaces");
  expect(body).not.toContain("create_release");
});

it("a caller whose certificate is not listed acts for no tenant, and a listed one for its own alone", async () => {
  const before = stack.simulator.journal.count();
  for (const tenant of ["acme", "globex", undefined])
    expect((await listSpaces(unlisted, tenant)).status).toBe(403);
  expect((await listSpaces(agent, "globex")).status).toBe(403);
  expect(stack.simulator.journal.count()).toBe(before);
  expect((await listSpaces(agent)).status).toBe(200);
});

describe("the handshake fails", () => {
  it("the handshake fails without a certificate", async () => {
    await expect(get("/tools")).rejects.toThrow();
  });

  it("the handshake fails with a certificate of another authority, whatever its name", async () => {
    await expect(get("/tools", stranger)).rejects.toThrow();
  });

  it("the handshake fails with TLS 1.1", async () => {
    await expect(get("/health", agent, { minVersion: "TLSv1.1", maxVersion: "TLSv1.1" })).rejects.toThrow();
  });
});

describe("certificates that are not what they seem", () => {
  it.each<[string, Partial<SelfsignedOptions>]>([
    ["that has expired", { notBeforeDate: new Date("2020-01-01"), notAfterDate: new Date("2020-02-01") }],
    ["that is for servers alone", { extensions: [{ name: "extKeyUsage", serverAuth: true }] }],
  ])("the handshake fails with a certificate %s", async (_, options) => {
    const pair = await issueFor(["agent-1"], authority, options);
    await expect(get("/tools", pair)).rejects.toThrow();
  });

  it("a certificate with several names has the rights of none of them", async () => {
    const before = stack.simulator.journal.count();
    const pair = await issueFor(["agent-1", "agent-2"], authority);
    expect((await listSpaces(pair)).status).toBe(403);
    expect((await listSpaces(pair, "acme")).status).toBe(403);
    expect(stack.simulator.journal.count()).toBe(before);
  });

  it.each(["TLSv1.3", "TLSv1.2"] as const)(
    "a connection that resumes an earlier one over %s is still the caller with its certificate",
    async (maxVersion) => {
      const keeping = new Agent({ maxCachedSessions: 10, keepAlive: false });
      const tls = { maxVersion, agent: keeping };
      const resumed: boolean[] = [];
      for (let at = 0; at < 2; at += 1) {
        const mine = await get("/tools", agent, tls);
        expect(mine.body).not.toContain("create_release");
        expect((await listSpaces(agent, undefined, tls)).status).toBe(200);
        const others = await listSpaces(unlisted, "acme", tls);
        expect(others.status).toBe(403);
        resumed.push(mine.isResumed, others.isResumed);
      }
      expect(resumed).toEqual([false, false, true, true]);
      keeping.destroy();
    },
  );
});

it.each([
  ["that sends nothing", ""],
  ["that begins a handshake and stops", "\u0016\u0003\u0001\u0002"],
])("a connection to the port with TLS %s is closed", async (_, bytes) => {
  // The limit may be short: this client never ends its handshake, so the server always reaches it.
  const { server: listening, port } = await listen({
    host: "127.0.0.1",
    port: 0,
    tls: { cert: server.cert, key: server.private, clientCa: authority.cert },
    trustProxy: false,
    idleMs: 600_000,
    arrival: { headersTimeout: 200, requestTimeout: 300 },
    fetch: () => new Response("{}"),
  });
  await new Promise<void>((resolve) => {
    const socket = connectSocket(port, "127.0.0.1", () => socket.write(bytes));
    socket.on("error", () => undefined);
    socket.on("close", () => resolve());
  });
  listening.close();
});

it("the port with TLS does not serve plain HTTP", async () => {
  await expect(fetch(stack.url.replace("https", "http"))).rejects.toThrow();
});
