/**
 * The policy that the operator set: a profile of the policy file, made stricter by the flags. Only `--allow-deletes`
 * loosens the file, because the operator sets it just as the operator writes the file.
 */
import {
  createPolicy,
  type Policy,
  type PolicySettings,
  parsePolicyFile,
  type RouteTable,
  type Rule,
  tighten,
  withToolsets,
} from "@octo/policy";
import { OCTOPUS_PRODUCTION_NAMES, octopusRoutes } from "@octo/policy/octopus";
import { SettingsError } from "./settings-error.ts";
import { readDataFile } from "./yaml-file.ts";

/** What the operator decided about the policy. */
export interface PolicyChoice {
  readonly file: string | undefined;
  readonly profile: string | undefined;
  readonly toolsets: "all" | readonly string[];
  readonly readOnly: boolean;
  readonly allowDeletes: boolean;
  /** Toolsets of external tools, beside `external`, which rules may always name. */
  readonly externalToolsets?: readonly string[];
}

/** Without a policy file, environments with a name like production are protected. */
const PROTECT_PRODUCTION: Rule = {
  name: "production-names",
  effect: "protect",
  environment: OCTOPUS_PRODUCTION_NAMES,
};

/**
 * Builds the policy.
 * @throws SettingsError when the file is wrong (with lines), the profile unknown, or a flag would loosen the file.
 */
export function operatorPolicy(choice: PolicyChoice): Policy {
  if (choice.profile && !choice.file)
    throw new SettingsError("--profile needs --policy: profiles are in the policy file");
  const routes = withToolsets(octopusRoutes, ["external", ...(choice.externalToolsets ?? [])]);
  const { name, settings } = choice.file
    ? readProfile(choice.file, choice.profile, routes)
    : { name: undefined, settings: { rules: [PROTECT_PRODUCTION] } };
  const base = createPolicy({
    routes,
    alwaysOn: ["core"],
    ...settings,
    ...(choice.allowDeletes ? { allowDeletes: true } : {}),
    ...(name ? { profile: name } : {}),
  });
  const narrowed = tighten(base, {
    ...(choice.readOnly ? { readOnly: true } : {}),
    ...(choice.toolsets === "all" ? {} : { toolsets: choice.toolsets }),
  });
  if (!narrowed.ok)
    throw new SettingsError(`--toolsets: ${narrowed.reasons.join(" ")} The policy file decides.`);
  return narrowed.policy;
}

function readProfile(
  file: string,
  wanted: string | undefined,
  routes: RouteTable,
): { name: string; settings: PolicySettings } {
  const { data, positions } = readDataFile("--policy", file);
  const parsed = parsePolicyFile(data, positions, routes);
  if (!parsed.ok)
    throw new SettingsError(`--policy: ${file}: ${parsed.errors.map(({ text }) => text).join("; ")}`);
  const name = wanted ?? parsed.file.default;
  const settings = parsed.file.profiles.get(name);
  if (!settings) {
    const known = [...parsed.file.profiles.keys()].join(", ");
    throw new SettingsError(`--profile: '${name}' is not a profile of ${file}. It has: ${known}`);
  }
  return { name, settings };
}
