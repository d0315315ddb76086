/** The access file: which caller may act for which tenants, and what a tenant may do with which Octopus key. */
import { type Environment, nonBlank, readDataFile, SettingsError } from "@octo/app-kit";
import * as z from "zod";
import { SCOPES } from "../auth/scopes.ts";
import { digestOf, SHORTEST_KEY } from "./bearer-keys.ts";

/** A caller that the file names. */
export interface CallerEntry {
  readonly name: string;
  /** SHA-256 of its bearer key. */
  readonly keyDigest: string | undefined;
  /** Common name of its client certificate. */
  readonly certificate: string | undefined;
  /** `sub` of its access tokens. */
  readonly subject: string | undefined;
  /** The tenants that the caller may act for; undefined means all. */
  readonly tenants: readonly string[] | undefined;
  readonly scopes: readonly string[] | undefined;
}

/** What holds for the calls on behalf of a tenant. */
export interface TenantEntry {
  readonly id: string;
  /** A profile of the policy file. */
  readonly profile: string | undefined;
  /** The Octopus key of the tenant; undefined means the key of the server. */
  readonly octopusKey: string | undefined;
}

/** The callers and tenants of the file. */
export interface Access {
  readonly callers: readonly CallerEntry[];
  /** When it is empty, tenants are only recorded. */
  readonly tenants: ReadonlyMap<string, TenantEntry>;
}

export const NO_ACCESS_FILE: Access = { callers: [], tenants: new Map() };

const NAME = z.string().regex(/^[\w.@/-]{1,100}$/, "must be 1 to 100 letters, digits or . _ @ / -");
const VARIABLE = z.string().regex(/^[A-Z_][A-Z0-9_]*$/i, "must be the name of an environment variable");
const FILE = z.strictObject({
  callers: z
    .array(
      z.strictObject({
        name: NAME,
        keyEnv: VARIABLE.optional(),
        keySha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/i, "must be 64 hexadecimal digits")
          .optional(),
        certificate: z.string().min(1).optional(),
        subject: z.string().min(1).optional(),
        tenants: z.array(NAME).min(1).optional(),
        scopes: z.array(z.enum(SCOPES)).min(1).optional(),
      }),
    )
    .default([]),
  tenants: z
    .record(
      NAME,
      z.strictObject({ profile: z.string().min(1).optional(), octopusKeyEnv: VARIABLE.optional() }),
    )
    .default({}),
});

/**
 * Reads the file. It names environment variables that hold the keys, and never holds a key itself.
 * @throws SettingsError that names the line and the field that are wrong.
 */
export function readAccessFile(file: string, environment: Environment): Access {
  const { data, positions } = readDataFile(file);
  const parsed = FILE.safeParse(data ?? {});
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => {
      const at = positions(path as (string | number)[]);
      return `${at ? `line ${at.line}: ` : ""}${path.join(".") || "file"}: ${message}`;
    });
    throw new SettingsError(`${file}: ${problems.join("; ")}`);
  }
  const tenants = new Map(
    Object.entries(parsed.data.tenants).map(([id, { profile, octopusKeyEnv }]) => [
      id,
      { id, profile, octopusKey: octopusKeyEnv && fromEnvironment(file, octopusKeyEnv, environment) },
    ]),
  );
  const callers = parsed.data.callers.map(({ keyEnv, keySha256, ...caller }) => {
    const bindings = [keyEnv, keySha256, caller.certificate, caller.subject].filter(
      (one) => one !== undefined,
    );
    if (bindings.length !== 1) {
      throw new SettingsError(
        `${file}: callers: '${caller.name}' needs exactly one of keyEnv, keySha256, certificate and subject`,
      );
    }
    const unknown = caller.tenants?.find((id) => !tenants.has(id));
    if (unknown)
      throw new SettingsError(
        `${file}: callers: '${caller.name}' names tenant '${unknown}', which is not there`,
      );
    const key = keyEnv && fromEnvironment(file, keyEnv, environment);
    if (key && key.length < SHORTEST_KEY)
      throw new SettingsError(
        `${file}: callers: the key in ${keyEnv} is shorter than ${SHORTEST_KEY} characters`,
      );
    return {
      name: caller.name,
      keyDigest: key ? digestOf(key) : keySha256?.toLowerCase(),
      certificate: caller.certificate,
      subject: caller.subject,
      tenants: caller.tenants,
      scopes: caller.scopes,
    };
  });
  return { callers, tenants };
}

function fromEnvironment(file: string, name: string, environment: Environment): string {
  const value = nonBlank(environment[name]);
  if (value === undefined) throw new SettingsError(`${file}: the environment has no ${name}`);
  return value;
}
