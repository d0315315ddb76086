// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of hosts, not templates
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startSimulator } from "@octo/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { CLI, run } from "./run-cli.ts";
import { runHere } from "./run-here.ts";
import { startHost } from "./support/stdio-host.ts";

const ENV = { OCTOPUS_SERVER_URL: "http://127.0.0.1:9", OCTOPUS_API_KEY: "API-TESTTESTTEST" };
const INITIALIZE = `${JSON.stringify({
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "t", version: "1" } },
})}\n`;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "octo-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what is printed and done with", () => {
  it("--version", async () => {
    expect(await run(CLI, ["--version"])).toEqual({
      code: 0,
      stdout: `${packageJson.version}\n`,
      stderr: "",
    });
  });

  it.each(["--help", "-h"])("%s names every flag and variable", async (flag) => {
    const { code, stdout } = await run(CLI, [flag]);
    expect(code).toBe(0);
    for (const word of [
      "-s, --server-url",
      "--toolsets",
      "--read-only",
      "--allow-deletes",
      "--approval",
      "--audit-log",
      "--policy",
      "--profile",
      "--log-level",
      "--log-file",
      "-q, --quiet",
      "--list-tools-by-version",
      "--version",
      "OCTOPUS_SERVER_URL",
      "OCTOPUS_API_KEY",
      "OCTOPUS_ACCESS_TOKEN",
      "OCTOPUS_SKIP_ELICITATION",
    ]) {
      expect(stdout).toContain(word);
    }
  });

  it("--list-tools-by-version shows what the other flags leave open, as JSON too", async () => {
    const args = ["--list-tools-by-version", "json", "--read-only", "--toolsets", "releases"];
    const { code, stdout } = await run(CLI, args);
    expect(code).toBe(0);
    const names = Object.values(JSON.parse(stdout) as Record<string, { name: string }[]>).flatMap((tools) =>
      tools.map(({ name }) => name),
    );
    expect(names).toEqual(expect.arrayContaining(["find_releases", "list_spaces"]));
    expect(names).not.toContain("create_release");
    expect(names).not.toContain("list_tasks");
  });

  it("--list-tools-by-version needs no server and no credential", async () => {
    const { code, stdout, stderr } = await run(CLI, ["--list-tools-by-version"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(
      /Octopus Server 2021\.1 and later\n[\s\S]+list_spaces[\s\S]+Octopus Server 2022\.3\.5512 and later\n[\s\S]+deploy_release/,
    );
  });
});

describe("tools", () => {
  const POLICY = fileURLToPath(new URL("../../../docs/examples/policy.yaml", import.meta.url));
  const namesOf = async (args: readonly string[]) => {
    const { code, stdout, stderr } = await runHere(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return (JSON.parse(stdout) as { tools: { name: string }[] }).tools.map(({ name }) => name);
  };

  it("tools needs no server and no key, and takes the flags of the server before and after it", async () => {
    const after = ["tools", "--json", "--tools", "list_spaces,create_release", "--read-only"];
    const before = ["--tools", "list_spaces,create_release", "--read-only", "tools", "--json"];
    expect(await namesOf(after)).toEqual(["list_spaces"]);
    expect(await namesOf(before)).toEqual(["list_spaces"]);
  });

  it("tools lists what the profile of a policy file leaves open", async () => {
    const auditor = await namesOf(["tools", "--json", "--policy", POLICY, "--profile", "auditor"]);
    expect(auditor).toContain("find_events");
    expect(auditor).not.toContain("deploy_release");
  });

  it("--list-tools-by-version heeds --tools and --exclude-tools too", async () => {
    const args = ["--tools", "list_spaces,create_release", "--exclude-tools", "create_release"];
    const { stdout } = await runHere([...args, "--list-tools-by-version"]);
    expect(stdout).toMatch(/^Octopus Server 2021\.1 and later\n {2}list_spaces .*\n$/);
  });
});

describe("a pipe that is closed early", () => {
  it.each([
    [["--help"]],
    [["policy", "--help"]],
    [["policy", "routes", "--json"]],
    [["--list-tools-by-version"]],
    [["tools", "--cost"]],
    [["tools", "--json", "--cost"]],
  ])("%j into head ends cleanly", async (args) => {
    const { code, stderr } = await run(CLI, args, { closeStdout: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

describe("what is missing or wrong", () => {
  const { OCTOPUS_API_KEY: _, ...noKey } = ENV;
  it.each([
    ["no server", [], { OCTOPUS_API_KEY: "API-X" }, /OCTOPUS_SERVER_URL/],
    ["no credential", [], noKey, /OCTOPUS_API_KEY/],
    ["a credential of spaces", [], { ...noKey, OCTOPUS_API_KEY: "   " }, /OCTOPUS_API_KEY/],
    ["no address", ["-s", "not a url"], ENV, /--server-url.*not an address/],
    ["another protocol", ["--server-url", "ftp://octopus.example"], ENV, /https:\/\//],
    ["a password in the address", ["-s", "https://me:pw@octopus.example"], ENV, /user name or password/],
    ["an unknown toolset", ["--toolsets", "releases,nope"], ENV, /'nope' is not a toolset.*releases/],
    ["an empty list of toolsets", ["--toolsets", ""], ENV, /is not a toolset/],
    ["an unknown approval", ["--approval", "maybe"], ENV, /--approval.*elicit, confirm, plan, none/],
    [
      "an unknown tool",
      ["--tools", "list_spaces,deploy_relase"],
      ENV,
      /--tools: 'deploy_relase' is not a tool. Did you mean 'deploy_release'\?/,
    ],
    ["an empty exclusion", ["--exclude-tools", " "], ENV, /--exclude-tools: no tool is named/],
    [
      "an unknown form",
      ["--results", "json"],
      ENV,
      /--results: 'json' is not a form.*text, structured, both/,
    ],
    ["a budget of nothing", ["--result-tokens", "10"], ENV, /--result-tokens: '10'.*1000 to 1000000/],
    ["a contradiction", ["--approval", "elicit"], { ...ENV, OCTOPUS_SKIP_ELICITATION: "true" }, /contradict/],
    [
      "an unwritable audit log",
      ["--audit-log", "/nowhere/at/all.jsonl"],
      ENV,
      /--audit-log: ENOENT.*nowhere/,
    ],
    ["an unknown level", ["--log-level", "loud"], ENV, /--log-level.*error, warn, info, debug/],
    ["an unwritable log", ["--log-file", "/nowhere/at/all.log"], ENV, /--log-file: ENOENT.*nowhere/],
    ["an unknown flag", ["--yolo"], ENV, /unknown option '--yolo'/],
    ["a mistyped flag", ["--readonly"], ENV, /unknown option '--readonly'.*--read-only/],
    ["a flag without its value", ["--server-url"], ENV, /argument missing/],
    [
      "an unfilled key",
      [],
      { ...ENV, OCTOPUS_API_KEY: "${input:key}" },
      /OCTOPUS_API_KEY holds '\$\{input:key\}'/,
    ],
    [
      "an unfilled token beside a good key",
      [],
      { ...ENV, OCTOPUS_ACCESS_TOKEN: "${OCTOPUS_ACCESS_TOKEN}" },
      /OCTOPUS_ACCESS_TOKEN holds/,
    ],
    ["a key in quotes", [], { ...ENV, OCTOPUS_API_KEY: '"API-ABC"' }, /OCTOPUS_API_KEY has quotes/],
    ["a key with its header", [], { ...ENV, OCTOPUS_API_KEY: "Bearer API-ABC" }, /begins with 'Bearer'/],
    [
      "a token as key",
      [],
      { ...ENV, OCTOPUS_API_KEY: "eyJhbGciOi.eyJzdWIi.c2ln" },
      /set OCTOPUS_ACCESS_TOKEN/,
    ],
    ["a key as token", [], { ...ENV, OCTOPUS_ACCESS_TOKEN: "API-ABCDEF" }, /set OCTOPUS_API_KEY instead/],
    [
      "an unfilled address",
      ["-s", "https://${OCTOPUS_HOST}"],
      ENV,
      /--server-url holds '\$\{OCTOPUS_HOST\}'/,
    ],
    [
      "an address without a scheme",
      [],
      { ...ENV, OCTOPUS_SERVER_URL: "octopus.example.com" },
      /OCTOPUS_SERVER_URL: 'octopus.example.com' has no scheme. Write https:\/\/octopus.example.com/,
    ],
    ["a proxy that is none", [], { ...ENV, HTTP_PROXY: "http://" }, /HTTP_PROXY is not an address/],
    ["a proxy of SOCKS", [], { ...ENV, ALL_PROXY: "socks5://p:1" }, /ALL_PROXY has the scheme socks5:/],
    ["an unfilled file name", ["--audit-log", "${HOME}/a.jsonl"], ENV, /--audit-log holds/],
    ["a missing policy file", ["--policy", "/nowhere/p.yaml"], ENV, /--policy: ENOENT/],
    ["a missing CA file", ["--ca-file", "/nowhere/ca.pem"], ENV, /--ca-file: ENOENT/],
    ["a missing file of cases", ["policy", "test", "/nowhere/c.yaml"], ENV, /policy test: ENOENT/],
    ["a missing audit log", ["audit", "verify", "/nowhere/a.jsonl"], ENV, /audit verify: ENOENT/],
    ["an unknown format", ["--list-tools-by-version", "xml"], ENV, /'xml' is not a format. Use text or json/],
    ["a mistyped command", ["polcy"], ENV, /unknown command 'polcy' \(Did you mean policy\?\); commands/],
    ["a mistyped command of a command", ["policy", "explan"], ENV, /'explan' \(Did you mean explain\?\)/],
    [
      "an unknown command",
      ["nonsense"],
      ENV,
      /unknown command 'nonsense'; commands: approvals, policy, audit, tools/,
    ],
    ["an unknown tool of a list", ["tools", "--tools", "nope"], ENV, /--tools: 'nope' is not a tool/],
    ["an argument too many", ["policy", "routes", "all"], ENV, /too many arguments/],
    ["half a yes", [], { ...ENV, OCTOPUS_SKIP_ELICITATION: "yes" }, /OCTOPUS_SKIP_ELICITATION/],
  ])("%s: one line on stderr, exit code 2", async (_name, args, env, message) => {
    const { code, stdout, stderr } = await runHere(args, { env: env as Record<string, string> });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).not.toMatch(/\bat .+:\d+:\d+/);
  });
});

describe("what the log says soon after the start", () => {
  it.each([
    ["a server that is down", "http://127.0.0.1:9", "Octopus Server cannot be reached"],
    ["a key that is wrong", undefined, "Octopus Server does not accept the credential"],
  ])("%s, after the response to initialize", async (_, address, message) => {
    const simulator = await startSimulator({ world: "demo" });
    const host = startHost([], { ...ENV, OCTOPUS_SERVER_URL: address ?? simulator.url });
    host.send(INITIALIZE.trim());
    await host.response(1);
    expect(await host.logged(message)).toMatchObject({ level: "warn" });
    host.child.stdin.end();
    expect(await host.ended).toBe(0);
    await simulator.close();
  });
});

describe("the log", () => {
  it("the log goes to stderr and to the file, and stdout has nothing but MCP", async () => {
    const file = join(folder, "octo.log");
    const { code, stdout, stderr } = await run(CLI, ["--log-file", file], { env: ENV, input: INITIALIZE });
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).jsonrpc),
    ).toEqual(["2.0"]);
    expect(readFileSync(file, "utf8")).toBe(stderr);
    expect(JSON.parse(stderr.split("\n")[0] ?? "")).toMatchObject({
      level: "info",
      message: "ready",
      server: ENV.OCTOPUS_SERVER_URL,
    });
    expect(stderr).not.toContain(ENV.OCTOPUS_API_KEY);
  });

  it("with --quiet stderr is silent, and the log file is still written", async () => {
    const file = join(folder, "quiet.log");
    const { stderr } = await run(CLI, ["-q", "--log-file", file], { env: ENV, input: INITIALIZE });
    expect(stderr).toBe("");
    expect(readFileSync(file, "utf8")).toContain("ready");
  });

  it("the log warns of a credential over plain HTTP, and of flags that cancel each other", async () => {
    const env = { ...ENV, OCTOPUS_SERVER_URL: "http://octopus.example" };
    const { stderr } = await run(CLI, ["--read-only", "--allow-deletes", "--log-level", "warn"], {
      env,
      input: INITIALIZE,
    });
    expect(stderr).toMatch(/http:\/\/.*unprotected/);
    expect(stderr).toMatch(/allowDeletes has no effect/);
  });
});

describe("the audit log", () => {
  it("the audit log has every call, and audit verify finds a change", async () => {
    const file = join(folder, "audit.jsonl");
    const call = `${JSON.stringify({ jsonrpc: "2.0", id: 2, method: "tools/call", params: { name: "deploy_release", arguments: {} } })}\n`;
    await run(CLI, ["-q", "--audit-log", file], { env: ENV, input: INITIALIZE + call });
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
      seq: 1,
      tool: "deploy_release",
      outcome: "error",
      error: { code: "input" },
    });
    expect(await runHere(["audit", "verify", file])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("1 line, unbroken"),
    });
    writeFileSync(file, readFileSync(file, "utf8").replace("deploy_release", "list_projects"));
    expect(await runHere(["audit", "verify", file])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("line 1: changed"),
    });
    expect(await runHere(["audit", "verify", join(folder, "none")])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("ENOENT"),
    });
  });
});

describe("the end of the audit log", () => {
  const call = `${JSON.stringify({ jsonrpc: "2.0", id: 2, method: "tools/call", params: { name: "deploy_release", arguments: {} } })}\n`;

  it("audit verify finds a cut end by what the server logged, and lines hashed again by the key", async () => {
    const file = join(folder, "ended.jsonl");
    const key = join(folder, "audit.key");
    writeFileSync(key, "k".repeat(40));
    const flags = ["--audit-log", file, "--audit-key-file", key];
    const { stderr } = await run(CLI, flags, {
      env: ENV,
      input: INITIALIZE + call + call.replace("2,", "3,"),
    });
    const { message, end } = JSON.parse(stderr.trimEnd().split("\n").at(-1) ?? "");
    expect(message).toBe("audit log closed");
    const verify = (...more: string[]) => runHere(["audit", "verify", file, ...more]);
    expect(await verify("--audit-key-file", key, "--expect", end)).toEqual({
      code: 0,
      stdout: `${file}: 2 lines, unbroken; end ${end}, as expected\n`,
      stderr: "",
    });
    expect(await verify()).toMatchObject({
      code: 1,
      stdout: `${file}: line 1: written with a key; give its --audit-key-file\n`,
    });
    writeFileSync(file, readFileSync(file, "utf8").split("\n").slice(0, 1).join("\n").concat("\n"));
    expect(await verify("--audit-key-file", key)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("1 line, unbroken"),
    });
    expect(await verify("--audit-key-file", key, "--expect", end)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("the expected end is not there"),
    });
    writeFileSync(file, "");
    expect(await verify()).toMatchObject({ code: 1, stdout: expect.stringContaining("no line") });
    expect(await verify("--expect", "soon")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^octo-mcp: --expect: .*64 hexadecimal digits/),
    });
  });
});

it("no .env file of the working folder is read", async () => {
  let asked = 0;
  const thief = createServer((_, response) => {
    asked += 1;
    response.end("{}");
  });
  await new Promise<void>((resolve) => thief.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(thief.address() as AddressInfo).port}`;
  writeFileSync(
    join(folder, ".env"),
    `OCTOPUS_SERVER_URL=${address}\nCLI_SERVER_URL=${address}\nOCTOPUS_SKIP_ELICITATION=true\nHTTP_PROXY=${address}\n`,
  );
  const call = `${JSON.stringify({ jsonrpc: "2.0", id: 2, method: "tools/call", params: { name: "list_spaces", arguments: {} } })}\n`;
  const { OCTOPUS_SERVER_URL: _, ...noServer } = ENV;
  expect((await run(CLI, [], { env: noServer, cwd: folder })).code).toBe(2);
  const { stderr } = await run(CLI, [], { env: ENV, cwd: folder, input: INITIALIZE + call });
  expect(stderr).toContain(`"server":"${ENV.OCTOPUS_SERVER_URL}"`);
  expect(stderr).toContain('"approval":"confirm"');
  expect(asked).toBe(0);
  thief.close();
});
