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
  /** The version that Octopus would give it; unknown when Octopus does not say. */
  readonly nextVersion?: string | undefined;
  /** True when that version is the one of a package. */
  readonly fromPackage?: boolean;
  readonly facts: readonly PlanFact[];
  readonly warnings: readonly string[];
  /** Entries of the request; undefined when the packages are not known and the caller's own are to be sent. */
  readonly packages?: readonly string[];
}

/**
 * Asks what the release needs and which versions there are.
 * @throws ToolError `input` when a version cannot be, `not_found` when the Git reference does not exist.
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
  const { packages, loose } = pinsOf(choices);
  return {
    fromPackage: !template.NextVersionIncrement,
    nextVersion: template.NextVersionIncrement || donorVersion(template, choices),
    facts: [
      ...(choices.length > 0 ? packageFacts(choices.map(lineOf)) : [{ label: "Packages", value: [] }]),
      ...gitFacts(template),
    ],
    warnings: warningsOf(choices, loose),
    packages,
  };
}

/** Without the template only the caller's own words can be shown. */
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

/** A project can take its versions from a package. */
function donorVersion(template: ReleaseTemplate, choices: readonly PackageChoice[]): string | undefined {
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

function warningsOf(choices: readonly PackageChoice[], loose: readonly PackageChoice[]): readonly string[] {
  const count = (source: PackageChoice["source"]) =>
    choices.filter((choice) => choice.source === source).length;
  const [byOctopus, nobody] = [count("octopus"), count("nobody")];
  return [
    ...(byOctopus > 0 ? [`Octopus chooses the version of ${packages(byOctopus)}; it is not known now.`] : []),
    ...(nobody > 0
      ? [`Octopus cannot choose a version for ${packages(nobody)}: name it in packages, or it will refuse.`]
      : []),
    ...(loose.length > 0
      ? [
          `The version of ${packages(loose.length)} is a forecast; Octopus chooses again when it makes the release.`,
        ]
      : []),
  ];
}

function packages(count: number): string {
  return count === 1 ? "1 package" : `${count} packages`;
}
