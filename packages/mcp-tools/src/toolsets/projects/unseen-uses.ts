/** What in a process may use variables that nobody can see in it, so that no variable of its project is known to be unused. */
import type { Step } from "./configuration-documents.ts";

/** Settings of the features that replace values in files of a package. */
const FILE_SETTING =
  /SubstituteInFiles|FileSubstitution|ConfigurationVariables|AutomaticallyUpdateAppSettings|TemplateParameters/i;
/** The features themselves, as the setting `Octopus.Action.EnabledFeatures` lists them. */
const FILE_FEATURE =
  /Octopus\.Features\.(?:ConfigurationVariables|JsonConfigurationVariables|SubstituteInFiles)/i;
/** Steps that unpack a package and run the scripts in it, such as `PreDeploy.ps1`. */
const RUNS_PACKAGE =
  /^Octopus\.(?:TentaclePackage|IIS|WindowsService|Azure(?:Web|App|Cloud)|Nginx|Tomcat|WildFly|JavaArchive)/i;
/** A script that reads variables by a name that it computes, or all of them. */
const COMPUTED_NAME =
  /OctopusParameters(?!\s*\[\s*["'][^"'$]*["']\s*\]|\.(?!(?:Keys|Values|Item|GetEnumerator)\b)\w)|get_octopusvariable\s*(?:\(?\s*(?:\$|["'][^"'\n]*\$)|\(\s*[A-Za-z_])/i;

type Action = NonNullable<Step["Actions"]>[number];

const CHECKS: Readonly<
  Record<string, (action: Action, settings: readonly (readonly [string, string])[]) => boolean>
> = {
  "configuration files": (_, settings) =>
    settings.some(
      ([name, value]) =>
        FILE_FEATURE.test(value) || (FILE_SETTING.test(name) && value !== "" && !/^false$/i.test(value)),
    ),
  "scripts in packages or repositories": ({ ActionType, Packages }, settings) =>
    settings.some(
      ([name, value]) => /\.ScriptSource$/.test(name) && /^(?:Package|GitRepository)$/i.test(value),
    ) ||
    (RUNS_PACKAGE.test(ActionType ?? "") && (Packages ?? []).length > 0),
  "scripts that compute names": (_, settings) => settings.some(([, value]) => COMPUTED_NAME.test(value)),
};

/** What may use variables unseen in these steps. */
export function unseenUsesIn(steps: readonly Step[]): readonly string[] {
  const actions = steps.flatMap(({ Actions }) => Actions ?? []);
  const found = Object.entries(CHECKS).flatMap(([what, isTrue]) =>
    actions.some((action) => isTrue(action, settingsOf(action))) ? [what] : [],
  );
  const hasTemplate = steps.some(({ Type }) => Type === "ProcessTemplateUsage");
  return hasTemplate ? [...found, "process templates"] : found;
}

function settingsOf({ Properties }: Action): readonly (readonly [string, string])[] {
  return Object.entries(Properties ?? {}).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
}
