/**
 * Several Octopus servers of one configuration file. Each is read as if it were alone: with its own address and credential, and
 * with the settings of the whole program where it says nothing itself. No credential passes from one to another.
 */
import { CREDENTIAL_VARIABLES } from "../credential.ts";
import { nonBlank } from "../non-blank.ts";
import type { Environment, Flags } from "../settings.ts";
import { SettingsError } from "../settings-error.ts";
import type { GivenSetting } from "./read-config.ts";
import { locatedError } from "./use-config.ts";

/** What the settings of one server are read from. */
export interface InstanceSource {
  readonly name: string;
  readonly flags: Flags;
  readonly environment: Environment;
  readonly given: readonly GivenSetting[];
}

const ADDRESS = "OCTOPUS_SERVER_URL";

/**
 * The servers of the file; none where it describes one alone.
 * @throws SettingsError when an address or a credential is given for all of them, because it belongs to one.
 */
export function instancesOf(flags: Flags, environment: Environment): readonly InstanceSource[] {
  const instances = flags.configFile?.instances ?? [];
  if (instances.length === 0) return [];
  const [first] = instances;
  const shared = [
    ...(flags.serverUrl === undefined ? [] : ["the server's address (--server-url or serverUrl)"]),
    ...[ADDRESS, ...CREDENTIAL_VARIABLES].filter((name) => nonBlank(environment[name]) !== undefined),
  ];
  if (shared.length > 0)
    throw new SettingsError(
      `${first?.where}: each instance has its own address and credential; remove ${shared.join(" and ")}`,
    );
  const fromFile = new Set(flags.configFile?.given.map(({ setting }) => setting.key));
  return instances.map(({ name, given }) => {
    // A flag of the command line wins over the file, also over what the file says of one instance.
    const counts = given.filter(
      ({ setting: { key, sets } }) => sets !== undefined || isOpen(flags, key, fromFile),
    );
    const values = (isVariable: boolean) =>
      Object.fromEntries(
        counts
          .filter(({ setting }) => (setting.sets !== undefined) === isVariable)
          .map(({ setting, value }) => [setting.sets ?? setting.key, value]),
      );
    return {
      name,
      given: counts,
      flags: { ...flags, ...values(false) },
      environment: { ...environment, ...(values(true) as Record<string, string>) },
    };
  });
}

function isOpen(flags: Flags, key: string, fromFile: ReadonlySet<string>): boolean {
  return Reflect.get(flags, key) === undefined || fromFile.has(key);
}

/**
 * Reads something of one server.
 * @throws SettingsError that names the instance, and the line where the file gave what is wrong.
 */
export function inInstance<T>({ name, given }: InstanceSource, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const located = locatedError(error, given);
    throw located instanceof SettingsError && !located.message.includes(`instances.${name}`)
      ? new SettingsError(`instance ${name}: ${located.message}`)
      : located;
  }
}
