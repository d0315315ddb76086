import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, describe, expect, it } from "vitest";
import { runProgram } from "../command-line.ts";
import type { FlagDefinition } from "../flag-definition.ts";
import { addFlags, POLICY_FLAGS, SERVER_FLAGS, SERVER_VARIABLES } from "../flags.ts";
import { type Flags, readServerSettings } from "../settings.ts";
import { configSchema } from "./config-schema.ts";
import { type ConfigSpec, settingsOf } from "./setting.ts";
import { sharedConfig } from "./shared-settings.ts";
import { showConfig } from "./show-config.ts";
import { useConfig } from "./use-config.ts";

const folder = mkdtempSync(join(tmpdir(), "octo-config-"));
const FILE = join(folder, "octo-mcp.yaml");
afterAll(() => rmSync(folder, { recursive: true }));

const SPEC = sharedConfig({}, ["http"]);

interface Run {
  readonly text: string;
  readonly argv?: readonly string[];
  readonly environment?: Record<string, string | undefined>;
  readonly spec?: ConfigSpec;
  readonly more?: readonly FlagDefinition[];
}

/** Runs a program with the flags of a server on a file. */
async function run({ text, argv = [], environment = {}, spec = SPEC, more = [] }: Run) {
  writeFileSync(FILE, text);
  const program = addFlags(new Command("octo"), [...SERVER_FLAGS, ...POLICY_FLAGS, ...more]);
  let flags: Flags & Readonly<Record<string, unknown>> = {};
  useConfig(program, { spec, environment, without: ["setup"] });
  program.action((given) => {
    flags = given;
    if (argv.includes("--read")) readServerSettings(given, environment);
  });
  program.option("--read");
  program.command("setup").action(() => {
    flags = program.opts();
  });
  const failure = await runProgram(program, ["--config", FILE, ...argv]);
  return { flags, failure: failure?.text, environment, program };
}

const failureOf = async (text: string) => (await run({ text })).failure?.replaceAll(FILE, "FILE");

describe("what the file gives", () => {
  it("becomes flags, in the form in which a command line gives them", async () => {
    const { flags } = await run({
      text: "serverUrl: https://octopus.example\nreadOnly: true\nquiet: false\nresultTokens: 2000\ntoolsets: [core, tasks]\ntools: list_spaces\n",
    });
    expect(flags).toMatchObject({
      serverUrl: "https://octopus.example",
      readOnly: true,
      resultTokens: "2000",
      toolsets: "core,tasks",
      tools: "list_spaces",
    });
    expect(flags.quiet).toBeUndefined();
  });

  it("or variables, for those who read them there", async () => {
    const { environment } = await run({
      text: "proxy: http://proxy:3128\nnoProxy: [a, b]\napiKeyFile: key\n",
    });
    expect(environment).toEqual({
      ALL_PROXY: "http://proxy:3128",
      NO_PROXY: "a,b",
      OCTOPUS_API_KEY_FILE: join(folder, "key"),
    });
  });

  it("names files from its own folder, or from the home folder", async () => {
    const { flags } = await run({
      text: "policy: rules.yaml\nauditLog: ~/audit.jsonl\nlogFile: /var/log/x\n",
    });
    expect(flags).toMatchObject({
      policy: join(folder, "rules.yaml"),
      auditLog: join(homedir(), "audit.jsonl"),
      logFile: "/var/log/x",
    });
  });

  it("counts less than a flag and than the environment", async () => {
    const { flags } = await run({
      text: "serverUrl: https://file.example\napproval: elicit\nprofile: a\nlogLevel: debug\n",
      argv: ["--profile", "b"],
      environment: { OCTOPUS_SERVER_URL: "https://environment.example", OCTOPUS_SKIP_ELICITATION: "true" },
    });
    expect(flags).toMatchObject({ profile: "b", logLevel: "debug" });
    expect(flags.serverUrl).toBeUndefined();
    expect(flags.approval).toBeUndefined();
  });

  it("keeps the approval of the file where the environment does not skip it", async () => {
    const { flags } = await run({
      text: "approval: elicit\n",
      environment: { OCTOPUS_SKIP_ELICITATION: "false" },
    });
    expect(flags.approval).toBe("elicit");
  });

  it("gives no credential where the environment has one of any kind", async () => {
    const { environment } = await run({
      text: "apiKeyFile: key\n",
      environment: { OCTOPUS_ACCESS_TOKEN: "token" },
    });
    expect(environment).toEqual({ OCTOPUS_ACCESS_TOKEN: "token" });
  });

  it("is named by the variable too, and read by no command that reads it itself", async () => {
    const environment = { OCTO_MCP_CONFIG: FILE };
    writeFileSync(FILE, "profile: a\n");
    const program = addFlags(new Command("octo"), [...SERVER_FLAGS, ...POLICY_FLAGS]);
    useConfig(program, { spec: SPEC, environment, without: [] }).action(() => undefined);
    expect(await runProgram(program, [])).toBeUndefined();
    expect(program.opts().profile).toBe("a");
    expect((await run({ text: "nonsense: 1\n", argv: ["setup"] })).failure).toBeUndefined();
  });

  it("has structures, which know their lines", async () => {
    const spec = { ...SPEC, structures: [{ key: "servers", about: "Servers.", schema: { type: "object" } }] };
    const { flags } = await run({ text: "readOnly: true\nservers:\n  a: 1\n  b: 2\n", spec });
    const structure = flags.configFile?.structure("servers");
    expect(structure?.data).toEqual({ a: 1, b: 2 });
    expect(structure?.where(["b"])).toBe(`${FILE}: line 4`);
    expect(flags.configFile?.structure("others")).toBeUndefined();
  });
});

describe("what is wrong is named with its line", () => {
  it.each([
    ["readOnly: yes please", "octo: --config: FILE: line 1: readOnly: must be true or false\n"],
    [
      "\nresultTokens: 5",
      "octo: --config: FILE: line 2: resultTokens: must be a whole number from 1000 to 1000000\n",
    ],
    [
      "approval: never",
      "octo: --config: FILE: line 1: approval: 'never' is not one of page, elicit, confirm, plan, none\n",
    ],
    ["serverUrl: [a]", "octo: --config: FILE: line 1: serverUrl: must be a text\n"],
    ["toolsets: {a: 1}", "octo: --config: FILE: line 1: toolsets: must be a text or a list of texts\n"],
    ["toolsets: ['a,b']", "octo: --config: FILE: line 1: toolsets: 'a,b' cannot be an item of a list\n"],
    ["profile:", "octo: --config: FILE: line 1: profile: has no value; write one, or remove the line\n"],
    ["profile: ' '", "octo: --config: FILE: line 1: profile: is empty; write a value, or remove the line\n"],
    ["- a", "octo: --config: FILE: line 1: the file must be a map of settings, such as readOnly: true\n"],
    [
      "read_only: true",
      "octo: --config: FILE: line 1: 'read_only' is not a setting; did you mean readOnly?\n",
    ],
    ["toolset: a", "octo: --config: FILE: line 1: 'toolset' is not a setting; did you mean toolsets?\n"],
    ["config: other.yaml", "octo: --config: FILE: line 1: 'config' is not a setting\n"],
    ["a: [", /^octo: --config: FILE: line \d+, column \d+: /],
    [
      "OCTOPUS_API_KEY: API-CANARY",
      "octo: --config: FILE: line 1: 'OCTOPUS_API_KEY': this file holds no secrets; name a file (apiKeyFile) or a command (credentialCommand) that has it\n",
    ],
  ])("%j", async (text, expected) => {
    expect(await failureOf(text)).toEqual(
      typeof expected === "string" ? expected : expect.stringMatching(expected),
    );
  });

  it("all of it at once", async () => {
    expect(await failureOf("readOnly: 1\nquiet: 2\n")).toBe(
      "octo: --config: FILE: line 1: readOnly: must be true or false; line 2: quiet: must be true or false\n",
    );
  });

  it("also where the server finds it, and not the flag that nobody gave", async () => {
    const { failure } = await run({ text: "\nserverUrl: octopus\n", argv: ["--read"] });
    expect(failure).toMatch(new RegExp(`^octo: ${FILE}: line 2: serverUrl: .*http`));
    const byFlag = await run({ text: "", argv: ["--read", "--server-url", "octopus"] });
    expect(byFlag.failure).toMatch(/^octo: --server-url: /);
  });

  it("a file that everybody may change is refused", async () => {
    writeFileSync(FILE, "");
    chmodSync(FILE, 0o666);
    try {
      expect(await failureOf("readOnly: true")).toMatch(/^octo: --config: everybody may change FILE/);
    } finally {
      chmodSync(FILE, 0o600);
    }
  });
});

describe("a flag that is added to the list", () => {
  const ADDED: readonly FlagDefinition[] = [
    { flag: "--shiny-mode <word>", about: "How shiny.", words: ["very", "not"], byDefault: "not" },
    { flag: "--shiny", about: "Shine." },
  ];
  const spec = { ...SPEC, settings: [...SPEC.settings, ...settingsOf(ADDED, [])] };

  it("is a key of the file, of the schema and of config show, without another line of code", async () => {
    const { flags, program } = await run({ text: "shinyMode: very\nshiny: true\n", spec, more: ADDED });
    expect(flags).toMatchObject({ shinyMode: "very", shiny: true });
    expect(configSchema(spec)).toMatchObject({
      properties: {
        shinyMode: { description: "How shiny. (default: not)", enum: ["very", "not"] },
        shiny: { type: "boolean" },
      },
    });
    const shown = showConfig(program, { spec, variables: [], environment: {}, asJson: true });
    expect(JSON.parse(shown).settings).toContainEqual({
      key: "shinyMode",
      value: "very",
      from: `${FILE}: line 1`,
    });
  });

  it("every flag of a server is a key, but for the file itself", () => {
    const keys = SPEC.settings.flatMap(({ flag }) => (flag === undefined ? [] : [flag]));
    const flags = addFlags(new Command("x"), [...SERVER_FLAGS, ...POLICY_FLAGS]).options.map(
      ({ long }) => long,
    );
    // External tools are a structure of the file.
    expect(keys).toEqual(flags.filter((flag) => flag !== "--config" && flag !== "--external-tools"));
    expect(SPEC.structures.map(({ key }) => key)).toContain("externalTools");
  });
});

describe("config show", () => {
  it("names the origin of each setting, and shows no secret", async () => {
    const environment = {
      OCTOPUS_API_KEY: "API-CANARY",
      NO_PROXY: "internal.example",
      HTTPS_PROXY: "http://someone:CANARY@proxy:3128",
    };
    const { program } = await run({
      text: "\nserverUrl: https://octopus.example\nproxy: http://x:CANARY@other:1\n",
      argv: ["--read-only"],
      environment,
    });
    const options = { spec: SPEC, variables: SERVER_VARIABLES, environment };
    const { file, settings } = JSON.parse(showConfig(program, { ...options, asJson: true }));
    const of = (key: string) => settings.find((one: { key: string }) => one.key === key);
    expect(file).toBe(FILE);
    expect(of("serverUrl")).toMatchObject({ value: "https://octopus.example", from: `${FILE}: line 2` });
    expect(of("readOnly")).toMatchObject({ value: true, from: "--read-only" });
    expect(of("approval")).toMatchObject({ value: "confirm", from: "default" });
    expect(of("noProxy")).toMatchObject({ value: "internal.example", from: "NO_PROXY" });
    expect(of("proxy")).toMatchObject({ value: "http://…@proxy:3128", from: "HTTPS_PROXY" });
    expect(of("apiKeyFile")).toMatchObject({ value: "set, not shown", from: "OCTOPUS_API_KEY" });
    expect(of("OCTOPUS_API_KEY")).toMatchObject({ value: "set, not shown", from: "OCTOPUS_API_KEY" });
    const text = showConfig(program, { ...options, asJson: false });
    expect(text).toContain(`Configuration file: ${FILE}`);
    expect(text).toMatch(/^readOnly +true +--read-only$/m);
    expect(text).not.toContain("CANARY");
  });
});
