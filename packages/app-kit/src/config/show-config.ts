/** `config show`: each setting with the value that holds and where it comes from. Secrets are never shown. */
import type { Command } from "commander";
import type { VariableDefinition } from "../flag-definition.ts";
import { nonBlank } from "../non-blank.ts";
import type { ConfigFile, GivenSetting } from "./read-config.ts";
import type { ConfigSpec, Setting } from "./setting.ts";

/** One setting that holds. */
export interface ShownSetting {
  readonly key: string;
  readonly value: string | boolean | undefined;
  /** A flag, a variable, a line of the file, or `default`. */
  readonly from: string;
}

/** What the settings are read from. */
export interface ShowOptions {
  readonly spec: ConfigSpec;
  readonly variables: readonly VariableDefinition[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly asJson: boolean;
}

const HIDDEN = "set, not shown";

/** Renders the settings that a program has after its flags, its environment and its file were read. */
export function showConfig(program: Command, options: ShowOptions): string {
  const { spec, variables, asJson } = options;
  const { configFile } = program.opts<{ readonly configFile?: ConfigFile }>();
  const given = configFile?.given ?? [];
  const all = [...spec.settings, ...Object.values(spec.sections).flat()];
  const rows = [
    ...all.map((setting) => shown(setting, { program, given, options })),
    ...variables.filter(({ secret }) => secret).flatMap(({ name }) => secretOf(name, options)),
    ...(configFile?.instances ?? []).flatMap(({ name, given: own }) =>
      own.map((one) => ({
        key: `instances.${name}.${one.setting.key}`,
        value: safe(one.setting, one.value),
        from: one.where,
      })),
    ),
    ...spec.structures.flatMap(({ key }) => {
      const found = configFile?.structure(key);
      return found === undefined ? [] : [{ key, value: "in the file", from: found.where([]) }];
    }),
  ];
  const file = configFile?.path;
  if (asJson) return JSON.stringify({ file, settings: rows }, null, 2);
  const head =
    file === undefined
      ? "No configuration file (--config or OCTO_MCP_CONFIG)."
      : `Configuration file: ${file}`;
  return `${head}\n\n${tableOf(rows)}`;
}

interface Showing {
  readonly program: Command;
  readonly given: readonly GivenSetting[];
  readonly options: ShowOptions;
}

function shown(setting: Setting, { program, given, options }: Showing): ShownSetting {
  const { key, flag, byDefault } = setting;
  const fromFile = given.find((one) => one.setting === setting);
  if (fromFile !== undefined) return { key, value: safe(setting, fromFile.value), from: fromFile.where };
  if (flag !== undefined && program.getOptionValueSource(key) === "cli")
    return { key, value: safe(setting, program.getOptionValue(key)), from: flag };
  const ofFile = new Set(given.map((one) => one.setting.sets));
  const variable = setting.variables.find(
    (name) => !ofFile.has(name) && environmentValue(name, options) !== undefined,
  );
  if (variable !== undefined) return { key, value: safeVariable(setting, variable, options), from: variable };
  return { key, value: byDefault ?? (setting.type === "switch" ? false : undefined), from: "default" };
}

function environmentValue(name: string, { environment }: ShowOptions): string | undefined {
  return nonBlank(environment[name] ?? environment[name.toLowerCase()]);
}

/** A variable that stands for another key, or that holds a secret, is named and not shown. */
function safeVariable(setting: Setting, name: string, options: ShowOptions): string | boolean {
  const definition = options.variables.find((one) => one.name.split(", ").includes(name));
  if (definition?.secret === true || definition === undefined) return HIDDEN;
  const isOwn = setting.sets === undefined || definition.setting?.key === setting.key;
  return isOwn ? safe(setting, environmentValue(name, options)) : `not used, because ${name} is set`;
}

function secretOf(name: string, options: ShowOptions): readonly ShownSetting[] {
  return environmentValue(name, options) === undefined ? [] : [{ key: name, value: HIDDEN, from: name }];
}

/** The value without what could be a secret in it: the password of an address, the arguments of a command. */
function safe({ type, secret }: Setting, value: unknown): string | boolean {
  if (secret) return HIDDEN;
  if (typeof value === "boolean") return value;
  const text = String(value);
  if (type === "command") return `${/^\W*([^\s"',]+)/.exec(text)?.[1] ?? "command"} … (arguments not shown)`;
  return text.replace(/(?<=:\/\/)[^/@\s]*@/g, "…@");
}

function tableOf(rows: readonly ShownSetting[]): string {
  const cells = [
    ["setting", "value", "from"],
    ...rows.map(({ key, value, from }) => [key, value === undefined ? "-" : String(value), from]),
  ];
  const width = (at: number) => Math.max(...cells.map((row) => row[at]?.length ?? 0));
  return cells
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(width(at)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
