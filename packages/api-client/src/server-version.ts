/** Versions of Octopus Server, such as `2026.3.15581`. */

/**
 * Compares two versions of Octopus Server number by number; a missing number counts as zero, and a suffix after `-` or
 * `+` is ignored. This is therefore no order of packages, where `1.0.0-rc` comes before `1.0.0`. `0.0.0` is a development
 * build and counts as the newest version.
 *
 * @returns a negative number when `a` is older than `b`, a positive number when it is newer, and 0 when they are equal
 */
export function compareServerVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(version: string): number[] {
  const parts = (version.split(/[-+]/)[0] ?? "").split(".").map(Number);
  return parts.every((part) => part === 0) ? [Number.MAX_SAFE_INTEGER] : parts;
}
