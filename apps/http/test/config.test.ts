/** The HTTP app reads its part of the configuration file. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

const BUILT = fileURLToPath(new URL("../dist/octo-mcp-http.js", import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "octo-http-config-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(text: string, args: readonly string[] = [], environment: Record<string, string> = {}) {
  const file = join(folder, "octo-mcp.yaml");
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUILT, "--config", file, ...args], {
    env: { PATH: process.env.PATH ?? "", ...environment },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

it("config show has the settings of the section http, and hides the keys of callers", () => {
  const text =
    "serverUrl: https://octopus.example\nhttp:\n  port: 9000\n  keysFile: keys\n  allowedHosts: [a.example, b.example]\n";
  const { status, stdout } = run(text, ["config", "show"], { OCTO_HTTP_KEYS: "CANARY-CANARY-CANARY" });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^port +9000 +.*line 3$/m);
  expect(stdout).toMatch(/^allowedHosts +a\.example,b\.example +.*line 5$/m);
  expect(stdout).toMatch(/^keysFile +set, not shown +OCTO_HTTP_KEYS$/m);
  expect(stdout).not.toContain("CANARY");
});

it.each([
  ["http:\n  port: high\n", /line 2: http\.port: must be a whole number from 0 to 65535/],
  ["port: 80\n", /line 1: 'port' is not a setting/],
  [
    "serverUrl: https://octopus.example\napiKeyFile: none\nhttp:\n  host: 0.0.0.0\n",
    /--host 0\.0\.0\.0 can be reached by others|line 4: host/,
  ],
  [
    "instances:\n  a:\n    serverUrl: https://octopus.example\n",
    /line 2: octo-mcp-http serves one Octopus Server/,
  ],
])("%j is refused in one line", (text, expected) => {
  const { status, stderr } = run(text);
  expect(status).toBe(2);
  expect(stderr).toMatch(expected);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});
