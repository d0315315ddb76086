/** TLS of our own, with client certificates. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as httpsRequest } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
  const issue = (name: string, ca?: Pair) =>
    generate([{ name: "commonName", value: name }], {
      ...(ca ? { ca: { key: ca.private, cert: ca.cert } } : {}),
      extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
    });
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
afterAll(async () => {
  await stack.close();
  rmSync(folder, { recursive: true });
});

interface Sent {
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

function get(path: string, client?: Pair, tls: Record<string, unknown> = {}, { headers, body }: Sent = {}) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
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
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
      },
    )
      .on("error", reject)
      .end(body);
  });
}

const listSpaces = (client: Pair, tenant?: string) =>
  get(
    "/tool/list_spaces/call",
    client,
    {},
    {
      headers: { "content-type": "application/json", ...(tenant ? { "x-octopus-tenant-id": tenant } : {}) },
      body: "{}",
    },
  );

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

it("the port with TLS does not serve plain HTTP", async () => {
  await expect(fetch(stack.url.replace("https", "http"))).rejects.toThrow();
});
