/**
 * Gives a command line its configuration file. Flags and environment win over it. The values become options of the program,
 * and their origin is what commander keeps as the source of an option, so that everything that reads flags reads the file.
 */
import type { Command } from "commander";
import { nonBlank } from "../non-blank.ts";
import { isSettingsError, SettingsError } from "../settings-error.ts";
import { type ConfigFile, type GivenSetting, readConfigFile } from "./read-config.ts";
import type { ConfigSpec, Setting } from "./setting.ts";

/** The variable that names the file. */
const CONFIG_VARIABLE = "OCTO_MCP_CONFIG";

/** The environment of the process. Settings that other libraries read there are written into it. */
export type WritableEnvironment = Record<string, string | undefined>;

/** How a program takes its file. */
export interface ConfigUse {
  readonly spec: ConfigSpec;
  readonly environment: WritableEnvironment;
  /** Commands that read the file themselves, or need none. */
  readonly without: readonly string[];
}

/** The options of a program, each with its source; a `Command` of commander has these methods. */
export interface OptionValues {
  opts(): Readonly<Record<string, unknown>>;
  getOptionValueSource(key: string): string | undefined;
  setOptionValueWithSource(key: string, value: unknown, source: string): unknown;
}

/** Reads the file that `--config` or `OCTO_MCP_CONFIG` names, before an action of the program runs. */
export function useConfig(program: Command, { spec, environment, without }: ConfigUse): Command {
  return program.hook("preAction", (_program, command) => {
    if (!without.includes(topName(command, program))) applyConfig(program, spec, environment);
  });
}

/** The name of the command of the program to which a command belongs. */
function topName(command: Command, program: Command): string {
  const { parent } = command;
  return parent === null || parent === program ? command.name() : topName(parent, program);
}

/** Which file is named, and by what. */
function configNamed(
  program: Pick<OptionValues, "opts">,
  environment: WritableEnvironment,
): { readonly source: string; readonly path: string } | undefined {
  const { config } = program.opts() as { readonly config?: string };
  if (config?.trim() === "") throw new SettingsError("--config: the file name is empty");
  if (config !== undefined) return { source: "--config", path: config };
  const path = nonBlank(environment[CONFIG_VARIABLE]);
  return path === undefined ? undefined : { source: CONFIG_VARIABLE, path };
}

/**
 * Reads the file when one is named, and sets what it gives where neither a flag nor the environment says anything.
 * @throws SettingsError when the file is wrong.
 */
export function applyConfig(program: OptionValues, spec: ConfigSpec, environment: WritableEnvironment): void {
  const named = configNamed(program, environment);
  if (named === undefined) return;
  const file = readConfigFile(named.source, named.path, spec);
  const taken = file.given.filter((one) => !isSaidElsewhere(program, one.setting, environment));
  for (const one of taken) {
    const { setting, value } = one;
    if (setting.sets === undefined) program.setOptionValueWithSource(setting.key, value, one.where);
    else environment[setting.sets] = String(value);
  }
  program.setOptionValueWithSource("configFile", { ...file, given: taken }, file.path);
}

function isSaidElsewhere(program: OptionValues, setting: Setting, environment: WritableEnvironment): boolean {
  if (setting.sets === undefined && program.getOptionValueSource(setting.key) === "cli") return true;
  return setting.variables.some((name) => {
    const value = nonBlank(environment[name] ?? environment[name.toLowerCase()]);
    return value !== undefined && value.toLowerCase() !== "false";
  });
}

/** An error about a flag or variable whose value came from the file names the line of the file instead. */
export function withOrigin(program: Pick<OptionValues, "opts">, error: unknown): unknown {
  const { configFile } = program.opts() as { readonly configFile?: ConfigFile };
  return locatedError(error, configFile?.given ?? []);
}

/** The error with the line of the setting that it is about, when that setting was given by the file. */
export function locatedError(error: unknown, given: readonly GivenSetting[]): unknown {
  if (!isSettingsError(error)) return error;
  const name = /^(--[\w-]+|[A-Z][A-Z_]+)(?=[\s:])/.exec(error.message)?.[1];
  const found = given.find(({ setting }) => setting.flag === name || setting.sets === name);
  if (name === undefined || found === undefined) return error;
  return new SettingsError(`${found.where}: ${found.setting.key}${error.message.slice(name.length)}`);
}
