/** Several Octopus servers over stdio: each call reaches its own, and the audit log says which. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { type Simulator, startSimulator } from "@octo/simulator";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { CLI } from "./run-cli.ts";
import { runHere } from "./run-here.ts";

const KEYS = { test: "API-KEYOFTESTKEYOFTEST", prod: "API-KEYOFPRODKEYOFPROD" };
let folder: string;
let simulators: { readonly test: Simulator; readonly prod: Simulator };
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "octo-two-"));
  const [test, prod] = await Promise.all([
    startSimulator({ apiKey: KEYS.test }),
    startSimulator({ apiKey: KEYS.prod }),
  ]);
  simulators = { test, prod };
});
afterAll(async () => {
  await Promise.all([simulators.test.close(), simulators.prod.close()]);
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  simulators.test.journal.clear();
  simulators.prod.journal.clear();
});

function config(names: readonly ("test" | "prod")[]): string {
  const file = join(folder, `${names.join("-")}.yaml`);
  const instances = names.map((name) => {
    writeFileSync(join(folder, `${name}.key`), KEYS[name], { mode: 0o600 });
    return `  ${name}:\n    serverUrl: ${simulators[name].url}\n    apiKeyFile: ${name}.key\n    readOnly: ${name === "prod"}\n`;
  });
  writeFileSync(file, `auditLog: ${names.join("-")}.jsonl\ninstances:\n${instances.join("")}`);
  return file;
}

async function connect(file: string): Promise<Client> {
  const client = new Client({ name: "host", version: "1" });
  const args = [CLI, "--config", file, "-q"];
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args, env: {}, stderr: "ignore" }),
  );
  return client;
}

it("with two, every call names one, and reaches no other", async () => {
  const client = await connect(config(["test", "prod"]));
  try {
    const { tools } = await client.listTools();
    const names = (tool: string) =>
      Object(tools.find(({ name }) => name === tool)?.inputSchema.properties).instance?.enum;
    expect(names("list_spaces")).toEqual(["test", "prod"]);
    expect(names("deploy_release")).toEqual(["test"]);
    expect(client.getInstructions()).toContain(`prod is ${simulators.prod.url}`);
    const result = await client.callTool({ name: "list_spaces", arguments: { instance: "prod" } });
    expect(result.isError).toBeFalsy();
    expect(simulators.test.journal.requests().filter(({ path }) => !/\/api(\/users.*)?$/.test(path))).toEqual(
      [],
    );
    const without = await client.callTool({ name: "list_spaces", arguments: {} });
    expect(JSON.stringify(without)).toContain("Instances: test, prod.");
    const url = simulators.prod.landmarks.failedDeployment.portalUrl;
    const linked = await client.callTool({ name: "get_deployment_from_url", arguments: { url } });
    expect(JSON.stringify(linked.content)).toContain("instance: prod");
  } finally {
    await client.close();
  }
  const lines = readFileSync(join(folder, "test-prod.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ tool, instance }) => [tool, instance])).toEqual([
    ["list_spaces", "prod"],
    ["list_spaces", undefined],
    ["get_deployment_from_url", "prod"],
  ]);
});

it("with one, nothing changes", async () => {
  const client = await connect(config(["test"]));
  try {
    const { tools } = await client.listTools();
    expect(
      tools.filter(({ inputSchema }) => Object.hasOwn(Object(inputSchema.properties), "instance")),
    ).toEqual([]);
    expect(client.getInstructions()).not.toContain("instance");
    expect((await client.callTool({ name: "list_spaces", arguments: {} })).isError).toBeFalsy();
  } finally {
    await client.close();
  }
});

it("doctor checks each, and config show names the lines of each", async () => {
  const file = config(["test", "prod"]);
  const env = { HOME: folder };
  const { code, stdout } = await runHere(["--config", file, "doctor", "--json"], { env });
  expect(code).toBe(0);
  const keys = JSON.parse(stdout).findings.filter(
    ({ area, status }: Record<string, string>) => area === "key" && status === "ok",
  );
  expect(keys.map(({ instance }: { instance: string }) => instance)).toEqual(
    expect.arrayContaining(["test", "prod"]),
  );
  const shown = await runHere(["--config", file, "config", "show"], { env });
  expect(shown.stdout).toMatch(/^instances\.prod\.readOnly +true +.*line \d+$/m);
});

it("a credential for all of them is refused, in one line", async () => {
  const { code, stderr } = await runHere(["--config", config(["test", "prod"])], {
    env: { OCTOPUS_API_KEY: "API-X" },
  });
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /^octo-mcp: .*each instance has its own address and credential; remove OCTOPUS_API_KEY\n$/,
  );
});
