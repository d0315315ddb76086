/** Packages as a plan shows them: one line each, every part quoted on its own, and a count where there are too many. */
import type { components } from "@octo/api-client";
import type { PlanFact } from "../../plan.ts";

/** A package of a release or snapshot. */
export type SelectedPackage = components["schemas"]["SelectedPackage"];

/** A line of a plan. */
export interface PackageLine {
  /** The step, with the name of the package in it when it has one. */
  readonly step: string;
  /** What is deployed there, or that it is not known. */
  readonly version: string;
  /** What else there is to say. */
  readonly more: readonly string[];
  /** True when it is another one than before. */
  readonly changes: boolean;
}

const LINES = 30;
const LIMIT = 160;

/** At most thirty lines; when there are more, those that change come first. */
export function packageFacts(lines: readonly PackageLine[]): readonly PlanFact[] {
  const isLong = lines.length > LINES;
  const order = isLong ? [...lines.filter(changes), ...lines.filter((line) => !changes(line))] : lines;
  const hidden = order.slice(LINES);
  return [
    ...order.slice(0, LINES).map(({ step, version, more }, index) => ({
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
 * The packages of a release or snapshot beside those that are live, each under a word for where it is live. Give no
 * live ones when there is nothing to compare with.
 */
export function selectedPackageLines(
  packages: readonly SelectedPackage[],
  live: readonly (readonly SelectedPackage[])[],
): readonly PackageLine[] {
  return packages.map((selected) => {
    const versions = [...new Set(live.map((other) => versionIn(other, selected)))];
    const changed = versions.some((version) => version !== selected.Version);
    const words = changed ? `live now: ${versions.map((item) => item ?? "none").join(", ")}` : "no change";
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
