/**
 * The credential of the server. It is never a flag, because every process of the machine can read the flags of the others.
 */
import type { Credential } from "@octo/api-client";
import { credentialFromFile } from "./credential-file.ts";
import { checkFilledIn } from "./filled-in.ts";
import { nonBlank } from "./non-blank.ts";
import { readFileName } from "./open-file.ts";
import { SettingsError } from "./settings-error.ts";

/** The variables that hold a credential, or the name of a file that holds one. */
const KINDS = [
  { kind: "bearer", variable: "OCTOPUS_ACCESS_TOKEN", file: "OCTOPUS_ACCESS_TOKEN_FILE" },
  { kind: "apiKey", variable: "OCTOPUS_API_KEY", file: "OCTOPUS_API_KEY_FILE" },
] as const;

type Kind = (typeof KINDS)[number];

/** Every variable from which a credential can come. */
export const CREDENTIAL_VARIABLES: readonly string[] = KINDS.flatMap(({ variable, file }) => [
  variable,
  file,
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
      "holds it with OCTOPUS_API_KEY_FILE",
  );
}

function credentialOf({ kind, variable, file }: Kind, environment: Environment): Credential | undefined {
  const value = nonBlank(environment[variable]);
  const path = readFileName(file, nonBlank(environment[file]));
  if (value !== undefined && path !== undefined)
    throw new SettingsError(`${variable} and ${file} are both set; remove one`);
  if (value !== undefined) checkCredential(variable, variable, value);
  const check = (text: string) => checkCredential(variable, `${file}: the text of ${path}`, text);
  const secret = value ?? (path === undefined ? undefined : credentialFromFile(file, path, check));
  if (secret === undefined) return undefined;
  return kind === "bearer" ? { kind, token: secret } : { kind, key: secret };
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
