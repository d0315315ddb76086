/** The command line: servers from the build, as an operator starts them, and what ends by itself from source. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Simulator, startSimulator } from "@octo/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runHere } from "../../../packages/app-kit/test/run-here.ts";
import { runCli } from "../src/cli.ts";
import { startHoldingProxy } from "./support/holding-proxy.ts";
import { KEY, request } from "./support/stack.ts";

const BUILT = fileURLToPath(new URL("../dist/octo-mcp-http.js", import.meta.url));
let simulator: Simulator;
beforeAll(async () => {
  if (!existsSync(BUILT)) throw new Error("not built; npm test builds it");
  simulator = await startSimulator({ world: "demo", seed: 7 });
});
afterAll(() => simulator.close());

function start(args: readonly string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [BUILT, ...args], {
    env: { PATH: process.env.PATH ?? "", ...environment },
  });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].on("data", (chunk: Buffer) => {
      output[name] += chunk;
    });
  const ended = new Promise<number | null>((resolve) => child.on("close", (code) => resolve(code)));
  return { child, output, ended };
}

const run = (args: readonly string[], env?: Record<string, string>) => runHere({ runCli, args, env });

describe("a server", () => {
  it("a server starts, serves, and on SIGTERM finishes the write that is running", async () => {
    const octopus = await startHoldingProxy();
    octopus.forwardTo(simulator.url);
    const { child, output, ended } = start(["--port", "0", "--approval", "none"], {
      OCTOPUS_SERVER_URL: octopus.url,
      OCTOPUS_API_KEY: simulator.apiKey,
      OCTO_HTTP_KEYS: KEY,
    });
    const lines = () =>
      output.stderr
        .split("\n")
        .filter((line) => line.endsWith("}"))
        .map((line) => JSON.parse(line));
    const line = async (message: string) => {
      for (;;) {
        const found = lines().find((one) => one.message === message);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    const { url } = await line("ready");
    expect(await line("Octopus Server responds")).toMatchObject({ level: "info", server: octopus.url });
    const held = octopus.hold(({ method }) => method === "POST");
    const body = { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "93.0.0" };
    const write = request(`${url}/tool/create_release/call`, { method: "POST", body });
    await held.arrived(1);
    child.kill("SIGTERM");
    await line("draining");
    held.release();
    expect((await write).status).toBe(200);
    expect(await ended).toBe(0);
    expect(await line("drained")).toMatchObject({ finished: 1, unfinished: 0 });
    expect(output.stdout).toBe("");
    expect(output.stderr).not.toContain(KEY);
    expect(simulator.journal.writes()).toHaveLength(1);
    await octopus.close();
  });
});

it("a server whose stderr is closed goes on", async () => {
  const { child, output, ended } = start(["--port", "0"], {
    OCTOPUS_SERVER_URL: simulator.url,
    OCTOPUS_API_KEY: simulator.apiKey,
    OCTO_HTTP_KEYS: KEY,
  });
  const url = await new Promise<string>((resolve) => {
    child.stderr.on("data", () => {
      const found = /"url":"([^"]+)"/.exec(output.stderr)?.[1];
      if (found) resolve(found);
    });
  });
  child.stderr.destroy();
  for (let call = 0; call < 4; call += 1) {
    const response = await request(`${url}/tool/list_spaces/call`, { method: "POST", body: {} });
    expect(response.status).toBe(200);
    // Lines of the log are gathered for 20 milliseconds and written after them.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

it.each([[["--help"]], [["register", "--help"]]])("%j prints what was reviewed", async (args) => {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatchSnapshot();
});

describe("what is wrong is one line and exit code 2", () => {
  const octopus = { OCTOPUS_SERVER_URL: "http://127.0.0.1:9", OCTOPUS_API_KEY: "API-X" };
  it.each<[string, string[], Record<string, string>, RegExp]>([
    ["no server", [], {}, /OCTOPUS_SERVER_URL/],
    ["no credential", ["-s", "http://127.0.0.1:9"], {}, /OCTOPUS_API_KEY/],
    ["no authentication beyond this machine", ["--host", "0.0.0.0"], octopus, /must authenticate/],
    ["a server key where callers bring theirs", ["--auth", "octopus-key"], octopus, /brings its own key/],
    ["a wrong seal key", [], { ...octopus, OCTO_SEAL_KEY: "short" }, /64 hexadecimal digits/],
    ["an unknown flag", ["--sesame"], octopus, /--sesame/],
    ["a contract list beyond its rules", ["--tool-prefix", "Octo"], octopus, /--tool-prefix/],
    [
      "a registration over http",
      ["register", "--base-url", "http://x.example.com", "--credential-id", "5"],
      {},
      /register: baseUrl/,
    ],
    [
      "a registration of a tool that does not exist",
      ["register", "--base-url", "https://x.example.com", "--credential-id", "5", "--tools", "list_space"],
      {},
      /register: --tools: there is no tool 'list_space'. Did you mean list_spaces\?/,
    ],
    [
      "a key that was not filled in",
      [],
      { ...octopus, OCTO_HTTP_KEYS: "<your-key-of-16-characters>" },
      /OCTO_HTTP_KEYS: key 1 holds/,
    ],
    [
      "a registration without a number",
      ["register", "--base-url", "https://x.example.com", "--credential-id", "five"],
      {},
      /register: credentialId/,
    ],
  ])("%s", async (_, args, environment, problem) => {
    const { code, stdout, stderr } = await run(args, environment);
    expect(stderr).toMatch(problem);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });
});

it("register prints the registration for an agent host", async () => {
  const args = [
    "register",
    "--base-url",
    "https://octo.example.com",
    "--credential-id",
    "55",
    "--tools",
    "list_spaces",
  ];
  const { code, stdout } = await run(args);
  expect(code).toBe(0);
  const { mcpServers } = JSON.parse(stdout);
  expect(mcpServers).toEqual([
    expect.objectContaining({
      baseUrl: "https://octo.example.com",
      credentialId: 55,
      toolFilter: ["list_spaces"],
    }),
  ]);
});
