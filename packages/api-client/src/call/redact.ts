/** Removes the credential from everything that is thrown, also when the server or the `fetch` of a host repeats it. */

/** Replaces the credential in a text. */
export type Redact = (text: string) => string;

const SHORTEST_SECRET = 4;
const MASK = "[credential]";

/** Makes a redactor of one secret. It ignores letter case, because host names are sent in lower case. */
export function redactorOf(secret: string): Redact {
  if (secret.length < SHORTEST_SECRET) return (text) => text;
  // The pattern is made when there is a text to redact: most calls end without an error.
  let pattern: RegExp | undefined;
  return (text) => {
    pattern ??= new RegExp(secret.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "gi");
    return text.replace(pattern, MASK);
  };
}

/** Redacts all texts of a JSON value, with the names of properties. */
export function redactJson(value: unknown, redact: Redact): unknown {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) return value.map((item) => redactJson(item, redact));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [redact(name), redactJson(item, redact)]),
  );
}

const DEPTH = 5;

/** Copies an error and its causes. The copy keeps name, message, code and stack, redacted, and nothing else. */
export function redactError(error: unknown, redact: Redact, depth = DEPTH): unknown {
  if (!(error instanceof Error)) return typeof error === "string" ? redact(error) : undefined;
  const { code } = error as { code?: unknown };
  const cause =
    depth > 0 && error.cause !== undefined ? redactError(error.cause, redact, depth - 1) : undefined;
  const copy = new Error(redact(error.message), cause === undefined ? undefined : { cause });
  copy.name = error.name;
  if (error.stack) copy.stack = redact(error.stack);
  return typeof code === "string" ? Object.assign(copy, { code: redact(code) }) : copy;
}
