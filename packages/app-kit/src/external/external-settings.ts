/**
 * The settings of external tools: the registration of the contract as it is, where its credentials are, and what the operator
 * decides about each server.
 */
import { resolve } from "node:path";
import type { DataPath, Tier } from "@octo/policy";
import { RegistrationError, readServers, type ServerRegistration } from "@octo/tool-host";
import type { ExternalSource } from "../external-source.ts";
import { nearestOf } from "../nearest.ts";
import { SettingsError } from "../settings-error.ts";

/** What the operator decides about the tools of one server. */
export interface ServerChoice {
  /** Stands before the name of each of its tools. */
  readonly prefix: string;
  readonly toolset: string;
  /** What a call can do at most, unless `tools` says otherwise. */
  readonly tier: Tier;
  /** The tiers of single tools, by the names that the server gives them. */
  readonly tools: ReadonlyMap<string, Tier>;
  /** True when schemas are offered that some model interfaces do not take. */
  readonly takesAnySchema: boolean;
}

/** Checked settings. */
export interface ExternalSettings {
  readonly servers: readonly ServerRegistration[];
  readonly credentials: ReadonlyMap<number, CredentialSource>;
  readonly choices: ReadonlyMap<string, ServerChoice>;
  readonly lockFile: string;
  /** True when the operator named the lock file, so that nothing is offered without it. */
  readonly needsLock: boolean;
  readonly caFile: string | undefined;
  readonly refreshMinutes: number;
}

/** Where the parts of a credential are. */
export interface CredentialSource {
  readonly variable: string | undefined;
  readonly file: string | undefined;
  readonly certFile: string | undefined;
  readonly keyFile: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** The toolset of external tools, unless the operator names another one. */
export const EXTERNAL = "external";
const TOOLSET = /^external(?:-[a-z0-9-]{1,30})?$/;
const PREFIX = /^[a-z][a-z0-9_]{0,18}$/;
const TIERS: readonly string[] = ["read", "write", "delete"];

/**
 * Checks the settings.
 * @param ownNames names of our own tools, which no prefix may begin like
 * @throws SettingsError naming the file, the line, the problem and the way out
 */
export function readExternalSettings(source: ExternalSource, ownNames: readonly string[]): ExternalSettings {
  const check = checkerOf(source);
  const top = check.fields([], source.data, [
    "mcpServers",
    "credentials",
    "servers",
    "lockFile",
    "refreshMinutes",
    "caFile",
  ]);
  const servers = serversOf(check, source.data);
  const credentials = credentialsOf(check, top.credentials);
  const lacking = servers.findIndex((one) => one.enabled && !credentials.has(one.credentialId));
  if (lacking >= 0)
    throw check.wrong(
      ["mcpServers", lacking, "credentialId"],
      `credentials does not have ${servers[lacking]?.credentialId}; add it, such as ${servers[lacking]?.credentialId}: { variable: SHOP_TOKEN }`,
    );
  const choices = choicesOf(check, top.servers, servers);
  checkPrefixes(check, choices, ownNames);
  const { refreshMinutes = 10 } = top;
  if (
    typeof refreshMinutes !== "number" ||
    !(Number.isInteger(refreshMinutes) && refreshMinutes >= 1 && refreshMinutes <= 1_440)
  )
    throw check.wrong(["refreshMinutes"], "must be a whole number of minutes, from 1 to 1440");
  return {
    servers,
    credentials,
    choices,
    lockFile: check.path(["lockFile"], top.lockFile ?? "external-tools.lock.json"),
    needsLock: top.lockFile !== undefined,
    caFile: top.caFile === undefined ? undefined : check.path(["caFile"], top.caFile),
    refreshMinutes,
  };
}

interface Checker {
  wrong(at: DataPath, problem: string): SettingsError;
  fields(at: DataPath, value: unknown, known: readonly string[]): Fields;
  text(at: DataPath, value: unknown): string;
  /** A path from the folder of the settings. */
  path(at: DataPath, value: unknown): string;
}

function checkerOf(source: ExternalSource): Checker {
  const nameOf = (at: DataPath) => (at.length === 0 ? "externalTools" : at.join("."));
  const wrong = (at: DataPath, problem: string) =>
    new SettingsError(`${source.where(at)}: ${nameOf(at)}: ${problem}`);
  const checker: Checker = {
    wrong,
    fields(at, value, known) {
      if (!isFields(value)) throw wrong(at, `must be a map with ${known.join(", ")}`);
      const unknown = Object.keys(value).find((key) => !known.includes(key));
      if (unknown === undefined) return value;
      const near = nearestOf(unknown, known);
      throw wrong([...at, unknown], `is not known here${near ? `; did you mean ${near}?` : ""}`);
    },
    text(at, value) {
      if (typeof value === "string" && value.trim() !== "") return value;
      throw wrong(at, "must be a text");
    },
    path: (at, value) => resolve(source.folder, checker.text(at, value)),
  };
  return checker;
}

function serversOf(check: Checker, data: unknown): readonly ServerRegistration[] {
  try {
    return readServers({ mcpServers: isFields(data) ? data.mcpServers : undefined });
  } catch (error) {
    if (!(error instanceof RegistrationError)) throw error;
    const path = error.field.split(/[.[\]]+/).filter((part) => part !== "");
    const at = path.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    throw check.wrong(at, error.message.slice(error.field.length + 1));
  }
}

function credentialsOf(check: Checker, value: unknown = {}): ReadonlyMap<number, CredentialSource> {
  if (!isFields(value))
    throw check.wrong(["credentials"], "must be a map from credential ids to where their tokens are");
  return new Map(
    Object.entries(value).map(([id, one]) => {
      const at = ["credentials", id];
      if (!/^[1-9]\d{0,15}$/.test(id))
        throw check.wrong(at, "is not a credential id, which is a whole number");
      const fields = check.fields(at, one, ["variable", "file", "certFile", "keyFile"]);
      if ((fields.variable === undefined) === (fields.file === undefined))
        throw check.wrong(at, "needs either variable or file, which says where the token is");
      if ((fields.certFile === undefined) !== (fields.keyFile === undefined))
        throw check.wrong(at, "certFile and keyFile belong together");
      const file = (key: string) =>
        fields[key] === undefined ? undefined : check.path([...at, key], fields[key]);
      const variable =
        fields.variable === undefined ? undefined : check.text([...at, "variable"], fields.variable);
      return [
        Number(id),
        { variable, file: file("file"), certFile: file("certFile"), keyFile: file("keyFile") },
      ];
    }),
  );
}

function choicesOf(
  check: Checker,
  value: unknown,
  servers: readonly ServerRegistration[],
): ReadonlyMap<string, ServerChoice> {
  const names = servers.map(({ name }) => name);
  const given = check.fields(["servers"], value ?? {}, names);
  return new Map(names.map((name) => [name, choiceOf(check, name, given[name])]));
}

function choiceOf(check: Checker, name: string, value: unknown = {}): ServerChoice {
  const at = ["servers", name];
  const fields = check.fields(at, value, ["prefix", "toolset", "tier", "tools", "schemas"]);
  const { toolset = EXTERNAL, tier = "write", tools = {}, schemas = "portable" } = fields;
  if (schemas !== "portable" && schemas !== "any")
    throw check.wrong([...at, "schemas"], "must be portable or any");
  const prefix =
    fields.prefix ??
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^_+|_+$/g, "");
  if (typeof prefix !== "string" || !PREFIX.test(prefix))
    throw check.wrong(
      [...at, "prefix"],
      "must be a lower-case letter, then letters, digits and underscores, 19 at most; the name of the server gives none, so set it",
    );
  if (typeof toolset !== "string" || !TOOLSET.test(toolset))
    throw check.wrong(
      [...at, "toolset"],
      "must be external, or begin with external- and go on with letters, digits and -",
    );
  if (!isFields(tools))
    throw check.wrong([...at, "tools"], "must be a map from names of tools to read, write or delete");
  return {
    prefix: prefix.replace(/_+$/, ""),
    toolset,
    tier: tierOf(check, [...at, "tier"], tier),
    takesAnySchema: schemas === "any",
    tools: new Map(
      Object.entries(tools).map(([tool, one]) => [tool, tierOf(check, [...at, "tools", tool], one)]),
    ),
  };
}

function tierOf(check: Checker, at: DataPath, value: unknown): Tier {
  if (typeof value === "string" && TIERS.includes(value)) return value as Tier;
  throw check.wrong(at, "must be read, write or delete");
}

/** With these checks no server can list a tool with the name of one of ours, or of another server. */
function checkPrefixes(
  check: Checker,
  choices: ReadonlyMap<string, ServerChoice>,
  ownNames: readonly string[],
): void {
  for (const [name, { prefix }] of choices) {
    const at = ["servers", name, "prefix"];
    const own = ownNames.find((tool) => tool.startsWith(`${prefix}_`));
    if (own)
      throw check.wrong(at, `'${prefix}' is how the tool ${own} of octo-mcp begins; set another prefix`);
    const other = [...choices].find(
      ([one, choice]) => one !== name && `${choice.prefix}_`.startsWith(`${prefix}_`),
    );
    if (other)
      throw check.wrong(
        at,
        `'${prefix}' is how the tools of ${other[0]} begin too; set prefixes that differ`,
      );
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
