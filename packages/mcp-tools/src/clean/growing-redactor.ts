/** A redactor whose list of known secrets grows, because a credential may be renewed while a toolkit runs. */
import { createRedactor, type Redactor } from "./redact.ts";

/** Makes a redactor that asks for the known secrets each time, and compiles them again only when there are more. */
export function createGrowingRedactor(secrets: () => readonly string[]): Redactor {
  let known = secrets();
  let redactor = createRedactor(known);
  const current = () => {
    const latest = secrets();
    if (latest.length !== known.length) {
      known = latest;
      redactor = createRedactor(latest);
    }
    return redactor;
  };
  return {
    redact: (text, counts) => current().redact(text, counts),
    open: (counts) => current().open(counts),
  };
}
