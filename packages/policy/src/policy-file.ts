/**
 * The policy file of an operator: its schema, and the check of its content with errors that name the line. A file with
 * any error gives no policy. The app parses the YAML or JSON and knows the lines, because this package does no I/O.
 */

import { PolicyConfigError } from "./errors.ts";
import { createPolicy } from "./policy.ts";
import type { RouteTable } from "./routes.ts";
import { type DataPath, type Schema, type SchemaError, validate } from "./schema.ts";
import type { PolicySettings } from "./types.ts";

const TEXT: Schema = { type: "string", minLength: 1, maxLength: 500 };
const TEXTS: Schema = { anyOf: [TEXT, { type: "array", items: TEXT, minItems: 1 }] };
const COUNT: Schema = { type: "integer", minimum: 0 };
const CLOCK: Schema = {
  type: "string",
  pattern: "^([01]\\d|2[0-4]):[0-5]\\d$",
  description: "a time of day (HH:MM)",
};
const INSTANT: Schema = {
  type: "string",
  pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,3})?)?(Z|[+-]\\d\\d:\\d\\d)$",
  description: "an instant with a zone (2026-11-27T00:00Z)",
};
const TIER: Schema = { type: "string", enum: ["read", "write", "delete"] };

const TIME: Schema = {
  type: "object",
  additionalProperties: false,
  properties: {
    days: {
      type: "array",
      minItems: 1,
      items: { type: "string", enum: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] },
    },
    from: CLOCK,
    to: CLOCK,
    offset: {
      type: "string",
      pattern: "^(Z|[+-](0\\d|1[0-4]):[0-5]\\d)$",
      description: "an offset (+02:00)",
    },
    start: INSTANT,
    end: INSTANT,
    outside: { type: "boolean" },
  },
};

const RULE: Schema = {
  type: "object",
  additionalProperties: false,
  required: ["effect"],
  properties: {
    name: TEXT,
    effect: { type: "string", enum: ["allow", "confirm", "deny", "protect"] },
    reason: TEXT,
    tool: TEXTS,
    toolset: TEXTS,
    server: TEXTS,
    argument: { type: "object", additionalProperties: TEXTS },
    tier: { anyOf: [TIER, { type: "array", items: TIER, minItems: 1 }] },
    method: TEXTS,
    route: TEXTS,
    class: TEXTS,
    space: TEXTS,
    project: TEXTS,
    environment: TEXTS,
    tenant: TEXTS,
    time: TIME,
  },
};

const CAPS: Schema = {
  type: "object",
  additionalProperties: false,
  properties: {
    writesPerMinute: COUNT,
    writesPerHour: COUNT,
    writesPerProcess: COUNT,
    environmentsPerAction: COUNT,
    tenantsPerAction: COUNT,
    machinesPerAction: COUNT,
  },
};

const PROFILE: Schema = {
  type: "object",
  additionalProperties: false,
  properties: {
    description: TEXT,
    readOnly: { type: "boolean" },
    allowDeletes: { type: "boolean" },
    toolsets: {
      anyOf: [
        { type: "string", enum: ["all"] },
        { type: "array", items: TEXT },
      ],
    },
    open: { type: "array", items: TEXT },
    rules: { type: "array", items: RULE },
    caps: CAPS,
  },
};

/** The schema of a policy file, for editors and for the validator. */
export const POLICY_FILE_SCHEMA: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Policy file",
  type: "object",
  additionalProperties: false,
  required: ["version", "profiles"],
  properties: {
    $schema: { type: "string" },
    version: { type: "integer", enum: [1] },
    default: TEXT,
    profiles: { type: "object", additionalProperties: PROFILE },
  },
};

/** A policy file that was read. */
export interface PolicyFile {
  /** The name of the profile to use when the operator chooses none. */
  readonly default: string;
  readonly profiles: ReadonlyMap<string, PolicySettings>;
}

/** Finds the line of a value in the source of a document; lines and columns count from 1. */
export type Positions = (path: DataPath) => { readonly line: number; readonly column?: number } | undefined;

/** One error of a file. */
export interface FileError {
  readonly path: DataPath;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
  /** Line, path and message as one line of text. */
  readonly text: string;
}

/** The content of a file, or its errors. */
export type FileResult<T> =
  | { readonly ok: true; readonly file: T }
  | { readonly ok: false; readonly errors: readonly FileError[] };

/** Adds lines to errors. An error about a value that is missing gets the line of the value around it. */
export function locate(errors: readonly SchemaError[], positions: Positions | undefined): FileError[] {
  return errors.map(({ path, message }) => {
    let position: ReturnType<Positions>;
    for (let length = path.length; length >= 0 && position === undefined; length--) {
      position = positions?.(path.slice(0, length));
    }
    const name = path.reduce<string>(
      (so, key) => (typeof key === "number" ? `${so}[${key}]` : `${so}.${key}`),
      "",
    );
    const where =
      position === undefined
        ? ""
        : `line ${position.line}${position.column ? `, column ${position.column}` : ""}: `;
    return {
      path,
      message,
      ...position,
      text: `${where}${name.replace(/^\./, "") || "the file"} ${message}`,
    };
  });
}

/**
 * Reads a policy file that the app has parsed from YAML or JSON. It returns the profiles, or all errors of the file.
 *
 * @param data the parsed file, of the form of `POLICY_FILE_SCHEMA`
 * @param positions the lines of values in the source, for errors that name the line
 * @param routes the table of routes; with it the names of toolsets, classes and routes are checked too
 */
export function parsePolicyFile(
  data: unknown,
  positions?: Positions,
  routes?: RouteTable,
): FileResult<PolicyFile> {
  const errors = validate(POLICY_FILE_SCHEMA, data);
  if (errors.length > 0) return { ok: false, errors: locate(errors, positions) };
  const raw = data as {
    default?: string;
    profiles: { [name: string]: PolicySettings & { description?: string } };
  };
  const profiles = new Map(
    Object.entries(raw.profiles).map(([name, { description: _, ...settings }]) => [name, settings] as const),
  );
  const problems: SchemaError[] = [];
  const [only] = profiles.size === 1 ? [...profiles.keys()] : ["default"];
  const chosen = raw.default ?? only ?? "default";
  if (!profiles.has(chosen)) {
    const known = [...profiles.keys()].join(", ") || "none";
    const message = `names no profile: "${chosen}". Known: ${known}. Set "default".`;
    problems.push({ path: raw.default === undefined ? ["profiles"] : ["default"], message });
  }
  for (const [name, settings] of profiles) problems.push(...problemsOf(settings, ["profiles", name], routes));
  if (problems.length > 0) return { ok: false, errors: locate(problems, positions) };
  return { ok: true, file: { default: chosen, profiles } };
}

/** Finds what the schema cannot: it builds a policy from each part alone, so that each error gets its own line. */
function problemsOf(settings: PolicySettings, path: DataPath, routes: RouteTable | undefined): SchemaError[] {
  if (routes === undefined) return [];
  const { rules = [], open = [], toolsets = "all" } = settings;
  const parts: (readonly [DataPath, PolicySettings])[] = [
    ...rules.map((one, i) => [[...path, "rules", i], { rules: [one] }] as const),
    ...open.map((one, i) => [[...path, "open", i], { open: [one] }] as const),
    ...(toolsets === "all"
      ? []
      : toolsets.map((one, i) => [[...path, "toolsets", i], { toolsets: [one] }] as const)),
  ];
  return parts.flatMap(([at, part]) => {
    try {
      createPolicy({ ...part, routes });
      return [];
    } catch (error) {
      const message = error instanceof PolicyConfigError ? error.message : "cannot be read";
      return [{ path: at, message: `does not fit: ${message}` }];
    }
  });
}
