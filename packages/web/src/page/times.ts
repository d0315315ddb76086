/** Times as people read them. */

const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
] as const;

/** `in 12 minutes`, `3 hours ago`, `now`. */
export function fromNow(at: number, now: number): string {
  const distance = at - now;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(distance) >= length) ?? ["second", 1_000];
  const count = Math.floor(Math.abs(distance) / size);
  if (count === 0) return "now";
  const words = `${count} ${unit}${count === 1 ? "" : "s"}`;
  return distance > 0 ? `in ${words}` : `${words} ago`;
}

/** `2026-11-28 10:00:05 UTC`. */
export function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
