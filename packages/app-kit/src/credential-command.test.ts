import { describe, expect, it } from "vitest";
import { readCredential } from "./credential.ts";
import { type Command, credentialFromCommand, parseCommand, runCommand } from "./credential-command.ts";

/** A command whose runs end when the test says so. */
function source(now = () => 0) {
  const runs: { resolve(text: string): void; reject(error: Error): void }[] = [];
  const read = credentialFromCommand({
    name: "COMMAND",
    command: ["op"],
    check: (text) => {
      if (text.includes(" ")) throw new Error("a space");
    },
    run: () => new Promise((resolve, reject) => runs.push({ resolve, reject })),
    now,
  });
  return { read, runs };
}

describe("a credential of a command", () => {
  it("runs it at the first use, once for all that wait", async () => {
    const { read, runs } = source();
    expect(runs).toHaveLength(0);
    const both = Promise.all([read(), read()]);
    expect(runs).toHaveLength(1);
    runs[0]?.resolve("API-1\n");
    expect(await both).toEqual(["API-1", "API-1"]);
    expect(await read()).toBe("API-1");
    expect(runs).toHaveLength(1);
  });

  it("runs it once more when the server refused what it printed, for all callers together", async () => {
    const { read, runs } = source();
    const first = read();
    runs[0]?.resolve("API-1");
    await first;
    const renewals = Promise.all([read("API-1"), read("API-1"), read("API-1")]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(runs).toHaveLength(2);
    runs[1]?.resolve("API-2");
    expect(await renewals).toEqual(["API-2", "API-2", "API-2"]);
    expect(await read("API-1")).toBe("API-2");
    expect(runs).toHaveLength(2);
  });

  it("is not asked again and again when it prints the refused one", async () => {
    let time = 0;
    const { read, runs } = source(() => time);
    const first = read();
    runs[0]?.resolve("API-1");
    await first;
    const second = read("API-1");
    await new Promise((resolve) => setImmediate(resolve));
    runs[1]?.resolve("API-1");
    expect(await second).toBe("API-1");
    expect(await read("API-1")).toBe("API-1");
    expect(runs).toHaveLength(2);
    time = 60_000;
    const third = read("API-1");
    await new Promise((resolve) => setImmediate(resolve));
    runs[2]?.resolve("API-2");
    expect(await third).toBe("API-2");
  });

  it("tries again after a run that failed", async () => {
    const { read, runs } = source();
    const failed = read();
    runs[0]?.reject(new Error("locked"));
    await expect(failed).rejects.toThrow("locked");
    const next = read();
    runs[1]?.resolve("API-1");
    expect(await next).toBe("API-1");
  });

  it.each([
    ["", "printed nothing"],
    ["a b", "a space"],
  ])("refuses %j", async (text, message) => {
    const { read, runs } = source();
    const failed = read();
    runs[0]?.resolve(text);
    await expect(failed).rejects.toThrow(message);
  });
});

it.each<[string, Command]>([
  ["op read op://vault/key", "op read op://vault/key"],
  ['["op", "read", "a b"]', ["op", "read", "a b"]],
  ["[ -f x ] && cat x", "[ -f x ] && cat x"],
  ["[1]", "[1]"],
])("parseCommand %j", (text, expected) => {
  expect(parseCommand(text)).toEqual(expected);
});

describe("a real command", () => {
  const node = (script: string) => JSON.stringify([process.execPath, "-e", script]);
  const keyOf = (command: string) => {
    const credential = readCredential({ OCTOPUS_API_KEY_COMMAND: command });
    if (credential.kind !== "apiKey" || typeof credential.key !== "function") throw new Error("no source");
    return credential.key;
  };

  it("prints the key, by a list or by a line", async () => {
    expect(await keyOf(node("console.log('API-LIST')"))()).toBe("API-LIST");
    expect(await keyOf("echo API-LINE")()).toBe("API-LINE");
  });

  it.each([
    [
      "fails",
      node("console.error('locked\\nmore'); process.exit(3)"),
      "OCTOPUS_API_KEY_COMMAND: the command ended with code 3: locked",
    ],
    ["is not there", '["/nowhere/op"]', "OCTOPUS_API_KEY_COMMAND: the command cannot be started: "],
    ["prints too much", node("console.log('x'.repeat(30000))"), "printed more than a credential"],
    [
      "prints a token",
      "echo eyJhbGciOiJ9.e30.c2ln",
      "OCTOPUS_API_KEY_COMMAND: what the command printed holds an access token (JWT); set OCTOPUS_ACCESS_TOKEN",
    ],
  ])("that %s is an error without its output", async (_, command, message) => {
    await expect(keyOf(command)()).rejects.toThrow(message);
  });

  it("is one of several sources, which are not given together", () => {
    expect(() => readCredential({ OCTOPUS_API_KEY: "API-1", OCTOPUS_API_KEY_COMMAND: "op" })).toThrow(
      "OCTOPUS_API_KEY and OCTOPUS_API_KEY_COMMAND are both set; remove one",
    );
  });

  it("runs without a shell when it is a list", async () => {
    expect(await runCommand("X")([process.execPath, "-p", "process.argv[1]", "$(echo no)"])).toBe(
      "$(echo no)\n",
    );
  });
});
