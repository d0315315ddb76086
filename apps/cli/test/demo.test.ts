import { spawn } from "node:child_process";
import { expect, it } from "vitest";
import { CLI, DEMO, run } from "./run-cli.ts";

it("the demo plays the whole story, as plain text when piped, and exits with 0", async () => {
  const { code, stdout, stderr } = await run(DEMO, []);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).not.toMatch(/\u001b/);
  expect(stdout).not.toMatch(/WRONG|FAILED/);
  expect(stdout.match(/^ {3}ok /gm)?.length).toBe(9);
  expect(stdout).toMatch(/A person is asked:[\s\S]+Environment: "Development/);
  expect(stdout).toMatch(/exactly the two approved writes/);
  const [entry = ""] = /^\{[\s\S]+^\}/m.exec(stdout) ?? [];
  const { command, args } = JSON.parse(entry).mcpServers.octopus;
  expect({ command, args }).toEqual({ command: process.execPath, args: [CLI, "--read-only"] });
  expect(stdout).toContain("octo-mcp.js setup --read-only");
});

it("the demo with --serve leaves the simulator running until Ctrl-C", async () => {
  const child = spawn(process.execPath, [DEMO, "--serve"], { stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes("Ctrl-C")) resolve();
    });
  });
  const [, url] = /OCTOPUS_SERVER_URL=(\S+)/.exec(printed) ?? [];
  const [, key] = /OCTOPUS_API_KEY=(\S+)/.exec(printed) ?? [];
  const response = await fetch(`${url}/api/spaces/all`, { headers: { "X-Octopus-ApiKey": key ?? "" } });
  expect(await response.json()).toHaveLength(2);
  child.kill("SIGINT");
  expect(await ended).toBe(0);
});

it.each([
  [["--help"], 0, ""],
  [["--sreve"], 2, "demo: Unknown option '--sreve'"],
  [["--serve", "--port", "many"], 2, "demo: --port: 'many' must be a whole number"],
])("%j ends with help and no stack trace", async (args, code, problem) => {
  const ended = await run(DEMO, args);
  expect(ended.code).toBe(code);
  expect(ended.stderr).toContain(problem);
  expect(`${ended.stdout}${ended.stderr}`).toContain("npm run demo -- --serve --port 8065");
  expect(ended.stderr).not.toMatch(/\bat .+:\d+:\d+/);
});
