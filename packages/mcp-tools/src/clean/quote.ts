/** Shows a foreign text inside a sentence or prompt of ours: one line, quoted, cut, without any means to leave. */
import { noStrips, stripHidden } from "./strip.ts";

const LIMIT = 120;

/** One line that cannot be mistaken for markup, cut when it is long. */
export function neutralLine(text: string, limit: number): string {
  const line = stripHidden(text, noStrips())
    .replace(/\s+/g, " ")
    .replace(/["“”„]/g, "'")
    .replace(/`/g, "'")
    .replace(/</g, "‹")
    .replace(/>/g, "›")
    .replace(/\]\(/g, "] (")
    .trim();
  return [...line].length > limit ? `${[...line].slice(0, limit - 1).join("")}…` : line;
}

/** `Default` becomes `"Default"`; quotes, line breaks, markup and excess length lose their power. */
export function quoteForeign(text: string, limit = LIMIT): string {
  return `"${neutralLine(text, limit)}"`;
}
