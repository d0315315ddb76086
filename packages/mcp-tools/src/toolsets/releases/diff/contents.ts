/** Packages, work items and commits of releases, and how those of two releases differ. */
import type { components } from "@octo/api-client";
import { present } from "../../../fields.ts";
import { cutText } from "../../../text/cut-text.ts";

type Release = components["schemas"]["Release"];
type SelectedPackage = components["schemas"]["SelectedPackage"];

const COMMENT_MAX = 200;
const MOST_COMMITS = 40;

/** The packages of two releases that differ, by the step that uses them. */
export function packageDifferences(before: Release, after: Release) {
  const keyOf = ({ ActionName, PackageReferenceName }: SelectedPackage) =>
    [ActionName ?? "", PackageReferenceName ?? ""].filter((part) => part !== "").join(" / ");
  const versions = (release: Release) =>
    new Map((release.SelectedPackages ?? []).map((one) => [keyOf(one), one.Version ?? ""]));
  const [old, young] = [versions(before), versions(after)];
  return [...new Set([...old.keys(), ...young.keys()])]
    .filter((key) => old.get(key) !== young.get(key))
    .map((step) => ({ step, ...present({ was: old.get(step), is: young.get(step) }) }));
}

/** The work items and commits of releases, each once. */
export function changesIn(releases: readonly Release[]) {
  const builds = releases.flatMap(({ BuildInformation }) => BuildInformation ?? []);
  const items = new Map(builds.flatMap(({ WorkItems }) => WorkItems ?? []).map((one) => [one.Id ?? "", one]));
  const commits = new Map(builds.flatMap(({ Commits }) => Commits ?? []).map((one) => [one.Id ?? "", one]));
  const shown = [...commits.values()].slice(0, MOST_COMMITS);
  return present({
    workItems: [...items.values()].map(({ Id, Description }) =>
      present({ id: Id, description: Description ? cutText(Description, COMMENT_MAX) : null }),
    ),
    commits: shown.map(({ Id, Comment }) =>
      present({ id: Id?.slice(0, 10), comment: Comment ? cutText(Comment, COMMENT_MAX) : null }),
    ),
    moreCommits: commits.size > shown.length ? commits.size - shown.length : null,
  });
}
