import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLI, run } from "./run-cli.ts";
import { runHere } from "./run-here.ts";

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
    expect((await runHere(request)).stdout).toMatch(/^CONFIRM/);
    expect((await runHere([...request, "--read-only"])).stdout).toMatch(/^DENY at gate "mode"/);
    expect((await runHere(["--toolsets", "tasks", ...request])).stdout).toMatch(/^DENY at gate "toolset"/);
  });

  it("policy explain lets no request forge a line", async () => {
    const { stdout } = await runHere(["policy", "explain", "GET", "/api/x\nALLOW at gate"]);
    expect(stdout).not.toMatch(/^ALLOW/m);
  });
});

describe("policy explain with the name of a tool", () => {
  const explained = async (...args: readonly string[]) => runHere(["policy", "explain", ...args]);

  it("a write is decided as if it could be about everything that no flag gives, and the last lines say what that is", async () => {
    const { code, stdout } = await explained("deploy_release", "--environment", "Staging");
    expect(code).toBe(0);
    expect(stdout).toMatchSnapshot();
  });

  it("--environment, --at and none decide rules that were unknown without them", async () => {
    const rules = file(
      "windows.yaml",
      `version: 1
default: one
profiles:
  one:
    rules:
      - { name: nights, effect: deny, environment: Production, tier: write, time: { from: "18:00", to: "06:00" } }
      - { name: acme, effect: deny, tenant: Acme }
`,
    );
    const decided = async (...more: readonly string[]) =>
      (await explained("deploy_release", "--policy", rules, ...more)).stdout.split("\n")[0];
    const call = ["--space", "Default", "--project", "Web"];
    expect(await decided(...call, "--environment", "Production", "--tenant", "none")).toMatch(
      /^DENY.*nights/,
    );
    const noon = ["--at", "2026-11-28T12:00Z"];
    expect(await decided(...call, "--environment", "Production", "--tenant", "none", ...noon)).toMatch(
      /^CONFIRM/,
    );
    expect(await decided(...call, "--environment", "Production", ...noon)).toMatch(/^DENY.*acme/);
    expect(await decided(...call, "--tenant", "none", "--at", "2026-11-28T20:00+01:00")).toMatch(
      /^DENY.*nights/,
    );
    expect(await decided(...call, "--environment", "Test", "--tenant", "none")).toMatch(/^CONFIRM/);
  });

  it("a read is decided by what its arguments name", async () => {
    const { stdout } = await explained("list_deployments", "--environment", "Production");
    expect(stdout).toMatch(/^ALLOW/);
    expect(stdout).toContain("what a rule closes is left out of it");
  });

  it("--body decides what a request does", async () => {
    const request = ["POST", "/api/Spaces-1/deployments?x=1"];
    const body = JSON.stringify({ ReleaseId: "Releases-1", EnvironmentId: "Environments-1" });
    expect((await explained(...request)).stdout).toContain("(--body)");
    expect((await explained("GET", "/api/spaces?constructor=1&x=1&x=2")).code).toBe(0);
    expect((await explained(...request, "--body", body)).stdout).not.toContain("(--body)");
    const skips = JSON.stringify({ SkipActions: ["a"], EnvironmentId: "Environments-1" });
    expect((await explained(...request, "--body", skips)).stdout).toMatch(/classes .*skip-steps/);
    expect((await explained(...request, "--body", `@${file("body.json", skips)}`)).stdout).toMatch(
      /skip-steps/,
    );
  });

  it.each([
    [["deploy_release", "--tenant", " "], /--tenant: the name is empty/],
    [["deploy_relase"], /'deploy_relase' is not a tool.*Did you mean deploy_release\?/],
    [["execute"], /execute sends the request that its arguments name/],
    [["deploy_release", "--body", "{}"], /--body: a call of a tool has no body/],
    [["GET", "/api/spaces", "--tenant", "Acme"], /--tenant: a request names its targets in its path/],
    [["GET", "/api/spaces", "--at", "today"], /--at: 'today' is not a moment with a zone/],
    [["POST", "/api/spaces", "--body", "{"], /--body: the text is not JSON/],
  ])("%j is refused with the way out", async (args, message) => {
    const { code, stderr } = await explained(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe("policy test", () => {
  it("policy test passes the example of the documentation", async () => {
    const { code, stdout } = await runHere(["policy", "test", CASES, "--policy", POLICY]);
    expect(stdout).toMatch(/6 passed, 0 failed\n$/);
    expect(code).toBe(0);
  });

  it("policy test exits with 1 and says what differs", async () => {
    const { code, stdout } = await runHere([
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
  const { code, stdout } = await runHere(["policy", "routes", "--json"]);
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
    const { code, stdout, stderr } = await runHere(["--policy", path], { env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("a policy file may be JSON, and an unknown profile is reported with the known ones", async () => {
    const path = file(
      "policy.json",
      JSON.stringify({ version: 1, profiles: { one: {}, two: {} }, default: "one" }),
    );
    const { code, stderr } = await runHere([
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
    const { code, stderr } = await runHere([
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
