/** Where the settings of external tools are: in a file that a flag names, or in the configuration file. */
import { dirname, resolve } from "node:path";
import type { DataPath } from "@octo/policy";
import type { ConfigFile } from "./config/read-config.ts";
import { readFileName } from "./open-file.ts";
import { readDataFile } from "./yaml-file.ts";

/** The settings before they are checked. */
export interface ExternalSource {
  readonly data: unknown;
  /** Where a value stands, for errors: `tools.yaml: line 4`. */
  where(path: DataPath): string;
  /** The folder from which relative paths start. */
  readonly folder: string;
}

/** The part of the flags that says where. */
export interface ExternalFlags {
  readonly externalTools?: string;
  readonly configFile?: ConfigFile;
}

/**
 * Finds the settings; undefined when the operator uses no external tools. The flag wins over the configuration file.
 * @throws SettingsError when the file cannot be read
 */
export function externalSource({ externalTools, configFile }: ExternalFlags): ExternalSource | undefined {
  const path = readFileName("--external-tools", externalTools);
  if (path !== undefined) {
    const { data, positions } = readDataFile("--external-tools", path);
    const where = (at: DataPath) => {
      const found = positions(at);
      return `--external-tools: ${path}${found ? `: line ${found.line}` : ""}`;
    };
    return { data, where, folder: dirname(resolve(path)) };
  }
  const structure = configFile?.structure("externalTools");
  if (configFile === undefined || structure === undefined) return undefined;
  return { data: structure.data, where: (at) => structure.where(at), folder: configFile.folder };
}
