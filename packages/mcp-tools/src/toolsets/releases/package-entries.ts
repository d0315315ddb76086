/**
 * Entries of `packages`, as `step:version` or `step:package:version`, and which packages they name. Where
 * several entries name a package, the closest one wins, in the order of the server and of the Octopus CLI.
 */
import type { components } from "@octo/api-client";
import { ToolError } from "../../errors.ts";
import { isSameName, quoteList } from "../../text/names.ts";

/** A package that a release needs. */
export type NeededPackage = components["schemas"]["ReleaseTemplatePackage"];

/** The parts of one entry. */
export interface PackageEntry {
  readonly text: string;
  /** Step or package id; empty for any. */
  readonly target: string;
  /** Name of the package within the step; empty for any. */
  readonly reference: string;
  readonly version: string;
}

const SHOWN = 20;

/**
 * Parses one entry.
 * @throws ToolError `input` when it does not have two or three parts.
 */
export function parseEntry(text: string): PackageEntry {
  const parts = text.split(/[:/=]/).map((part) => part.trim());
  const version = parts.at(-1) ?? "";
  if (parts.length < 2 || parts.length > 3 || version === "" || version === "*") {
    throw new ToolError({
      code: "input",
      field: "packages",
      message: `packages: '${text}' is neither step:version nor step:package:version.`,
      hint: "A package id that contains ':', '/' or '=' cannot be written here; name its step instead.",
    });
  }
  const part = (index: number) => (parts[index] === "*" ? "" : (parts[index] ?? ""));
  return { text, version, target: part(0), reference: parts.length === 3 ? part(1) : "" };
}

/**
 * The closest entry for each package that an entry names.
 * @throws ToolError `input` when an entry names nothing, which a server ignores without an error.
 */
export function matchEntries(
  texts: readonly string[],
  packages: readonly NeededPackage[],
): ReadonlyMap<NeededPackage, PackageEntry> {
  const entries = texts.map(parseEntry);
  const open = packages.filter((needed) => !needed.FixedVersion);
  const unmatched = entries.filter((entry) => open.every((needed) => closeness(entry, needed) === 0));
  if (unmatched.length > 0) throw namesNothing(unmatched, open);
  const chosen = new Map<NeededPackage, PackageEntry>();
  for (const needed of open) {
    const [best] = entries
      .filter((entry) => closeness(entry, needed) > 0)
      .sort((a, b) => closeness(b, needed) - closeness(a, needed));
    if (best) chosen.set(needed, best);
  }
  return chosen;
}

/** How closely an entry names a package: 0 when it does not, and a higher number for a closer match. */
function closeness({ target, reference }: PackageEntry, needed: NeededPackage): number {
  const isStep = same(target, needed.ActionName) || same(target, needed.StepName);
  const isPackage = same(target, needed.PackageId);
  const exact = isSameName(reference, needed.PackageReferenceName ?? "");
  if (reference !== "" && !exact) return 0;
  if (isStep) return exact ? 6 : 3;
  if (isPackage) return exact ? 5 : 2;
  if (target !== "") return 0;
  return reference === "" ? 1 : 4;
}

function same(wanted: string, text: string | null | undefined): boolean {
  return wanted !== "" && isSameName(wanted, text ?? "");
}

function namesNothing(unmatched: readonly PackageEntry[], open: readonly NeededPackage[]): ToolError {
  const names = [...new Set(open.map((needed) => needed.ActionName ?? ""))];
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : "";
  const steps = quoteList(names.slice(0, SHOWN)) + more || "none";
  return new ToolError({
    code: "input",
    field: "packages",
    message: `packages: ${quoteList(unmatched.map(({ text }) => text))} names no step or package of this project. Steps with a package to choose: ${steps}.`,
  });
}
