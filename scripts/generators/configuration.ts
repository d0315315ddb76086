/** docs/configuration.md and the tables of flags in READMEs, from the definitions that the parsers use. */
import type { Command } from "commander";
import { fullProgram } from "../../apps/cli/src/commands-program.ts";
import { buildProgram as httpProgram } from "../../apps/http/src/cli.ts";
import { HTTP_CONFIG, HTTP_FLAGS, HTTP_VARIABLES } from "../../apps/http/src/settings/http-flags.ts";
import {
  configSchema,
  type FlagDefinition,
  POLICY_FLAGS,
  SERVER_FLAGS,
  SERVER_VARIABLES,
  type Setting,
} from "../../packages/app-kit/src/index.ts";
import { table } from "./blocks.ts";

/** The JSON Schema of the configuration file, with the settings of both programs. */
export const configFileSchema = (): string => `${JSON.stringify(configSchema(HTTP_CONFIG), null, 2)}\n`;

/** Each key of the configuration file. */
export function settingTable(): string {
  const { settings, structures, sections } = HTTP_CONFIG;
  const row = (prefix: string) => (setting: Setting) => [
    code(`${prefix}${setting.key}`),
    FORMS[setting.type],
    code(setting.flag ?? setting.sets ?? ""),
  ];
  const rows = [
    ...settings.map(row("")),
    ...structures.map(({ key, about }) => [code(key), about, ""]),
    ...Object.entries(sections).flatMap(([name, own]) => own.map(row(`${name}.`))),
  ];
  return table(["key", "value", "the same as"], rows);
}

const FORMS: Readonly<Record<Setting["type"], string>> = {
  switch: "true or false",
  text: "a text",
  number: "a whole number",
  list: "a list of texts, or one text with commas",
  file: "a path; a relative one starts at the folder of the file",
  command: "a text, or a list of texts",
};

/** The flags that both apps have. */
export const sharedFlagTable = (): string => flagTable([...SERVER_FLAGS, ...POLICY_FLAGS]);

/** The flags of the HTTP app alone. */
export const httpFlagTable = (): string => flagTable(HTTP_FLAGS);

/** The environment variables of both apps. */
export const sharedVariableTable = (): string => variableTable(SERVER_VARIABLES);

/** The environment variables of the HTTP app alone. */
export const httpVariableTable = (): string => variableTable(HTTP_VARIABLES);

/** Flags and variables of the stdio server, for the READMEs of the product. */
export const cliFlagTable = (): string =>
  `${flagTable([...SERVER_FLAGS, ...POLICY_FLAGS])}\n\n${variableTable(SERVER_VARIABLES)}`;

/** Each file that a flag names. */
export function fileTable(): string {
  const flags = [...SERVER_FLAGS, ...POLICY_FLAGS, ...HTTP_FLAGS];
  const rows = flags.flatMap(({ flag, file, about }) =>
    file === undefined ? [] : [[code(flag), about, file]],
  );
  return table(["flag", "what the file is for", "format, and when it is used"], rows);
}

/** The commands and the flags that only they or the program itself have, as commander knows them. */
export function commandTables(): string {
  return [fullProgram(async () => undefined), httpProgram()].map(commandTable).join("\n\n");
}

function commandTable(program: Command): string {
  const known = new Set([...SERVER_FLAGS, ...POLICY_FLAGS, ...HTTP_FLAGS].map(({ flag }) => flag));
  const rows = withCommands(program).flatMap(({ command, path }) => {
    const own = command.options.filter(({ flags }) => !known.has(flags));
    const isProgram = command === program;
    const group = command.commands.length > 0 && !isProgram;
    return [
      ...(group
        ? []
        : [[code(`${path} ${command.usage()}`.replace(/ \[command\]$/, "")), command.description()]]),
      ...own.map(({ flags, description }) => [code(`${path} ${flags}`), description]),
    ];
  });
  return table([program.name(), "what it does"], rows);
}

function withCommands(command: Command, path = command.name()): { command: Command; path: string }[] {
  return [
    { command, path },
    ...command.commands.flatMap((one) => withCommands(one, `${path} ${one.name()}`)),
  ];
}

function flagTable(flags: readonly FlagDefinition[]): string {
  const rows = flags.map(({ flag, about, accepts, byDefault, variable }) => [
    code(flag),
    about,
    accepts ?? "",
    byDefault ?? "",
    variable === undefined ? "" : code(variable),
  ]);
  return table(["flag", "meaning", "accepts", "default", "variable"], rows);
}

function variableTable(variables: typeof SERVER_VARIABLES): string {
  const rows = variables.map(({ name, about }) => [name.split(", ").map(code).join(", "), about]);
  return table(["variable", "meaning"], rows);
}

function code(text: string): string {
  return `\`${text}\``;
}
