/** Cleans a long text line by line, as it comes. */
import type { Redactor } from "./redact.ts";
import { noStrips, stripHidden } from "./strip.ts";

/** Of a longer line only the start is read. */
const LONGEST = 50_000;
/** Of such a start so much is left out that no secret which the cut has torn apart can remain. */
const TORN = 4_000;

/** The same lines without secrets and hidden characters; an open private key is remembered from line to line. */
export async function* cleanLines(
  lines: AsyncIterable<string>,
  redactor: Redactor,
): AsyncGenerator<string, void, void> {
  const pass = redactor.open({});
  const strips = noStrips();
  for await (const line of lines) {
    if (line.length <= LONGEST) yield pass.text(stripHidden(line, strips));
    else {
      const start = pass.text(stripHidden(line.slice(0, LONGEST), strips)).slice(0, -TORN);
      yield `${start}… (of ${line.length} characters in this line)`;
    }
  }
}
