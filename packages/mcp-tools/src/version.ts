/** Versions of Octopus Server: `2026.3.15581`, compared number by number; a missing number is zero. */

/** Negative when `a` is older than `b`, positive when it is newer. `0.0.0` is a development build and counts as newest. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbers(version: string): number[] {
  const parts = (version.split(/[-+]/)[0] ?? "").split(".").map(Number);
  return parts.every((part) => part === 0) ? [Number.MAX_SAFE_INTEGER] : parts;
}
