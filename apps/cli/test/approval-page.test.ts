/** The built CLI with `--approval page`: a person opens the page of this machine and decides, and the call goes on. */
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { type Simulator, startSimulator } from "@octo/simulator";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { CLI } from "./run-cli.ts";

const RELEASE = { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "9.0.0" };
const OTHER = { ...RELEASE, releaseVersion: "9.0.1" };

let simulator: Simulator;
let client: Client;
beforeAll(async () => {
  simulator = await startSimulator({ world: "demo", seed: 3 });
});
afterEach(async () => {
  await client.close();
  simulator.journal.clear();
});
afterAll(() => simulator.close());

async function connect(onUrl?: (url: string) => unknown): Promise<void> {
  client = new Client(
    { name: "stdio-test", version: "1" },
    { capabilities: onUrl ? { elicitation: { url: {} } } : {}, versionNegotiation: { mode: "legacy" } },
  );
  if (onUrl)
    client.setRequestHandler("elicitation/create", ({ params }) => {
      void onUrl((params as unknown as { url: string }).url);
      return { action: "accept" };
    });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [CLI, "--quiet", "--approval", "page"],
      env: {
        PATH: process.env.PATH ?? "",
        OCTOPUS_SERVER_URL: simulator.url,
        OCTOPUS_API_KEY: simulator.apiKey,
      },
    }),
  );
}

const writes = () => simulator.journal.writes().length;
const textOf = (result: unknown) => (result as { content: { text: string }[] }).content[0]?.text ?? "";

/** Opens an address as a browser does, and decides. */
async function decide(address: string, decision: "approve" | "reject") {
  const opened = await fetch(address, { redirect: "manual" });
  const cookie = String(opened.headers.get("set-cookie")).split(";")[0] ?? "";
  const page = new URL(opened.headers.get("location") ?? "", address).href;
  const html = await (await fetch(page, { headers: { cookie } })).text();
  const csrf = /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const decided = await fetch(page, {
    method: "POST",
    headers: { cookie, origin: new URL(page).origin },
    body: new URLSearchParams({ csrf, decision }),
  });
  return { opened, html, decided: await decided.text() };
}

it("a host that can open pages gets the address, and the write follows the approval", async () => {
  let shown: Awaited<ReturnType<typeof decide>> | undefined;
  await connect(async (url) => {
    shown = await decide(url, "approve");
  });
  const result = await client.callTool({ name: "create_release", arguments: RELEASE });
  expect(result).not.toMatchObject({ isError: true });
  expect(shown?.html).toContain("Create a release");
  expect(shown?.decided).toContain("approved this");
  expect(writes()).toBe(1);
});

it("any other host gets the address in the error; it works once, on this machine's address alone", async () => {
  await connect();
  const asked = textOf(await client.callTool({ name: "create_release", arguments: OTHER }));
  const address = /http:\/\/127\.0\.0\.1:\d+\/open\/[^\s"]+/.exec(asked)?.[0] ?? "";
  const planToken = /planToken[^:]*: ([\w.-]+)/.exec(asked)?.[1];
  const { origin, port } = new URL(address);
  expect((await fetch(`${origin}/approvals`, { redirect: "manual" })).headers.get("location")).toContain(
    "/sign-in",
  );
  const { decided } = await decide(address, "reject");
  expect(decided).toContain("rejected this");
  expect((await fetch(address, { redirect: "manual" })).status).toBe(403);
  const refused = await client.callTool({ name: "create_release", arguments: { ...OTHER, planToken } });
  expect(refused).toMatchObject({ isError: true });
  expect(writes()).toBe(0);
  await expect(requestWithHost(Number(port), "evil.example")).resolves.toBe(403);
});

async function requestWithHost(port: number, host: string): Promise<number | undefined> {
  const { request } = await import("node:http");
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", path: "/approvals", headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on("error", reject);
    sent.end();
  });
}
