import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { POLICY_FLAGS, SERVER_FLAGS } from "../flags.ts";
import { type Flags, readSettings } from "../settings.ts";
import { parseStartFlags } from "../start-flags.ts";
import { inInstance, instancesOf } from "./instances.ts";
import { sharedConfig } from "./shared-settings.ts";
import { applyConfig } from "./use-config.ts";

const folder = mkdtempSync(join(tmpdir(), "octo-instances-"));
const FILE = join(folder, "octo-mcp.yaml");
afterAll(() => rmSync(folder, { recursive: true }));

function read(
  text: string,
  argv: readonly string[] = [],
  environment: Record<string, string | undefined> = {},
) {
  writeFileSync(FILE, text);
  const options = parseStartFlags([...SERVER_FLAGS, ...POLICY_FLAGS], ["--config", FILE, ...argv]);
  if (options === undefined) throw new Error("wrong flags");
  applyConfig(options, sharedConfig({}, ["http"]), environment);
  const flags = options.opts() as Flags;
  return instancesOf(flags, environment).map((source) => ({
    name: source.name,
    settings: inInstance(source, () => readSettings(source.flags, source.environment)),
  }));
}

function keyFile(name: string): string {
  writeFileSync(join(folder, name), `API-${name.toUpperCase()}`, { mode: 0o600 });
  return name;
}

describe("instances", () => {
  const TWO = `
toolsets: [core, tasks]
approval: elicit
instances:
  test:
    serverUrl: https://test.example
    apiKeyFile: ${keyFile("test")}
    toolsets: all
  prod:
    serverUrl: https://prod.example/octopus
    credentialCommand: [printenv, PROD_KEY]
    readOnly: true
`;

  it("have their own address, credential and policy, and the other settings together", async () => {
    const [test, prod] = read(TWO);
    expect(test).toMatchObject({
      name: "test",
      settings: {
        serverUrl: "https://test.example",
        approval: "elicit",
        policy: { toolsets: "all", readOnly: false },
      },
    });
    expect(prod).toMatchObject({
      name: "prod",
      settings: {
        serverUrl: "https://prod.example/octopus",
        policy: { toolsets: ["core", "tasks"], readOnly: true },
      },
    });
    const source = test?.settings.credential;
    expect(
      source?.kind === "apiKey" && typeof source.key === "function" ? await source.key() : undefined,
    ).toBe("API-TEST");
  });

  it("a flag of the command line wins in each", () => {
    const read2 = read(TWO, ["--toolsets", "core,events", "--read-only"]);
    expect(read2.map(({ settings }) => settings.policy)).toEqual([
      expect.objectContaining({ toolsets: ["core", "events"], readOnly: true }),
      expect.objectContaining({ toolsets: ["core", "events"], readOnly: true }),
    ]);
  });

  it("a switch of the whole program cannot be turned off in one", () => {
    const [one] = read(
      `readOnly: true\ninstances:\n  a:\n    serverUrl: https://a.example\n    apiKeyFile: ${keyFile("a")}\n    readOnly: false\n`,
    );
    expect(one?.settings.policy.readOnly).toBe(true);
  });

  it("without instances there are none", () => {
    expect(read("readOnly: true")).toEqual([]);
  });

  it.each<[string, string, readonly string[], Record<string, string>, RegExp]>([
    [
      "a credential for all",
      TWO,
      [],
      { OCTOPUS_API_KEY: "API-X" },
      /line 5: each instance has its own address and credential; remove OCTOPUS_API_KEY/,
    ],
    ["an address for all", TWO, ["-s", "https://x.example"], {}, /remove the server's address/],
    ["a credential file for all", `apiKeyFile: test\n${TWO}`, [], {}, /remove OCTOPUS_API_KEY_FILE/],
    [
      "no address",
      "instances:\n  a:\n    readOnly: true\n",
      [],
      {},
      /line 2: instances.a: serverUrl is missing/,
    ],
    [
      "no credential",
      "instances:\n  a:\n    serverUrl: https://a.example\n",
      [],
      {},
      /instance a: No credential/,
    ],
    [
      "a setting of the program",
      "instances:\n  a:\n    serverUrl: https://a.example\n    approval: none\n",
      [],
      {},
      /line 4: 'approval' is not a setting/,
    ],
    [
      "a secret",
      "instances:\n  a:\n    apiKey: API-CANARY\n",
      [],
      {},
      /line 3: 'apiKey': this file holds no secrets/,
    ],
    [
      "a wrong name",
      "instances:\n  'a b':\n    serverUrl: https://a.example\n",
      [],
      {},
      /line 2: 'a b' must begin/,
    ],
    ["no map", "instances: [a]\n", [], {}, /line 1: instances must be a map/],
    [
      "a missing policy",
      `instances:\n  a:\n    serverUrl: https://a.example\n    apiKeyFile: test\n    policy: " "\n`,
      [],
      {},
      /line 5: instances.a.policy: is empty/,
    ],
    [
      "a wrong address",
      `instances:\n  a:\n    serverUrl: octopus\n    apiKeyFile: test\n`,
      [],
      {},
      /instance a: .*line 3: serverUrl: /,
    ],
  ])("%s is refused with its line", (_, text, argv, environment, expected) => {
    expect(() => read(text, argv, environment)).toThrow(expected);
  });
});
