/** What both programs read from the configuration file. */
import { POLICY_FLAGS, SERVER_FLAGS, SERVER_VARIABLES } from "../flags.ts";
import { EXTERNAL_TOOLS } from "./external-tools-schema.ts";
import { type ConfigSpec, type StructureDefinition, settingsOf } from "./setting.ts";

/** Parts of the file whose value is more than a text. Whoever reads one with `configFile.structure(key)` adds it here. */
export const CONFIG_STRUCTURES: readonly StructureDefinition[] = [EXTERNAL_TOOLS];

/**
 * The part of the file that both programs read, with the sections of one program.
 * @param sections settings that this program alone has, by the name of their section
 * @param foreign sections that another program reads
 */
export function sharedConfig(sections: ConfigSpec["sections"], foreign: readonly string[]): ConfigSpec {
  return {
    settings: settingsOf([...SERVER_FLAGS, ...POLICY_FLAGS], SERVER_VARIABLES),
    structures: CONFIG_STRUCTURES,
    sections,
    foreign,
  };
}
