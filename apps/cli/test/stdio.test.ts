/** The built CLI over stdio with the SDK's client, in both eras, against the simulator. */
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { type Simulator, startSimulator } from "@octo/simulator";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { CLI } from "./run-cli.ts";

let simulator: Simulator;
const open: Client[] = [];
beforeAll(async () => {
  simulator = await startSimulator({ world: "demo", seed: 3 });
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((client) => client.close()));
  simulator.journal.clear();
});
afterAll(() => simulator.close());

async function connect(
  mode: "legacy" | "auto",
  args: readonly string[] = [],
  env: Record<string, string> = {},
) {
  const client = new Client(
    { name: "stdio-test", version: "1" },
    { capabilities: { elicitation: { form: {} } }, versionNegotiation: { mode } },
  );
  client.setRequestHandler("elicitation/create", () => ({ action: "accept", content: {} }));
  open.push(client);
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [CLI, "--quiet", ...args],
      env: {
        PATH: process.env.PATH ?? "",
        OCTOPUS_SERVER_URL: simulator.url,
        OCTOPUS_API_KEY: simulator.apiKey,
        ...env,
      },
    }),
  );
  return client;
}

/** The paths of requests, without those of the check at the start. */
const asked = () =>
  simulator.journal
    .requests()
    .map(({ path }) => path)
    .filter((path) => !/^\/api(\/users\/.*)?$/.test(path));
/** The facts in the marked text of a result. */
function factsOf({ content }: { readonly content: unknown }): Record<string, unknown> {
  const [first] = content as readonly { readonly text: string }[];
  return JSON.parse(String(first?.text.split("\n")[1])) as Record<string, unknown>;
}

const args = { spaceName: "Default", projectName: "Checkout Service" };

describe.each([
  ["legacy", /^2025-/],
  ["auto", /^2026-07-28$/],
] as const)("era %s", (mode, version) => {
  it("a stdio client lists tools, reads and writes", async () => {
    const client = await connect(mode);
    expect(client.getNegotiatedProtocolVersion()).toMatch(version);
    expect(client.getInstructions()).toContain("list_spaces");
    expect((await client.listTools()).tools.length).toBeGreaterThan(10);
    expect(factsOf(await client.callTool({ name: "list_spaces", arguments: {} }))).toMatchObject({
      total: 2,
    });
    const made = await client.callTool({
      name: "create_release",
      arguments: { ...args, releaseVersion: mode === "legacy" ? "9.0.1" : "9.0.2" },
    });
    expect(factsOf(made)).toMatchObject({ created: true });
    expect(simulator.journal.writes()).toHaveLength(1);
  });

  it("a stdio client cannot write with --read-only", async () => {
    const client = await connect(mode, ["--read-only"]);
    const names = (await client.listTools()).tools.map(({ name }) => name);
    expect(names).not.toContain("deploy_release");
    expect(
      await client.callTool({
        name: "deploy_release",
        arguments: { ...args, releaseVersion: "4.2.1", environmentNames: ["Test"] },
      }),
    ).toMatchObject({ isError: true });
    expect(simulator.journal.writes()).toEqual([]);
    expect(asked()).toEqual([]);
  });
});

it("the User-Agent names the product", async () => {
  const client = await connect("auto");
  await client.callTool({ name: "list_spaces", arguments: {} });
  // The check at the start comes from no client.
  expect(simulator.journal.requests().map(({ headers }) => headers["user-agent"])).toContainEqual(
    expect.stringMatching(/^octo-mcp\/\d+\.\d+\.\d+ \(stdio-test\/1\)$/),
  );
});

it("the access token is used instead of the key", async () => {
  const client = await connect("auto", [], { OCTOPUS_ACCESS_TOKEN: "not-a-token-of-this-server" });
  const result = await client.callTool({ name: "list_environments", arguments: { spaceName: "Default" } });
  expect(result).toMatchObject({ isError: true, content: [{ text: expect.stringMatching(/^config:\s/) }] });
  expect(simulator.journal.requests()[0]?.headers).toMatchObject({ authorization: "[redacted]" });
  expect(simulator.journal.requests()[0]?.headers).not.toHaveProperty("x-octopus-apikey");
});

it("OCTOPUS_SKIP_ELICITATION skips the approval", async () => {
  const client = await connect("auto", [], { OCTOPUS_SKIP_ELICITATION: "true" });
  client.setRequestHandler("elicitation/create", () => {
    throw new Error("nobody may be asked");
  });
  const made = { name: "create_release", arguments: { ...args, releaseVersion: "9.0.3" } };
  expect(factsOf(await client.callTool(made))).toMatchObject({ created: true });
});

it.each([
  ["text", { content: 1, structured: false, schemas: false }],
  ["structured", { content: 0, structured: true, schemas: true }],
  ["both", { content: 1, structured: true, schemas: true }],
])("--results %s sends results in that form", async (form, expected) => {
  const client = await connect("legacy", ["--results", form]);
  const { tools } = await client.listTools();
  const { content, structuredContent } = await client.callTool({ name: "list_spaces", arguments: {} });
  expect({
    content: (content as unknown[]).length,
    structured: structuredContent !== undefined,
    schemas: tools.every(({ outputSchema }) => outputSchema !== undefined),
  }).toEqual(expected);
  const refused = await client.callTool({ name: "list_projects", arguments: { spaceName: "nope" } });
  expect(refused).toMatchObject({ isError: true, content: [{ text: expect.stringContaining("not_found") }] });
});

it("--result-tokens sets the largest result", async () => {
  const client = await connect("legacy", ["--result-tokens", "1000"]);
  const args = { spaceName: "Default", take: 200 };
  const { content } = await client.callTool({ name: "list_deployments", arguments: args });
  const text = String((content as readonly { text?: string }[])[0]?.text);
  expect(text.length).toBeLessThanOrEqual(3_000);
  expect(text).toContain('"cut":');
});

it("--tools and --exclude-tools choose the tools, and --read-only wins", async () => {
  const chosen = ["--tools", "list_spaces,list_projects,create_release", "--exclude-tools", "list_projects"];
  const names = async (more: readonly string[]) =>
    (await (await connect("auto", [...chosen, ...more])).listTools()).tools.map(({ name }) => name);
  expect(await names([])).toEqual(["list_spaces", "create_release"]);
  expect(await names(["--read-only"])).toEqual(["list_spaces"]);
});

it("--toolsets narrows the tool list", async () => {
  const client = await connect("auto", ["--toolsets", "Tasks"]);
  const names = (await client.listTools()).tools.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["list_spaces", "grep_task_log"]));
  expect(names).not.toContain("list_deployments");
});
