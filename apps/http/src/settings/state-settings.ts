/** Where replicas share their state, checked before anything connects. */
import { readFileSync } from "node:fs";
import {
  checkFilledIn,
  type Environment,
  nonBlank,
  openNamedBy,
  readFileName,
  SettingsError,
} from "@octo/app-kit";
import { readStateAddress, type StateAddress } from "@octo/state";

/** The flags of the shared state. */
export interface StateFlags {
  readonly state?: string;
  readonly statePrefix?: string;
  readonly stateCa?: string;
}

/** The shared state, as the operator describes it. */
export interface StateSettings {
  readonly address: StateAddress;
  /** Replaces the password of the address. */
  readonly password: string | undefined;
  readonly prefix: string;
  /** Certificate authorities to trust too, in PEM form. */
  readonly ca: string | undefined;
}

/** Stands before every key of this product. */
export const DEFAULT_STATE_PREFIX = "octo-mcp:";

/**
 * Reads the flags; undefined when state is kept in this process.
 * @throws SettingsError when one is wrong. The message holds no password.
 */
export function readStateSettings(flags: StateFlags, environment: Environment): StateSettings | undefined {
  const text = nonBlank(flags.state) ?? nonBlank(environment.OCTO_STATE);
  const name = nonBlank(flags.state) === undefined ? "OCTO_STATE" : "--state";
  if (text === undefined) {
    const alone = (["statePrefix", "stateCa"] as const).find((flag) => flags[flag] !== undefined);
    if (alone === undefined) return undefined;
    throw new SettingsError(`${alone === "stateCa" ? "--state-ca" : "--state-prefix"} needs --state`);
  }
  checkFilledIn(name, text);
  const read = readStateAddress(text);
  if (!read.ok) throw new SettingsError(`${name}: ${read.problem}`);
  if (nonBlank(environment.OCTO_SEAL_KEY) === undefined)
    throw new SettingsError(
      `${name} needs OCTO_SEAL_KEY, 64 hexadecimal digits that are the same for all replicas (openssl rand -hex 32), so that a plan shown by one replica can be approved at another`,
    );
  if (flags.stateCa !== undefined && !read.address.tls)
    throw new SettingsError(`--state-ca is for TLS alone; begin ${name} with rediss://`);
  return {
    address: read.address,
    password: nonBlank(environment.OCTO_STATE_PASSWORD),
    prefix: readPrefix(flags.statePrefix),
    ca: readCa(flags.stateCa),
  };
}

function readPrefix(text: string | undefined): string {
  if (text === undefined) return DEFAULT_STATE_PREFIX;
  if (/^[\w.:-]{1,60}$/.test(text)) return text;
  throw new SettingsError("--state-prefix: letters, digits and . _ : -, at least 1 and at most 60");
}

function readCa(file: string | undefined): string | undefined {
  const name = readFileName("--state-ca", file);
  if (name === undefined) return undefined;
  const text = openNamedBy("--state-ca", () => readFileSync(name, "utf8"));
  if (text.includes("-----BEGIN ")) return text;
  throw new SettingsError(`--state-ca: ${name} is not in PEM form`);
}
