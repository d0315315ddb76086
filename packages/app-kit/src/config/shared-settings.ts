/** What both programs read from the configuration file. */
import { POLICY_FLAGS, SERVER_FLAGS, SERVER_VARIABLES } from "../flags.ts";
import { EXTERNAL_TOOLS } from "./external-tools-schema.ts";
import { type ConfigSpec, type StructureDefinition, settingsOf } from "./setting.ts";

/** Parts of the file whose value is more than a text. Whoever reads one with `configFile.structure(key)` adds it here. */
export const CONFIG_STRUCTURES: readonly StructureDefinition[] = [EXTERNAL_TOOLS];

/** The settings that each of several Octopus servers has for itself. All others hold for the whole program. */
const OF_INSTANCE = [
  "serverUrl",
  "caFile",
  "apiKeyFile",
  "accessTokenFile",
  "credentialCommand",
  "accessTokenCommand",
  "policy",
  "profile",
  "toolsets",
  "readOnly",
  "allowDeletes",
  "showVariableValues",
];

/**
 * The part of the file that both programs read, with the sections of one program.
 * @param sections settings that this program alone has, by the name of their section
 * @param foreign sections that another program reads
 */
export function sharedConfig(sections: ConfigSpec["sections"], foreign: readonly string[]): ConfigSpec {
  const settings = settingsOf([...SERVER_FLAGS, ...POLICY_FLAGS], SERVER_VARIABLES);
  return {
    settings,
    instance: settings.filter(({ key }) => OF_INSTANCE.includes(key)),
    structures: CONFIG_STRUCTURES,
    sections,
    foreign,
  };
}
