/** Cleans a long text line by line, as it comes. */
import type { Redactor } from "./redact.ts";
import { noStrips, stripHidden } from "./strip.ts";

/** Of a longer line only the start is read. */
const LONGEST = 50_000;
/** Of such a start so much is left out that no secret which the cut has torn apart can remain. */
const TORN = 4_000;

/**
 * Cleans the lines of one text, to be called with each of them in order: an open private key is remembered from line to
 * line. A function and not a stream, since a stream of half a million lines costs more than what is done with them.
 */
export function createLineCleaner(redactor: Redactor): (line: string) => string {
  const pass = redactor.open({});
  const strips = noStrips();
  return (line) => {
    if (line.length <= LONGEST) return pass.text(stripHidden(line, strips));
    const start = pass.text(stripHidden(line.slice(0, LONGEST), strips)).slice(0, -TORN);
    return `${start}… (of ${line.length} characters in this line)`;
  };
}
