/** Writes the versions that were shown into the request, so that what is approved is what is made. */
import type { PackageChoice } from "./package-choices.ts";

const SEPARATOR = /[:/=\\]/;

/** The entries of the request, and the choices that could not be written into it. */
export interface Pins {
  readonly packages: readonly string[];
  /** Choices that no entry can name. Octopus chooses their versions again, so the versions that were shown are forecasts. */
  readonly forecasts: readonly PackageChoice[];
}

/** Writes an exact entry for every choice that needs one, and keeps the caller's entries that no exact one replaces. */
export function pinsOf(choices: readonly PackageChoice[]): Pins {
  const open = choices.filter(({ source }) => source !== "fixed");
  let pinned = open.filter((choice) => choice.source !== "all" && isWritable(choice));
  let unpinned = open.filter((choice) => !pinned.includes(choice));
  // An entry that would also set another package to a wrong version is left out. Its own package has no entry then, and
  // another entry may set it to a wrong version, so the check repeats until nothing changes.
  for (let before = -1; before !== pinned.length; ) {
    before = pinned.length;
    pinned = pinned.filter((choice) => !unpinned.some((other) => setsWrongly(choice, other)));
    unpinned = open.filter((choice) => !pinned.includes(choice));
  }
  const kept = unpinned.flatMap(({ entry }) => (entry ? [entry.text] : []));
  return {
    packages: [...pinned.map(entryOf), ...new Set(kept)],
    forecasts: unpinned.filter(({ source }) => source === "newest"),
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

/**
 * Whether the entry for a choice would set another package to a wrong version. An entry without a reference names all
 * packages of its step, and every package whose id is the name of the step.
 */
function setsWrongly(choice: PackageChoice, other: PackageChoice): boolean {
  if (choice.needed.PackageReferenceName) return false;
  const name = choice.needed.ActionName?.toLowerCase();
  return (
    other.version !== choice.version &&
    [other.needed.ActionName, other.needed.StepName, other.needed.PackageId].some(
      (text) => text?.toLowerCase() === name,
    )
  );
}
