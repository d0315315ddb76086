/** What a new release will hold: its version, its packages and its Git repositories, as facts of a plan. */
import type { Ref } from "@octo/api-client";
import type { CallContext } from "../../pipeline/context.ts";
import type { PlanFact } from "../../plan.ts";
import { type PackageLine, packageFacts, stepWords } from "../executions/package-facts.ts";
import type { Channel } from "./channel-rules.ts";
import { choosePackages, type PackageArgs, type PackageChoice } from "./package-choices.ts";
import { pinsOf } from "./package-pins.ts";
import { type GitArgs, type ReleaseTemplate, readTemplate } from "./release-template.ts";

/** The contents of a release that is not made yet. */
export interface ReleaseContents {
  /** The version that Octopus would give to the release; undefined when Octopus does not say. */
  readonly nextVersion?: string | undefined;
  /** True when `nextVersion` is the version of a package, because the project takes its versions from one. */
  readonly fromPackage?: boolean;
  readonly facts: readonly PlanFact[];
  readonly warnings: readonly string[];
  /** The package entries of the request; undefined when the packages are unknown, so that the caller's entries are sent. */
  readonly packages?: readonly string[];
}

/**
 * Asks the server what the release needs, and chooses the version of each package.
 * @throws ToolError `input` when a version cannot be used, `not_found` when the Git reference does not exist.
 */
export async function planContents(
  args: PackageArgs & GitArgs,
  project: Ref,
  channel: Channel | undefined,
  context: Pick<CallContext, "space" | "lookups" | "cache">,
): Promise<ReleaseContents> {
  const template = await readTemplate(args, project, channel, context);
  if (!template) return unknownContents(args);
  const choices = await choosePackages(template.Packages ?? [], args, channel, context.space.client);
  const { packages, forecasts } = pinsOf(choices);
  return {
    fromPackage: !template.NextVersionIncrement,
    nextVersion: template.NextVersionIncrement || versionFromPackage(template, choices),
    facts: [
      ...(choices.length > 0 ? packageFacts(choices.map(lineOf)) : [{ label: "Packages", value: [] }]),
      ...gitFacts(template),
    ],
    warnings: warningsOf(choices, forecasts),
    packages,
  };
}

/** Without the template the plan can only show what the caller gave. */
function unknownContents(args: PackageArgs): ReleaseContents {
  return {
    facts: [
      ...(args.packageVersion ? [{ label: "All packages", value: args.packageVersion }] : []),
      ...(args.packages ? [{ label: "Packages", value: args.packages }] : []),
      ...(args.packagePrerelease ? [{ label: "Prerelease tag", value: args.packagePrerelease }] : []),
    ],
    warnings: ["Octopus does not show what this release needs; it chooses the packages that are not named."],
  };
}

/** The version of the package from which the project takes its versions, if it does so. */
function versionFromPackage(
  template: ReleaseTemplate,
  choices: readonly PackageChoice[],
): string | undefined {
  const step = template.VersioningPackageStepName;
  if (!step) return undefined;
  const reference = template.VersioningPackageReferenceName ?? "";
  return choices.find(
    ({ needed }) => needed.ActionName === step && (needed.PackageReferenceName ?? "") === reference,
  )?.version;
}

function lineOf({ needed, version, why }: PackageChoice): PackageLine {
  const last = needed.VersionSelectedLastRelease;
  const what = needed.ProjectName || needed.PackageId || "";
  const before = last ? (last === version ? "as in the last release" : `last release: ${last}`) : "new";
  return {
    step: stepWords(needed.ActionName, needed.PackageReferenceName),
    version: version ? `${what} ${version}` : what,
    more: [why, before],
    changes: last !== version,
  };
}

function gitFacts({ GitResources }: ReleaseTemplate): readonly PlanFact[] {
  if (!GitResources || GitResources.length === 0) return [];
  const value = GitResources.map((resource) => {
    const last = resource.GitResourceSelectedLastRelease?.GitCommit?.slice(0, 10);
    const where = `${stepWords(resource.ActionName, resource.Name)}: ${resource.RepositoryUri ?? ""}`;
    return `${where}, newest of ${resource.DefaultBranch ?? "its default branch"}${last ? `; last release: ${last}` : ""}`;
  });
  return [{ label: "Git resources", value, limit: 240 }];
}

function warningsOf(
  choices: readonly PackageChoice[],
  forecasts: readonly PackageChoice[],
): readonly string[] {
  const count = (source: PackageChoice["source"]) =>
    choices.filter((choice) => choice.source === source).length;
  const [byOctopus, unnamed] = [count("octopus"), count("none")];
  return [
    ...(byOctopus > 0
      ? [`Octopus chooses the version of ${packages(byOctopus)} later; this plan cannot show it.`]
      : []),
    ...(unnamed > 0
      ? [
          `Octopus cannot choose a version for ${packages(unnamed)}: name one in packages, or Octopus refuses the release.`,
        ]
      : []),
    ...(forecasts.length > 0
      ? [
          `The version of ${packages(forecasts.length)} is a forecast; Octopus chooses again when it creates the release.`,
        ]
      : []),
  ];
}

function packages(count: number): string {
  return count === 1 ? "1 package" : `${count} packages`;
}
