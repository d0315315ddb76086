/** The access file: which caller may act for which tenants, and what a tenant may do with which Octopus key. */
import { checkFilledIn, type Environment, nonBlank, readDataFile, SettingsError } from "@octo/app-kit";
import * as z from "zod";
import { SCOPES } from "../auth/scopes.ts";
import { digestOf, SHORTEST_KEY } from "./bearer-keys.ts";

/** The tenants that a caller may act for; `"*"` means all of them. */
export type AllowedTenants = "*" | readonly string[];

/** A caller that the file names. */
export interface CallerEntry {
  readonly name: string;
  /** SHA-256 of its bearer key. */
  readonly keyDigest: string | undefined;
  /** Common name of its client certificate. */
  readonly certificate: string | undefined;
  /** `sub` of its access tokens. */
  readonly subject: string | undefined;
  /** Id of the Octopus user whose API key the caller brings. */
  readonly octopusUser: string | undefined;
  /** True for the one caller of `--auth none`: every program on this machine. */
  readonly local: true | undefined;
  readonly tenants: AllowedTenants;
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

/** People who may approve, by a claim that the issuer makes about them. */
export interface ApproverEntry {
  /** The name of the claim, such as `groups`. */
  readonly claim: string;
  /** The claim, or an item of it, is one of these. */
  readonly values: readonly string[];
  /** Whether they also approve writes that meet a protected environment or class. */
  readonly mayApproveProtected: boolean;
}

/** The callers and tenants of the file. */
export interface Access {
  readonly callers: readonly CallerEntry[];
  /** When it is empty, tenants are only recorded. */
  readonly tenants: ReadonlyMap<string, TenantEntry>;
  /** Who may decide on the approval page, of those who sign in with OpenID Connect. */
  readonly approvers: readonly ApproverEntry[];
}

export const NO_ACCESS_FILE: Access = { callers: [], tenants: new Map(), approvers: [] };

/** What the file gives to a caller. */
export type Rights = Pick<CallerEntry, "tenants" | "scopes">;

/** The rights of a caller. A caller that the file does not list has no tenant, however it authenticated. */
export function rightsOf(entry: CallerEntry | undefined): Rights {
  return { tenants: entry?.tenants ?? [], scopes: entry?.scopes };
}

const NAME = z.string().regex(/^[\w.@/-]{1,100}$/, "must be 1 to 100 letters, digits or . _ @ / -");
const VARIABLE = z.string().regex(/^[A-Z_][A-Z0-9_]*$/i, "must be the name of an environment variable");
const TENANTS = z.union(
  [z.literal("*"), z.array(NAME).min(1, "must name a tenant; leave the field out for none")],
  {
    error: 'must be a list of tenants, or "*" for all of them',
  },
);
/** The fields that say by which credential a caller is recognised. An entry has one of them. */
const BINDINGS = ["keyEnv", "keySha256", "certificate", "subject", "octopusUser", "local"] as const;
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
        octopusUser: z
          .string()
          .regex(/^Users-\d+$/, "must be the id of an Octopus user, such as Users-31")
          .optional(),
        local: z.literal(true).optional(),
        tenants: TENANTS.optional(),
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
  approvers: z
    .array(
      z.strictObject({
        claim: z.string().min(1, "must be the name of a claim, such as groups"),
        values: z.array(z.string().min(1)).min(1, "must name a value of the claim"),
        mayApproveProtected: z.boolean().default(false),
      }),
    )
    .default([]),
});

/**
 * Reads the file. It names environment variables that hold the keys, and never holds a key itself.
 * @throws SettingsError that names the line and the field that are wrong.
 */
export function readAccessFile(file: string, environment: Environment): Access {
  const { data, positions } = readDataFile("--access", file);
  const parsed = FILE.safeParse(data ?? {});
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => {
      const at = positions(path as (string | number)[]);
      return `${at ? `line ${at.line}: ` : ""}${path.join(".") || "file"}: ${message}`;
    });
    throw new SettingsError(`--access: ${file}: ${problems.join("; ")}`);
  }
  const tenants = new Map(
    Object.entries(parsed.data.tenants).map(([id, { profile, octopusKeyEnv }]) => [
      id,
      { id, profile, octopusKey: octopusKeyEnv && fromEnvironment(file, octopusKeyEnv, environment) },
    ]),
  );
  const callers = parsed.data.callers.map((caller) => callerOf(caller, { file, environment, tenants }));
  checkDifferent(file, callers);
  return { callers, tenants, approvers: parsed.data.approvers };
}

interface ReadingFile {
  readonly file: string;
  readonly environment: Environment;
  readonly tenants: Access["tenants"];
}

function callerOf(
  { keyEnv, keySha256, ...caller }: z.infer<typeof FILE>["callers"][number],
  { file, environment, tenants }: ReadingFile,
): CallerEntry {
  const bindings = { keyEnv, keySha256, ...caller };
  if (BINDINGS.filter((name) => bindings[name] !== undefined).length !== 1) {
    throw new SettingsError(
      `--access: ${file}: callers: '${caller.name}' needs exactly one of ${BINDINGS.slice(0, -1).join(", ")} and ${BINDINGS.at(-1)}`,
    );
  }
  const named = caller.tenants === "*" ? [] : (caller.tenants ?? []);
  const unknown = named.find((id) => !tenants.has(id));
  if (unknown)
    throw new SettingsError(
      `--access: ${file}: callers: '${caller.name}' names tenant '${unknown}', which is not there`,
    );
  const key = keyEnv && fromEnvironment(file, keyEnv, environment);
  if (key && key.length < SHORTEST_KEY)
    throw new SettingsError(
      `--access: ${file}: callers: the key in ${keyEnv} is shorter than ${SHORTEST_KEY} characters`,
    );
  return {
    name: caller.name,
    keyDigest: key ? digestOf(key) : keySha256?.toLowerCase(),
    certificate: caller.certificate,
    subject: caller.subject,
    octopusUser: caller.octopusUser,
    local: caller.local,
    tenants: caller.tenants ?? [],
    scopes: caller.scopes,
  };
}

/** Plans, limits and rights belong to one caller, so two entries share neither a name nor a credential. */
function checkDifferent(file: string, callers: readonly CallerEntry[]): void {
  const FIELDS = ["name", "keyDigest", "certificate", "subject", "octopusUser", "local"] as const;
  for (const field of FIELDS) {
    const seen = new Map<unknown, string>();
    for (const caller of callers) {
      const value = caller[field];
      if (value === undefined) continue;
      const other = seen.get(value);
      if (other !== undefined) {
        const problem =
          field === "name"
            ? `two callers are named '${other}'; give each a name of its own`
            : `'${other}' and '${caller.name}' have the same credential, so that they cannot be told apart`;
        throw new SettingsError(`--access: ${file}: callers: ${problem}`);
      }
      seen.set(value, caller.name);
    }
  }
}

function fromEnvironment(file: string, name: string, environment: Environment): string {
  const value = nonBlank(environment[name]);
  if (value === undefined) throw new SettingsError(`--access: ${file}: the environment has no ${name}`);
  checkFilledIn(name, value, true);
  return value;
}
