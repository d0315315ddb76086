import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sendHttpTo } from "@octo/app-kit";
import { type Simulator, startSimulator } from "@octo/simulator";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { CONFIG } from "../start-flags.ts";
import type { Dialog } from "./dialog.ts";
import { namesOf, readEntry } from "./host-file.ts";
import { HOSTS, type Host, type Machine } from "./hosts.ts";
import { setUp } from "./setup.ts";
import type { SetupFlags } from "./setup-options.ts";

const START = {
  node: "/usr/bin/node",
  script: "/clone/apps/cli/dist/octo-mcp.js",
  platform: "linux" as const,
};
let simulator: Simulator;
let home: string;
let machine: Machine;

beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "octo-setup-"));
  machine = { platform: "linux", home, environment: {} };
});
afterEach(() => rmSync(home, { recursive: true }));

const sampleOf = (host: Host) =>
  readFileSync(fileURLToPath(new URL(`../../test/hosts/${host.id}.${host.format}`, import.meta.url)), "utf8");

/** The host's file in the home folder, with the sample in it. */
function install(host: Host, text = sampleOf(host)): string {
  const file = host.file(machine);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

interface Run extends SetupFlags {
  readonly config?: string;
  readonly serverUrl?: string;
  readonly key?: string | undefined;
  readonly dialog?: Dialog;
}

function run({ serverUrl = simulator.url, dialog, ...rest }: Run) {
  const { key = simulator.apiKey, ...flags } = rest;
  const given = CONFIG.settings
    .filter(({ key }) => key === "serverUrl" || key === "readOnly")
    .map((setting) => ({ setting, value: setting.key === "serverUrl" ? serverUrl : true }));
  const environment = "key" in rest && rest.key === undefined ? {} : { OCTOPUS_API_KEY: key };
  return setUp(flags, given, {
    machine,
    program: START,
    schema: "/clone/apps/cli/octo-mcp.schema.json",
    dialog,
    environment,
    sendHttp: (url) => sendHttpTo({ serverUrl: url, caFile: undefined }, {}),
  });
}

describe.each(HOSTS)("$title", (host) => {
  it("gets the entry; comments and everything else stay, and undo puts it all back", async () => {
    const sample = sampleOf(host);
    const file = install(host);
    const result = await run({ host: host.id, yes: true });
    expect(result.code).toBe(0);
    const text = readFileSync(file, "utf8");
    const at = { host, file, name: "octopus" };
    expect(readEntry(at, text)).toEqual(
      host.entry({
        command: START.node,
        args: [START.script, "--config", join(home, ".config/octo-mcp/octo-mcp.yaml")],
      }),
    );
    expect(namesOf(host, text)).toEqual([...namesOf(host, sample), "octopus"]);
    const essence = (line: string) => line.replace(/[,\s]/g, "").replace(/[{}]+$/, "");
    const lines = text.split("\n").map(essence);
    for (const line of sample.split("\n").map(essence)) expect(lines).toContain(line);
    expect(text).not.toContain(simulator.apiKey);
    expect(result.text).toMatch(/^\+.*octo-mcp\.js/m);
    const undone = await run({ undo: true, yes: true });
    expect(undone.code).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(sample);
    expect(existsSync(`${file}.before-octo-mcp`)).toBe(false);
  });

  it("gets a file of its own where there is none, which undo removes", async () => {
    const file = host.file(machine);
    await run({ host: host.id, yes: true });
    expect(namesOf(host, readFileSync(file, "utf8"))).toEqual(["octopus"]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await run({ undo: true, yes: true });
    expect(existsSync(file)).toBe(false);
  });

  it("keeps what others have changed since, when it is undone", async () => {
    const file = install(host);
    await run({ host: host.id, yes: true });
    const added =
      host.format === "json"
        ? readFileSync(file, "utf8").replace("{", '{ "later": 1,')
        : `later = 1\n${readFileSync(file, "utf8")}`;
    writeFileSync(file, added);
    await run({ undo: true, yes: true });
    const text = readFileSync(file, "utf8");
    expect(text).toContain("later");
    expect(namesOf(host, text)).toEqual(namesOf(host, sampleOf(host)));
  });

  it("leaves a file that it cannot read as it is", async () => {
    const broken = host.format === "json" ? '{ "a": [ }' : "a = = 1";
    const file = install(host, broken);
    const result = await run({ host: host.id, yes: true });
    expect(result.code).toBe(1);
    expect(result.text).toContain(`${host.title}: ${file}: `);
    expect(readFileSync(file, "utf8")).toBe(broken);
  });
});

describe("what is checked", () => {
  it("says whose the key is and what it may do", async () => {
    const { text } = await run({ host: "cursor", yes: true });
    expect(text).toContain(`${simulator.url} is Octopus Server 2026.3.15581.`);
    expect(text).toMatch(/The key is \S+ \(Users-\d+\), (a service account|an agent)\./);
    expect(text).toMatch(/It may .*see projects.*deploy releases/);
  });

  it.each([
    ["a wrong key", () => ({ key: "API-WRONGWRONGWRONG" })],
    ["a wrong address", () => ({ serverUrl: "http://127.0.0.1:9" })],
  ])("%s writes nothing", async (_, wrong) => {
    const file = install(HOSTS[3] as Host);
    await expect(run({ host: "cursor", yes: true, ...wrong() })).rejects.toThrow("Nothing was written");
    expect(readFileSync(file, "utf8")).toBe(sampleOf(HOSTS[3] as Host));
    expect(existsSync(join(home, ".config"))).toBe(false);
  });

  it("a key that may administer the server is warned of", async () => {
    const admin = Object.values(simulator.landmarks.users).map((user) => user.apiKey);
    const texts = await Promise.all(
      admin.map((key) => run({ host: "cursor", print: true, key }).then(({ text }) => text)),
    );
    expect(texts.some((text) => text.includes("It may administer the whole server."))).toBe(true);
    expect(texts.some((text) => text.includes("It may not") && text.includes("deploy releases"))).toBe(true);
  });
});

describe("where the key is", () => {
  const settings = () =>
    parseDocument(readFileSync(join(home, ".config/octo-mcp/octo-mcp.yaml"), "utf8")).toJS();

  it("a key of the environment goes into a file that only its owner can read", async () => {
    await run({ host: "cursor", yes: true });
    const path = join(home, ".config/octo-mcp/octopus.key");
    expect(settings()).toEqual({ serverUrl: simulator.url, readOnly: true, apiKeyFile: path });
    expect(readFileSync(path, "utf8").trim()).toBe(simulator.apiKey);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await run({ undo: true, yes: true });
    expect(existsSync(path)).toBe(false);
  });

  it("a file or a command is named, and the next setup keeps it", async () => {
    const path = join(home, "key");
    writeFileSync(path, simulator.apiKey, { mode: 0o600 });
    await run({ host: "cursor", yes: true, key: undefined, keyFile: path });
    expect(settings()).toMatchObject({ apiKeyFile: path });
    await run({ host: "zed", yes: true, key: undefined });
    expect(settings()).toMatchObject({ apiKeyFile: path });
    await run({ host: "zed", yes: true, key: undefined, keyCommand: `cat ${path}` });
    expect(settings()).toEqual({
      serverUrl: simulator.url,
      readOnly: true,
      credentialCommand: `cat ${path}`,
    });
  });

  it("a file that others may read is refused", async () => {
    const path = join(home, "key");
    writeFileSync(path, simulator.apiKey);
    chmodSync(path, 0o644);
    await expect(run({ host: "cursor", yes: true, key: undefined, keyFile: path })).rejects.toThrow(
      "chmod 600",
    );
  });

  it("no key is an error that names the ways", async () => {
    await expect(run({ host: "cursor", yes: true, key: undefined })).rejects.toThrow(
      "--key-file, --key-command",
    );
  });

  it("no secret of another server is shown in the difference", async () => {
    for (const host of HOSTS) install(host);
    const { text } = await run({ yes: true });
    expect(text).toContain("+++");
    expect(text).not.toContain("CANARY-OTHER");
    expect(text).not.toContain(simulator.apiKey);
  });
});

describe("how it runs", () => {
  it("without a terminal and without --yes it shows the difference and writes nothing", async () => {
    const file = install(HOSTS[3] as Host);
    const { code, text } = await run({ host: "cursor" });
    expect(code).toBe(1);
    expect(text).toContain("Nothing was written.");
    expect(text).toContain("+++");
    expect(readFileSync(file, "utf8")).toBe(sampleOf(HOSTS[3] as Host));
  });

  it("prints the entry for other hosts", async () => {
    const { text } = await run({ print: true, key: simulator.apiKey });
    expect(text).toMatch(/"mcpServers": \{\s+"octopus": \{\s+"command": "\/usr\/bin\/node"/);
    expect(text).toMatch(/"servers": \{\s+"octopus"/);
    expect(text).toContain("[mcp_servers.octopus]");
  });

  it("a second run changes nothing, and the backup stays that of the first", async () => {
    const file = install(HOSTS[3] as Host);
    await run({ host: "cursor", yes: true });
    const text = readFileSync(file, "utf8");
    expect((await run({ host: "cursor", yes: true })).text).toContain("has the entry already");
    expect(readFileSync(file, "utf8")).toBe(text);
    await run({ host: "cursor", yes: true, name: "second" });
    expect(readFileSync(`${file}.before-octo-mcp`, "utf8")).toBe(sampleOf(HOSTS[3] as Host));
  });

  it("a link to a file of dotfiles stays a link", async () => {
    const host = HOSTS[3] as Host;
    const real = join(home, "dotfiles.json");
    writeFileSync(real, sampleOf(host));
    mkdirSync(dirname(host.file(machine)), { recursive: true });
    symlinkSync(real, host.file(machine));
    await run({ host: "cursor", yes: true });
    expect(namesOf(host, readFileSync(real, "utf8"))).toContain("octopus");
  });

  it("finds the hosts of the machine, and says when there is none", async () => {
    await expect(run({ yes: true })).rejects.toThrow("no host was found");
    for (const host of HOSTS.slice(2, 4)) install(host);
    const { text } = await run({ yes: true });
    expect(text).toMatch(/VS Code: written to.*\nCursor: written to/);
  });

  it("a mistyped host is named, with the right one", async () => {
    await expect(run({ host: "cusror", yes: true })).rejects.toThrow("did you mean cursor?");
  });

  it("asks for everything in a terminal", async () => {
    const asked: string[] = [];
    const shown: string[] = [];
    const respond = <T>(question: string, value: T): Promise<T> => {
      asked.push(question);
      return Promise.resolve(value);
    };
    const dialog: Dialog = {
      text: (question) => respond(question, simulator.url),
      secret: (question) => respond(question, simulator.apiKey),
      one: (question, choices) =>
        respond(question, (choices.find(({ value }) => value === "new") ?? choices[0])?.value as never),
      several: (question, choices) =>
        respond(
          question,
          choices.slice(0, 2).map(({ value }) => value),
        ),
      yes: (question) => respond(question, true),
      say: (words) => void shown.push(words),
      warn: (words) => void shown.push(words),
    };
    const { code, text } = await setUp({}, [], {
      machine,
      program: START,
      schema: "/schema.json",
      dialog,
      environment: {},
      sendHttp: (url) => sendHttpTo({ serverUrl: url, caFile: undefined }, {}),
    });
    expect(code).toBe(0);
    expect(asked).toEqual([
      "The address of Octopus Server, such as https://octopus.example.com",
      "How is the key kept?",
      "The API key (it begins with API-)",
      "Which hosts?",
      "Write these changes?",
    ]);
    expect(shown.join("\n")).toContain("claude_desktop_config.json");
    expect(shown.join("\n")).not.toContain(simulator.apiKey);
    expect(text).toContain("Claude Desktop: written to");
  });
});
