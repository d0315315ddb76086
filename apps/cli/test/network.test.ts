/** The built CLI behind a proxy, and with a certificate authority of its own. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CLI, run } from "./run-cli.ts";

const OPENING = [
  {
    jsonrpc: "2.0",
    id: 1,
    method: "initialize",
    params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "t", version: "1" } },
  },
  { jsonrpc: "2.0", method: "notifications/initialized" },
  { jsonrpc: "2.0", id: 2, method: "tools/call", params: { name: "list_spaces", arguments: {} } },
]
  .map((message) => `${JSON.stringify(message)}\n`)
  .join("");
const PAGE = JSON.stringify({ Items: [{ Id: "Spaces-1", Name: "Behind the proxy" }], TotalResults: 1 });

let folder = "";
let octopus: Server;
let proxy: Server;
const tunnels: string[] = [];

const listen = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
  );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "octo-net-"));
  const names = [{ type: 2 as const, value: "localhost" }];
  const pems = await generate([{ name: "commonName", value: "localhost" }], {
    extensions: [{ name: "subjectAltName", altNames: names }],
  });
  writeFileSync(join(folder, "cert.pem"), pems.cert);
  octopus = createTlsServer({ key: pems.private, cert: pems.cert }, (_, response) => {
    response.setHeader("Content-Type", "application/json");
    response.end(PAGE);
  });
  proxy = createServer().on("connect", (request, socket, head) => {
    tunnels.push(request.url ?? "");
    const [host, port] = (request.url ?? "").split(":");
    const upstream = connect(Number(port), host === "localhost" ? "127.0.0.1" : host, () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on("error", () => socket.destroy());
    socket.on("error", () => upstream.destroy());
  });
  await Promise.all([listen(octopus), listen(proxy)]);
});
afterAll(() => {
  octopus.close();
  proxy.close();
  rmSync(folder, { recursive: true, force: true });
});

/** stdin stays open a moment, since a host that has left gets no responses. */
async function ask(args: readonly string[], env: Record<string, string>): Promise<string> {
  const port = (octopus.address() as AddressInfo).port;
  const all = {
    OCTOPUS_SERVER_URL: `https://localhost:${port}`,
    OCTOPUS_API_KEY: "API-TESTTESTTEST",
    ...env,
  };
  return (await run(CLI, ["-q", ...args], { env: all, input: OPENING, until: '"id":2' })).stdout;
}

it("the CLI trusts the certificates of --ca-file, and none that is unknown without it", async () => {
  expect(await ask(["--ca-file", join(folder, "cert.pem")], {})).toContain("Behind the proxy");
  expect(await ask([], {})).toMatch(/No connection|certificate/);
});

it("the CLI uses HTTPS_PROXY, except for the hosts of NO_PROXY", async () => {
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const ca = ["--ca-file", join(folder, "cert.pem")];
  expect(await ask(ca, { HTTPS_PROXY: address })).toContain("Behind the proxy");
  // The check at the start opens a second one when the process lives long enough.
  expect([...new Set(tunnels)]).toEqual([`localhost:${(octopus.address() as AddressInfo).port}`]);
  const before = tunnels.length;
  expect(await ask(ca, { HTTPS_PROXY: address, NO_PROXY: "localhost" })).toContain("Behind the proxy");
  expect(tunnels).toHaveLength(before);
});

it("an error of a connection names the server, the proxy with its variable, and the cause, in our own words", async () => {
  const { port } = octopus.address() as AddressInfo;
  const output = await ask([], { HTTPS_PROXY: "http://me:pw@127.0.0.1:9" });
  const { result } = JSON.parse(output.trimEnd().split("\n").at(-1) ?? "");
  expect(result.content[0].text).toBe(
    `upstream: No connection to Octopus at https://localhost:${port} through the proxy http://127.0.0.1:9 (HTTPS_PROXY) (ECONNREFUSED). Is the proxy right, and can it reach the server?`,
  );
});

it("an error about an untrusted certificate names the flag that helps", async () => {
  const { result } = JSON.parse((await ask([], {})).trimEnd().split("\n").at(-1) ?? "");
  expect(result.content[0].text).toMatch(
    /^config: No connection to Octopus at https:.*certificate is not trusted here.*\n.*--ca-file/,
  );
});

it("a wrong --ca-file is reported", async () => {
  const file = join(folder, "empty.pem");
  writeFileSync(file, "nothing");
  const env = { OCTOPUS_SERVER_URL: "https://localhost:9", OCTOPUS_API_KEY: "API-TESTTESTTEST" };
  expect(await run(CLI, ["--ca-file", file], { env })).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/--ca-file.*no certificate/),
  });
  expect(await run(CLI, ["--ca-file", join(folder, "none")], { env })).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/--ca-file.*ENOENT/),
  });
});
