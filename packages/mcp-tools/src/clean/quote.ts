/** Quotes foreign text inside a sentence or prompt of octo-mcp, so that the text cannot end its quotation. */
import { noStrips, stripHidden } from "./strip.ts";

/** Words of letters, digits and common marks with one space between them: nothing here has to be replaced. */
const PLAIN = /^[\w.:/@+-]+(?: [\w.:/@+-]+)*$/;

/** Characters of a quoted text that are shown unless a limit is given. */
export const QUOTE_LIMIT = 120;

/** Returns the text as one line without quotes and markup, cut to `limit` characters. */
export function neutralLine(text: string, limit: number): string {
  if (text.length <= limit && PLAIN.test(text)) return text;
  const line = stripHidden(text, noStrips())
    .replace(/\s+/g, " ")
    .replace(/["\u201c\u201d\u201e]/g, "'")
    .replace(/`/g, "'")
    .replace(/</g, "‹")
    .replace(/>/g, "›")
    .replace(/\]\(/g, "] (")
    .trim();
  return [...line].length > limit ? `${[...line].slice(0, limit - 1).join("")}…` : line;
}

/**
 * Quotes a text: `Default` becomes `"Default"`. Quotes, line breaks and markup inside the text are replaced, and a long
 * text is cut.
 */
export function quoteForeign(text: string, limit = QUOTE_LIMIT): string {
  return `"${neutralLine(text, limit)}"`;
}
