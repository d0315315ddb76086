/** The entry that setup writes starts a server that works, and the key is in no file of a host and in no argument. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { type Simulator, startSimulator } from "@octo/simulator";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CLI, run } from "./run-cli.ts";

let simulator: Simulator;
let home: string;
beforeAll(async () => {
  simulator = await startSimulator();
  home = mkdtempSync(join(tmpdir(), "octo-home-"));
});
afterAll(async () => {
  await simulator.close();
  rmSync(home, { recursive: true });
});

it("setup --yes writes an entry with which a host works at once", async () => {
  const file = join(home, ".cursor", "mcp.json");
  mkdirSync(join(home, ".cursor"));
  const env = { HOME: home, OCTOPUS_API_KEY: simulator.apiKey };
  const { code, stdout, stderr } = await run(
    CLI,
    ["setup", "--server-url", simulator.url, "--read-only", "--yes"],
    { env },
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("Cursor: written to");
  expect(stdout).not.toContain(simulator.apiKey);
  const text = readFileSync(file, "utf8");
  expect(text).not.toContain(simulator.apiKey);
  const { command, args } = JSON.parse(text).mcpServers.octopus as { command: string; args: string[] };
  const transport = new StdioClientTransport({
    command,
    args,
    env: { HOME: home, PATH: "" },
    stderr: "ignore",
  });
  const client = new Client({ name: "host", version: "1" });
  await client.connect(transport);
  try {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).not.toContain("deploy_release");
    const result = await client.callTool({ name: "list_spaces", arguments: {} });
    expect(JSON.stringify(result.content)).toContain("Data Platform");
  } finally {
    await client.close();
  }
});
