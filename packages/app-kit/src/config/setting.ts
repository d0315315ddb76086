/**
 * The settings of the configuration file. Each follows from the definition of a flag or a variable, so that a new flag is a
 * key of the file, of its JSON Schema and of `config show` at once.
 */
import { type FlagDefinition, flagParts, type VariableDefinition } from "../flag-definition.ts";

/** What the value of a setting is. */
export type SettingType = "switch" | "text" | "number" | "list" | "file" | "command";

/** One key of the configuration file. */
export interface Setting {
  readonly key: string;
  readonly type: SettingType;
  readonly about: string;
  readonly accepts?: string | undefined;
  readonly byDefault?: string | undefined;
  /** The words of which the value is one. */
  readonly words?: readonly string[] | undefined;
  readonly range?: { readonly min: number; readonly max: number } | undefined;
  /** True when the value is a secret, which is never shown. */
  readonly secret?: true | undefined;
  /** The flag, such as `--server-url`; undefined when the key stands for a variable. */
  readonly flag?: string;
  /** For a key that stands for a variable: the variable that it sets. */
  readonly sets?: string;
  /** Variables that win over the file. */
  readonly variables: readonly string[];
}

/** A part of the file whose value is more than a text, such as a list of servers. */
export interface StructureDefinition {
  readonly key: string;
  readonly about: string;
  /** The JSON Schema (draft-07) of the value, for editors. Whoever uses the value checks it too. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** What a program reads from the file. */
export interface ConfigSpec {
  readonly settings: readonly Setting[];
  readonly structures: readonly StructureDefinition[];
  /** Settings that one program alone has, under a key of their own. */
  readonly sections: Readonly<Record<string, readonly Setting[]>>;
  /** What each of several Octopus servers can have under `instances`. */
  readonly instance: readonly Setting[];
  /** Sections that another program reads and checks. */
  readonly foreign: readonly string[];
}

/** The settings that follow from flags and variables. */
export function settingsOf(
  flags: readonly FlagDefinition[],
  variables: readonly VariableDefinition[],
): readonly Setting[] {
  // A file does not name another file of settings, and has a structure in the place of some.
  const keys = flags.filter(({ flag, structure }) => structure !== true && !flag.startsWith("--config "));
  return [...keys.map(ofFlag), ...variables.flatMap(ofVariable)];
}

function ofFlag(definition: FlagDefinition): Setting {
  const { about, accepts, byDefault, variable, winner, words, range, secret } = definition;
  const { key, name, takesValue } = flagParts(definition);
  return {
    key,
    flag: `--${name}`,
    type: takesValue ? typeOf(definition) : "switch",
    variables: [variable, winner].filter((name) => name !== undefined),
    ...{ about, accepts, byDefault, words, range, secret },
  };
}

function typeOf({ file, list, range }: FlagDefinition): SettingType {
  if (file !== undefined) return "file";
  if (list === true) return "list";
  return range === undefined ? "text" : "number";
}

function ofVariable({ name, about, setting }: VariableDefinition): readonly Setting[] {
  if (setting === undefined) return [];
  const { key, sets = name, type = "text", unless = [name] } = setting;
  return [{ key, type, about, sets, variables: unless }];
}
