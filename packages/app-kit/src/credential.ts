/**
 * The credential of the server. It is never a flag, because every process of the machine can read the flags of the others.
 */
import type { Credential, SecretSource } from "@octo/api-client";
import { credentialFromCommand, parseCommand, runCommand } from "./credential-command.ts";
import { credentialFromFile } from "./credential-file.ts";
import { checkFilledIn } from "./filled-in.ts";
import { nonBlank } from "./non-blank.ts";
import { readFileName } from "./open-file.ts";
import { SettingsError } from "./settings-error.ts";

/** The variables that hold a credential, the name of a file that holds one, or a command that prints one. */
const KINDS = [
  {
    kind: "bearer",
    variable: "OCTOPUS_ACCESS_TOKEN",
    file: "OCTOPUS_ACCESS_TOKEN_FILE",
    command: "OCTOPUS_ACCESS_TOKEN_COMMAND",
  },
  {
    kind: "apiKey",
    variable: "OCTOPUS_API_KEY",
    file: "OCTOPUS_API_KEY_FILE",
    command: "OCTOPUS_API_KEY_COMMAND",
  },
] as const;

type Kind = (typeof KINDS)[number];

/** Every variable from which a credential can come. */
export const CREDENTIAL_VARIABLES: readonly string[] = KINDS.flatMap(({ variable, file, command }) => [
  variable,
  file,
  command,
]);

/** The environment of the process, or a part of it. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the credential. A token is used instead of a key when both are set.
 * @throws SettingsError when there is none, when one comes twice, or when it contains a character that a header cannot carry.
 */
export function readCredential(environment: Environment): Credential {
  // The one that is not used is checked too: a host that did not fill in the token meant to give one, or none.
  const found = KINDS.flatMap((kind) => credentialOf(kind, environment) ?? []);
  const [first] = found;
  if (first) return first;
  throw new SettingsError(
    "No credential. Set OCTOPUS_API_KEY (or OCTOPUS_ACCESS_TOKEN) in the environment of this server, or name a file that " +
      "holds it with OCTOPUS_API_KEY_FILE, or a command that prints it with OCTOPUS_API_KEY_COMMAND",
  );
}

function credentialOf(kind: Kind, environment: Environment): Credential | undefined {
  const source = sourceOf(kind, environment);
  if (source === undefined) return undefined;
  return kind.kind === "bearer" ? { kind: "bearer", token: source } : { kind: "apiKey", key: source };
}

function sourceOf({ variable, file, command }: Kind, environment: Environment): SecretSource | undefined {
  const set = [variable, file, command].filter((name) => nonBlank(environment[name]) !== undefined);
  if (set.length > 1) throw new SettingsError(`${set.join(" and ")} are both set; remove one`);
  const value = nonBlank(environment[variable]);
  if (value !== undefined) {
    checkCredential(variable, variable, value);
    return value;
  }
  const path = readFileName(file, nonBlank(environment[file]));
  if (path !== undefined)
    return credentialFromFile(file, path, (text) =>
      checkCredential(variable, `${file}: the text of ${path}`, text),
    );
  const line = nonBlank(environment[command]);
  if (line === undefined) return undefined;
  return credentialFromCommand({
    name: command,
    command: parseCommand(line),
    check: (text) => checkCredential(variable, `${command}: what the command printed`, text),
    run: runCommand(command),
  });
}

/** A JWT has three parts, of which the first is JSON; an API key of Octopus begins with API-. */
const JWT = /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/;
const API_KEY = /^API-\w+$/i;

/**
 * Checks one credential.
 * @param name where it comes from, for errors
 * @throws SettingsError that names where the credential comes from and never shows it.
 */
export function checkCredential(variable: Kind["variable"], name: string, value: string): void {
  checkFilledIn(name, value);
  const header = /^(?:(?:X-Octopus-ApiKey|Authorization):|Bearer\s)/i.exec(value)?.[0].trim();
  if (header !== undefined)
    throw new SettingsError(`${name} begins with '${header}'; give the credential alone, without its header`);
  if (/[^\x21-\x7e]/.test(value))
    throw new SettingsError(`${name} contains a space or a character that no credential has; copy it again`);
  if (variable === "OCTOPUS_API_KEY" && JWT.test(value))
    throw new SettingsError(`${name} holds an access token (JWT); set OCTOPUS_ACCESS_TOKEN instead`);
  if (variable === "OCTOPUS_ACCESS_TOKEN" && API_KEY.test(value))
    throw new SettingsError(`${name} holds an API key; set OCTOPUS_API_KEY instead`);
}
