/**
 * Parses the flags with which a host starts a server. It knows flags alone, and needs no library for commands and help. What it
 * does not understand is left to the command line for people, which explains it.
 */
import { parseArgs } from "node:util";
import type { OptionValues } from "./config/use-config.ts";
import { type FlagDefinition, flagParts } from "./flag-definition.ts";

/**
 * The values of flags by their keys; undefined when the arguments are anything but these flags.
 * @param argv the arguments after the program
 */
export function parseStartFlags(
  definitions: readonly FlagDefinition[],
  argv: readonly string[],
): OptionValues | undefined {
  const parts = definitions.map(flagParts);
  const options = Object.fromEntries(
    parts.map(({ name, short, takesValue }) => [
      name,
      { type: takesValue ? ("string" as const) : ("boolean" as const), ...(short ? { short } : {}) },
    ]),
  );
  try {
    const { values } = parseArgs({ args: [...argv], options, strict: true, allowPositionals: false });
    return optionValues(
      parts.flatMap(({ name, key }) => (values[name] === undefined ? [] : [[key, values[name]]])),
    );
  } catch {
    return undefined;
  }
}

function optionValues(given: readonly (readonly [string, unknown])[]): OptionValues {
  const values = new Map(given);
  const sources = new Map(given.map(([key]) => [key, "cli"]));
  return {
    opts: () => Object.fromEntries(values),
    getOptionValueSource: (key) => sources.get(key),
    setOptionValueWithSource(key, value, source) {
      values.set(key, value);
      sources.set(key, source);
    },
  };
}
