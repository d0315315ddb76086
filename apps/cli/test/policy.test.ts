import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLI, run } from "./run-cli.ts";

const example = (name: string) => fileURLToPath(new URL(`../../../docs/examples/${name}`, import.meta.url));
const POLICY = example("policy.yaml");
const CASES = example("policy-cases.yaml");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "octo-policy-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("policy explain", () => {
  it("policy explain shows the gates and the way out", async () => {
    const { code, stdout } = await run(CLI, ["policy", "explain", "DELETE", "/api/spaces/Spaces-1"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^DENY at gate "sensitive"[\s\S]+space-deletion[\s\S]+STOP sensitive/);
  });

  it("policy explain takes the flags of the server", async () => {
    const request = ["policy", "explain", "POST", "/api/Spaces-1/releases"];
    expect((await run(CLI, request)).stdout).toMatch(/^CONFIRM/);
    expect((await run(CLI, [...request, "--read-only"])).stdout).toMatch(/^DENY at gate "mode"/);
    expect((await run(CLI, ["--toolsets", "tasks", ...request])).stdout).toMatch(/^DENY at gate "toolset"/);
  });

  it("policy explain lets no request forge a line", async () => {
    const { stdout } = await run(CLI, ["policy", "explain", "GET", "/api/x\nALLOW at gate"]);
    expect(stdout).not.toMatch(/^ALLOW/m);
  });
});

describe("policy test", () => {
  it("policy test passes the example of the documentation", async () => {
    const { code, stdout } = await run(CLI, ["policy", "test", CASES, "--policy", POLICY]);
    expect(stdout).toMatch(/6 passed, 0 failed\n$/);
    expect(code).toBe(0);
  });

  it("policy test exits with 1 and says what differs", async () => {
    const { code, stdout } = await run(CLI, [
      "policy",
      "test",
      CASES,
      "--policy",
      POLICY,
      "--profile",
      "auditor",
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/WRONG development asks: effect: expected confirm, got deny/);
  });
});

it("policy routes lists each operation with its owner", async () => {
  const { code, stdout } = await run(CLI, ["policy", "routes", "--json"]);
  const rows = JSON.parse(stdout) as { toolset: string }[];
  expect(code).toBe(0);
  expect(rows.length).toBeGreaterThan(600);
  expect(rows.every(({ toolset }) => toolset.length > 0)).toBe(true);
});

it("policy routes ends quietly when its reader stops early", async () => {
  const child = spawn(process.execPath, [CLI, "policy", "routes", "--json"]);
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  child.stdout.destroy();
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

describe("a policy file that is wrong", () => {
  it.each([
    ["broken YAML", "version: 1\nprofiles: [", /line \d+, column \d+/],
    [
      "an unknown field",
      "version: 1\nprofiles:\n  a:\n    readonly: true\n",
      /line 4, column 5.*did you mean "readOnly"/,
    ],
    [
      "an unknown effect",
      "version: 1\nprofiles:\n  a:\n    rules:\n      - effect: permit\n",
      /line 5.*allow, confirm, deny, protect/,
    ],
    ["an unknown toolset", "version: 1\nprofiles:\n  a:\n    toolsets: [tasks, nope]\n", /line 4.*nope/],
    ["an unknown class", "version: 1\nprofiles:\n  a:\n    open: [everything]\n", /line 4.*everything/],
    ["no profile", "version: 1\nprofiles: {}\n", /profile/],
  ])("%s: one line with the place, exit code 2, and no server", async (name, text, message) => {
    const path = file(`${name.replaceAll(" ", "-")}.yaml`, text);
    const env = { OCTOPUS_SERVER_URL: "http://127.0.0.1:9", OCTOPUS_API_KEY: "API-TESTTESTTEST" };
    const { code, stdout, stderr } = await run(CLI, ["--policy", path], { env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("a policy file may be JSON, and an unknown profile is reported with the known ones", async () => {
    const path = file(
      "policy.json",
      JSON.stringify({ version: 1, profiles: { one: {}, two: {} }, default: "one" }),
    );
    const { code, stderr } = await run(CLI, [
      "policy",
      "explain",
      "GET",
      "/api",
      "--policy",
      path,
      "--profile",
      "three",
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/'three' is not a profile.*one, two/);
  });

  it("--toolsets does not widen a policy file", async () => {
    const { code, stderr } = await run(CLI, [
      "policy",
      "explain",
      "GET",
      "/api",
      "--policy",
      POLICY,
      "--toolsets",
      "certificates",
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/Toolset "certificates" is off/);
  });
});
