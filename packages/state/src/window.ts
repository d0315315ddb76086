/** How a count over a window is kept: in parts of the window, each with a number of its own. */

/** A window is counted in this many parts, so an addition counts at most one part longer than the window. */
export const WINDOW_PARTS = 60;

/** The number of the part to which a time belongs. */
export function partAt(at: number, windowMs: number): number {
  return Math.floor(at / (windowMs / WINDOW_PARTS));
}
