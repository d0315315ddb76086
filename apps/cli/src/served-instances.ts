/** The Octopus servers that the settings name: one, or several of the configuration file. */
import {
  type Environment,
  type Flags,
  inInstance,
  instancesOf,
  readSettings,
  SettingsError,
} from "@octo/app-kit";
import type { ServedInstance } from "./serve.ts";

/**
 * Reads the settings of each server.
 * @throws SettingsError when something is missing or wrong, or two instances have one address.
 */
export function servedInstances(
  flags: Flags,
  environment: Environment,
): readonly [ServedInstance, ...ServedInstance[]] {
  const [first, ...more] = instancesOf(flags, environment).map((source) => ({
    name: source.name,
    environment: source.environment,
    settings: inInstance(source, () => readSettings(source.flags, source.environment)),
  }));
  if (first === undefined)
    return [{ name: undefined, environment, settings: readSettings(flags, environment) }];
  const all = [first, ...more] as const;
  for (const [at, { name, settings }] of all.entries()) {
    const same = all.slice(0, at).find((one) => one.settings.serverUrl === settings.serverUrl);
    if (same !== undefined)
      throw new SettingsError(
        `instances: ${same.name} and ${name} have the same address, so that links could not choose`,
      );
  }
  return [first, ...more];
}
