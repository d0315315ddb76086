/**
 * A credential that is kept in a file. The file is read again when Octopus refused the last credential, so that it can be
 * renewed while the server runs.
 */
import { readFileSync, statSync } from "node:fs";
import { platform } from "node:process";
import { openNamedBy } from "./open-file.ts";
import { SettingsError } from "./settings-error.ts";

/** Returns the credential. `refused` is one that Octopus does not accept any more. */
export type CredentialSource = (refused?: string) => string;

/** Checks a credential; throws a SettingsError that names where it comes from. */
export type CheckCredential = (value: string) => void;

/** Permissions of others than the owner of a file: to read, write or run it. */
const OTHERS = 0o077;

/**
 * Reads a credential from a file, and again after a refusal.
 * @param name the setting that names the file, for errors
 * @throws SettingsError when the file cannot be read, when others may read it, or when it holds no credential.
 */
export function credentialFromFile(name: string, path: string, check: CheckCredential): CredentialSource {
  const read = (): string => {
    const text = openNamedBy(name, () => {
      requirePrivate(name, path);
      return readFileSync(path, "utf8");
    }).trim();
    if (text === "") throw new SettingsError(`${name}: ${path} is empty`);
    check(text);
    return text;
  };
  let current = read();
  return (refused) => {
    if (refused === current) current = read();
    return current;
  };
}

/** Windows keeps permissions elsewhere, so nothing can be read from the mode of a file there. */
function requirePrivate(name: string, path: string): void {
  const { mode } = statSync(path);
  if (platform === "win32" || (mode & OTHERS) === 0) return;
  throw new SettingsError(
    `${name}: others may read or change ${path}. Take that away (chmod 600 ${path}), and replace the key if somebody may have seen it`,
  );
}
