/** Packages as a plan shows them: one line each, every part quoted by itself, and a count of those that do not fit. */
import type { components } from "@octo/api-client";
import type { PlanFact } from "../../plan.ts";

/** A package of a release or snapshot. */
export type SelectedPackage = components["schemas"]["SelectedPackage"];

/** A package in a plan. */
export interface PackageLine {
  /** The step, with the name of the package in it when it has one. */
  readonly step: string;
  /** The package and its version; without the version when that is unknown. */
  readonly version: string;
  /** Further facts, such as where the version comes from. */
  readonly more: readonly string[];
  /** True when the version differs from the one before. */
  readonly changes: boolean;
}

const MAX_LINES = 30;
/** Characters shown of each part of a line. */
const LIMIT = 160;

/** The facts of a plan about packages: at most thirty lines. When there are more packages, those that change come first. */
export function packageFacts(lines: readonly PackageLine[]): readonly PlanFact[] {
  const isLong = lines.length > MAX_LINES;
  const order = isLong ? [...lines.filter(changes), ...lines.filter((line) => !changes(line))] : lines;
  const hidden = order.slice(MAX_LINES);
  return [
    ...order.slice(0, MAX_LINES).map(({ step, version, more }, index) => ({
      label: lines.length === 1 ? "Package" : `Package ${index + 1}`,
      value: [step, version, ...more],
      limit: LIMIT,
    })),
    ...(isLong ? [{ label: "Packages", value: hiddenWords(hidden, lines.length) }] : []),
  ];
}

function hiddenWords(hidden: readonly PackageLine[], all: number): string {
  const changing = hidden.filter(changes).length;
  const what = changing > 0 ? `, of which ${changing} change` : ", none of which changes";
  return `${hidden.length} more are not shown here${what} (${all} in all)`;
}

function changes(line: PackageLine): boolean {
  return line.changes;
}

/** A step and the name of the package in it, for steps that have several. */
export function stepWords(action: string | null | undefined, reference: string | null | undefined): string {
  return reference ? `${action ?? ""} (${reference})` : (action ?? "");
}

/**
 * The packages of a release or snapshot, each compared with the version that is live.
 * @param live The packages that are live at each destination; empty when there is nothing to compare with.
 * @param isPartly True when a later attempt did not succeed, so that it is not known which packages are there now.
 */
export function selectedPackageLines(
  packages: readonly SelectedPackage[],
  live: readonly (readonly SelectedPackage[])[],
  isPartly = false,
): readonly PackageLine[] {
  const [before, same] = isPartly ? ["last success", "as in the last success"] : ["live now", "no change"];
  return packages.map((selected) => {
    const versions = [...new Set(live.map((other) => versionIn(other, selected)))];
    const changed = versions.some((version) => version !== selected.Version);
    const words = changed ? `${before}: ${versions.map((item) => item ?? "none").join(", ")}` : same;
    return {
      step: stepWords(selected.ActionName || selected.StepName, selected.PackageReferenceName),
      version: selected.Version ?? "",
      more: live.length > 0 ? [words] : [],
      changes: changed,
    };
  });
}

function versionIn(packages: readonly SelectedPackage[], wanted: SelectedPackage): string | undefined {
  return (
    packages.find(
      (item) =>
        item.ActionName === wanted.ActionName &&
        (item.PackageReferenceName ?? "") === (wanted.PackageReferenceName ?? ""),
    )?.Version ?? undefined
  );
}
