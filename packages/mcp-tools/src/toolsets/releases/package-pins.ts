/** Writes the versions that were shown into the request, so that what is approved is what is made. */
import type { PackageChoice } from "./package-choices.ts";

const SEPARATOR = /[:/=\\]/;

/** What goes into the request, and what could not be written. */
export interface Pins {
  readonly packages: readonly string[];
  /** Versions that were shown and are left to Octopus: no entry can name these steps. */
  readonly loose: readonly PackageChoice[];
}

/** Exact entries for every choice that needs one, and those of the caller's that no exact one replaces. */
export function pinsOf(choices: readonly PackageChoice[]): Pins {
  const open = choices.filter(({ source }) => source !== "fixed");
  let pinned = open.filter((choice) => choice.source !== "all" && isWritable(choice));
  let unpinned = open.filter((choice) => !pinned.includes(choice));
  // One that spills is left out, which can make another one spill.
  for (let before = -1; before !== pinned.length; ) {
    before = pinned.length;
    pinned = pinned.filter((choice) => !unpinned.some((other) => spills(choice, other)));
    unpinned = open.filter((choice) => !pinned.includes(choice));
  }
  const kept = unpinned.flatMap(({ entry }) => (entry ? [entry.text] : []));
  return {
    packages: [...pinned.map(entryOf), ...new Set(kept)],
    loose: unpinned.filter(({ source }) => source === "newest"),
  };
}

function entryOf({ needed, version }: PackageChoice): string {
  const reference = needed.PackageReferenceName;
  return [needed.ActionName, ...(reference ? [reference] : []), version].join(":");
}

function isWritable({ needed, version }: PackageChoice): boolean {
  const { ActionName, PackageReferenceName } = needed;
  if (!version || !ActionName || ActionName === "*" || PackageReferenceName === "*") return false;
  return [ActionName, PackageReferenceName ?? "", version].every(
    (part) => !SEPARATOR.test(part) && part === part.trim(),
  );
}

/** An entry without a reference means all packages of a step, or a package of this name; it may set no other version. */
function spills(choice: PackageChoice, other: PackageChoice): boolean {
  if (choice.needed.PackageReferenceName) return false;
  const name = choice.needed.ActionName?.toLowerCase();
  return (
    other.version !== choice.version &&
    [other.needed.ActionName, other.needed.StepName, other.needed.PackageId].some(
      (text) => text?.toLowerCase() === name,
    )
  );
}
