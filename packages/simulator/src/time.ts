/** Times as Octopus writes them: ISO with an offset in JSON, words for durations, a long date in raw logs. */

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** `2026-11-20T01:02:03.004+00:00`. */
export function iso(ms: number): string {
  return new Date(ms).toISOString().replace("Z", "+00:00");
}

/** `2026-11-20T01:02:03.004+00:00`, or null when there is no such moment. */
export function isoOrNull(ms: number | null): string | null {
  return ms === null ? null : iso(ms);
}

/** `HH:mm:ss` in UTC, as in raw task logs. */
export function clockTime(ms: number): string {
  return new Date(ms).toISOString().slice(11, 19);
}

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/**
 * `Friday, 20 November 2026 1:02:03 AM +00:00`. It does not use `Intl`, which is slow, because every task has such a
 * date.
 */
export function longDate(ms: number): string {
  const at = new Date(ms);
  const day = `${WEEKDAYS[at.getUTCDay()]}, ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  const hour = at.getUTCHours();
  const time = `${hour % 12 === 0 ? 12 : hour % 12}:${clockTime(ms).slice(3)} ${hour < 12 ? "AM" : "PM"}`;
  return `${day} ${time} +00:00`;
}

/** A duration in words: `6 seconds`, `2 minutes`, `1 hour`. */
export function inWords(ms: number): string {
  const units: readonly [number, string][] = [
    [DAY, "day"],
    [HOUR, "hour"],
    [MINUTE, "minute"],
  ];
  for (const [size, name] of units) {
    if (ms >= size) return plural(Math.round(ms / size), name);
  }
  const seconds = Math.round(ms / SECOND);
  return seconds < 1 ? "less than 1 second" : plural(seconds, "second");
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
