/**
 * Versions of packages and releases: order, NuGet-style ranges with pre-release tag patterns for channel rules, and
 * version templates.
 */

export interface Version {
  readonly numbers: readonly number[];
  readonly pre: string;
}

/** Parses `4.2.1-rc.1+5`; null when the text is no version. */
export function parseVersion(text: string): Version | null {
  const match = /^v?(\d{1,9}(?:\.\d{1,9}){0,3})(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/.exec(text);
  if (match === null) return null;
  return { numbers: (match[1] ?? "").split(".").map(Number), pre: match[2] ?? "" };
}

/**
 * Compares two versions of packages or releases, in which a pre-release comes before its release. Versions of the
 * simulated server have the same order, because they have no pre-release. The result is below 0 when `a` is older than
 * `b`. Texts that are no versions come first.
 */
export function comparePackageVersions(a: string, b: string): number {
  const left = parseVersion(a);
  const right = parseVersion(b);
  if (left === null || right === null)
    return Number(left !== null) - Number(right !== null) || a.localeCompare(b, "en");
  for (let i = 0; i < 4; i += 1) {
    const difference = (left.numbers[i] ?? 0) - (right.numbers[i] ?? 0);
    if (difference !== 0) return difference;
  }
  if (left.pre === right.pre) return 0;
  if (left.pre === "") return 1;
  if (right.pre === "") return -1;
  return left.pre.localeCompare(right.pre, "en", { numeric: true });
}

/** Whether a version lies in a NuGet range such as `[1.0,2.0)`, `(,3.0]` or `1.5`. An empty range admits all. */
export function inRange(version: string, range: string | null): boolean {
  if (range === null || range.trim() === "") return true;
  const match = /^\s*([[(])\s*([^,\s]*)\s*(?:(,)\s*([^\s\])]*)\s*)?([\])])\s*$/.exec(range);
  if (match === null) return comparePackageVersions(version, range.trim()) >= 0;
  const [, open, low = "", comma, high = "", close] = match;
  if (comma === undefined) return comparePackageVersions(version, low) === 0;
  if (low !== "" && comparePackageVersions(version, low) < (open === "(" ? 1 : 0)) return false;
  return high === "" || comparePackageVersions(version, high) <= (close === ")" ? -1 : 0);
}

/** Whether the pre-release part matches a tag pattern; `^$` admits releases only. */
export function matchesTag(version: string, tag: string | null): boolean {
  if (tag === null || tag === "") return true;
  return matchesPattern(parseVersion(version)?.pre ?? "", tag);
}

/** A choice among versions: by publication date with a pattern, or by comparison with a range and a pre-release tag. */
export interface VersionChoice {
  readonly range: string | null;
  readonly tag: string | null;
  readonly strategy: string | null;
  readonly pattern: string | null;
}

/** Whether the newest of some versions is the one that was published last. */
export function choosesByDate({ strategy }: VersionChoice): boolean {
  return strategy?.toLowerCase() === "mostrecentlypublished";
}

/** Whether a version fits the choice. A choice by date takes texts that are no versions too. */
export function fitsChoice(version: string, choice: VersionChoice): boolean {
  if (!choosesByDate(choice)) return inRange(version, choice.range) && matchesTag(version, choice.tag);
  return choice.pattern === null || choice.pattern === "" || matchesPattern(version, choice.pattern);
}

function matchesPattern(text: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, "i").test(text);
  } catch {
    return false;
  }
}

/** Compares two package versions as the choice does; the newer one comes last. */
export function compareByChoice(
  a: { readonly Version: string; readonly Published: string },
  b: { readonly Version: string; readonly Published: string },
  choice: VersionChoice,
): number {
  const byDate = choosesByDate(choice) ? Date.parse(a.Published) - Date.parse(b.Published) : 0;
  return byDate || comparePackageVersions(a.Version, b.Version);
}

/**
 * Fills a template such as `#{Octopus.Version.LastMajor}.#{Octopus.Version.LastMinor}.#{Octopus.Version.NextPatch}`.
 */
export function nextVersion(template: string | null, last: string | null): string {
  const numbers = last === null ? [0, 0, 0, 0] : (parseVersion(last)?.numbers ?? [0, 0, 0, 0]);
  const part = { major: 0, minor: 1, patch: 2, build: 2, revision: 3 };
  const filled = (template ?? "").replace(
    /#\{Octopus\.Version\.(Last|Next)(Major|Minor|Patch|Build|Revision)\}/gi,
    (_all, kind: string, name: string) => {
      const number = numbers[part[name.toLowerCase() as keyof typeof part]] ?? 0;
      return String(kind.toLowerCase() === "next" ? number + 1 : number);
    },
  );
  if (filled !== "") return filled.replace(/\.i\b/g, `.${(numbers[2] ?? 0) + 1}`);
  return `${numbers[0] ?? 0}.${numbers[1] ?? 0}.${(numbers[2] ?? 0) + 1}`;
}
