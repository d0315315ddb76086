/** What the operator decided about the audit log. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { openNamedBy, readFileName } from "./open-file.ts";
import { SettingsError } from "./settings-error.ts";

/** Where calls are recorded. */
export interface AuditChoice {
  readonly path: string;
  readonly keyFile: string | undefined;
  readonly endFile: string | undefined;
}

/** The flags that this file reads. */
interface AuditFlags {
  readonly auditLog?: string;
  readonly auditKeyFile?: string;
  readonly auditEndFile?: string;
}

const SHORTEST_KEY = 32;

/**
 * Reads the flags about the audit log.
 * @throws SettingsError when a flag is there without `--audit-log`, or two flags name the same file.
 */
export function readAuditChoice(flags: AuditFlags): AuditChoice | undefined {
  const path = readFileName("--audit-log", flags.auditLog);
  const others = [
    ["--audit-key-file", readFileName("--audit-key-file", flags.auditKeyFile)],
    ["--audit-end-file", readFileName("--audit-end-file", flags.auditEndFile)],
  ] as const;
  for (const [flag, file] of others) {
    if (file === undefined) continue;
    if (path === undefined) throw new SettingsError(`${flag} has no effect without --audit-log`);
    if (resolve(file) === resolve(path))
      throw new SettingsError(`${flag} and --audit-log name the same file`);
  }
  return path === undefined ? undefined : { path, keyFile: flags.auditKeyFile, endFile: flags.auditEndFile };
}

/**
 * Reads the key of an audit log.
 * @throws SettingsError when the file cannot be read or its text is too short for a key.
 */
export function readAuditKey(keyFile: string | undefined): Uint8Array | undefined {
  if (keyFile === undefined) return undefined;
  const text = openNamedBy("--audit-key-file", () => readFileSync(keyFile, "utf8")).trim();
  if (text.length < SHORTEST_KEY)
    throw new SettingsError(`--audit-key-file: ${keyFile} needs at least ${SHORTEST_KEY} characters`);
  return Buffer.from(text);
}
