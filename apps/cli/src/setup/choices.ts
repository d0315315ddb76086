/** What setup needs to know: from flags, from an earlier setup, or from a person who is asked. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Credential, parseServerUrl } from "@octo/api-client";
import { checkCredential, nearestOf, nonBlank, readCredential, SettingsError } from "@octo/app-kit";
import { HOSTS, type Host, type Machine, ownFolder } from "./hosts.ts";
import type { NewKey } from "./key-file.ts";
import { credentialOfFile, type KeySource, readWritten } from "./settings-file.ts";
import type { GivenFlag, SetupFlags, SetupSurroundings } from "./setup-options.ts";

/** What is to be set up. */
export interface SetupChoices {
  readonly name: string;
  readonly settingsFile: string;
  readonly serverUrl: string;
  /** Undefined where the settings of an earlier setup name the key already. */
  readonly key: KeySource | undefined;
  /** A key that setup keeps in a file. */
  readonly newKey: NewKey | undefined;
  /** The credential to check with; undefined where the environment has it. */
  readonly credential: Credential | undefined;
  readonly others: readonly GivenFlag[];
}

type Flags = SetupFlags & { readonly config?: string };

/** The name of the entry. */
export function nameOf({ name = "octopus" }: SetupFlags): string {
  if (/^[\w.-]{1,60}$/.test(name)) return name;
  throw new SettingsError(`setup: --name: '${name}' must be 1 to 60 letters, digits or . _ -`);
}

/** The configuration file that setup writes. */
export function settingsFileOf(flags: Flags, machine: Machine): string {
  if (flags.config !== undefined) return resolve(flags.config);
  const name = nameOf(flags);
  return join(ownFolder(machine), name === "octopus" ? "octo-mcp.yaml" : `octo-mcp.${name}.yaml`);
}

/** The file in which setup keeps a key. */
export function keyFileOf(name: string, machine: Machine): string {
  return join(ownFolder(machine), `${name}.key`);
}

/** Reads what is chosen. Without a terminal, what no flag gives is an error that names the flag. */
export async function readChoices(
  flags: Flags,
  given: readonly GivenFlag[],
  surroundings: SetupSurroundings,
): Promise<SetupChoices> {
  const name = nameOf(flags);
  const settingsFile = settingsFileOf(flags, surroundings.machine);
  const written = readWritten(settingsFile);
  const serverUrl = await readServer(given, written.serverUrl, surroundings);
  const others = given.filter(({ setting }) => setting.key !== "serverUrl");
  const key = await readKey({ flags, name, settingsFile, hasKey: written.hasKey }, surroundings);
  return { name, settingsFile, serverUrl, others, ...key };
}

async function readServer(
  given: readonly GivenFlag[],
  written: string | undefined,
  { dialog, environment }: SetupSurroundings,
): Promise<string> {
  const flag = given.find(({ setting }) => setting.key === "serverUrl")?.value;
  const known =
    nonBlank(typeof flag === "string" ? flag : undefined) ?? nonBlank(environment.OCTOPUS_SERVER_URL);
  const problem = (text: string) => {
    try {
      parseServerUrl(text);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : "This is not an address.";
    }
  };
  const address =
    known ??
    (dialog
      ? await dialog.text(
          "The address of Octopus Server, such as https://octopus.example.com",
          problem,
          written,
        )
      : written);
  if (address === undefined) throw new SettingsError("setup: --server-url is needed, or OCTOPUS_SERVER_URL");
  const wrong = problem(address);
  if (wrong !== undefined) throw new SettingsError(`setup: --server-url: ${wrong}`);
  return parseServerUrl(address).base;
}

interface KeyQuestion {
  readonly flags: Flags;
  readonly name: string;
  readonly settingsFile: string;
  readonly hasKey: boolean;
}

type KeyChoice = Pick<SetupChoices, "key" | "newKey" | "credential">;

async function readKey(question: KeyQuestion, surroundings: SetupSurroundings): Promise<KeyChoice> {
  const { flags, name, hasKey } = question;
  const { environment, dialog, machine } = surroundings;
  const { keyFile, keyCommand } = flags;
  if (keyFile !== undefined && keyCommand !== undefined)
    throw new SettingsError("setup: --key-file and --key-command are both given; remove one");
  if (keyFile !== undefined) return keyInFile(resolve(keyFile));
  if (keyCommand !== undefined) return keyOfCommand(keyCommand);
  const own = nonBlank(environment.OCTOPUS_API_KEY);
  if (own !== undefined) return keptKey(own, keyFileOf(name, machine));
  const way = dialog === undefined ? undefined : await askWay(dialog, hasKey);
  if (dialog === undefined || way === undefined || way === "keep") {
    if (hasKey) return keyOfSettings(question.settingsFile);
    throw new SettingsError(
      "setup: give the key with --key-file, --key-command or the variable OCTOPUS_API_KEY; it is never a flag",
    );
  }
  if (way === "command")
    return keyOfCommand(
      await dialog.text("The command that prints the key, such as op read op://Work/Octopus/key", notEmpty),
    );
  if (way === "existing")
    return keyInFile(
      resolve(
        await dialog.text("The file that holds the key alone", (text) =>
          existsSync(text) ? undefined : "There is no such file.",
        ),
      ),
    );
  const key = await dialog.secret("The API key (it begins with API-)", keyProblem);
  return keptKey(key.trim(), keyFileOf(name, machine));
}

function askWay(dialog: NonNullable<SetupSurroundings["dialog"]>, hasKey: boolean) {
  return dialog.one<"keep" | "new" | "existing" | "command">("How is the key kept?", [
    ...(hasKey ? [{ value: "keep" as const, label: "As before" }] : []),
    {
      value: "command",
      label: "A command prints it",
      hint: "op, secret-tool, security; nothing is stored here",
    },
    { value: "new", label: "In a file that setup writes", hint: "only you can read it" },
    { value: "existing", label: "In a file that exists" },
  ]);
}

const notEmpty = (text: string) => (text.trim() === "" ? "Write the command." : undefined);

function keyProblem(text: string): string | undefined {
  try {
    checkCredential("OCTOPUS_API_KEY", "The text", text.trim());
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : "This is not a key.";
  }
}

function keptKey(key: string, path: string): KeyChoice {
  const problem = keyProblem(key);
  if (problem !== undefined) throw new SettingsError(`setup: OCTOPUS_API_KEY: ${problem}`);
  return { key: { kind: "file", path }, newKey: { path, key }, credential: { kind: "apiKey", key } };
}

function keyInFile(path: string): KeyChoice {
  return {
    key: { kind: "file", path },
    newKey: undefined,
    credential: readCredential({ OCTOPUS_API_KEY_FILE: path }),
  };
}

function keyOfCommand(command: string): KeyChoice {
  return {
    key: { kind: "command", command },
    newKey: undefined,
    credential: readCredential({ OCTOPUS_API_KEY_COMMAND: command }),
  };
}

/** The key of an earlier setup: its file stays as it is. */
function keyOfSettings(settingsFile: string): KeyChoice {
  return { key: undefined, newKey: undefined, credential: credentialOfFile(settingsFile) };
}

/** The hosts by their ids. */
export function hostsNamed(text: string): readonly Host[] {
  const ids = text.split(",").map((id) => id.trim().toLowerCase());
  return ids.map((id) => {
    const host = HOSTS.find((one) => one.id === id);
    if (host !== undefined) return host;
    const known = HOSTS.map((one) => one.id);
    const nearest = nearestOf(id, known);
    throw new SettingsError(
      `setup: --host: '${id}' is not a host${nearest === undefined ? "" : `; did you mean ${nearest}?`}. Use all, or some of: ${known.join(", ")}; --print shows the entry for any other`,
    );
  });
}

/** Hosts whose files or folders are there. */
function foundHosts(machine: Machine): readonly Host[] {
  return HOSTS.filter((host) => {
    const file = host.file(machine);
    // The folder of a file in the home folder is there for everybody.
    return existsSync(file) || (dirname(file) !== machine.home && existsSync(dirname(file)));
  });
}

/** The hosts to set up: those that are named, or those that a person chooses among those found. */
export async function chooseHosts(
  { host }: SetupFlags,
  { dialog, machine }: SetupSurroundings,
): Promise<readonly Host[]> {
  const found = foundHosts(machine);
  if (host !== undefined && host !== "all") return hostsNamed(host);
  if (host === undefined && dialog !== undefined) {
    const choices = HOSTS.map((one) => ({
      value: one.id,
      label: one.title,
      hint: found.includes(one) ? one.file(machine) : "not found on this machine",
    }));
    return hostsNamed(
      (
        await dialog.several(
          "Which hosts?",
          choices,
          found.map(({ id }) => id),
        )
      ).join(","),
    );
  }
  if (found.length > 0) return found;
  throw new SettingsError("setup: no host was found on this machine; name one with --host, or use --print");
}
