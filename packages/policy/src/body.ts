/**
 * Reads the body of a request, where the body decides how sensitive the request is. The policy decides about the text
 * that will be sent, and a body that it cannot read counts as sensitive.
 */

/** What makes a body sensitive. */
export interface BodyTest {
  /** Hit when the text contains one of these, in any letter case and under JSON escapes. */
  readonly contains?: readonly string[];
  /** Hit when one of these properties, in any letter case and at any depth, holds something. */
  readonly properties?: readonly string[];
  /** Only these values count for `properties`, in any letter case. Default: any that is not empty. */
  readonly values?: readonly string[];
  /** Turns the test round: hit unless `properties` are there and hold these values alone, in any letter case. */
  readonly otherThan?: readonly string[];
}

/** A body as a value, and as text in lower case without JSON escapes. */
export interface ReadBody {
  readonly text: string;
  readonly value: unknown;
}

const MAX_DEPTH = 64;

/** Reads a body as it will be sent; `undefined` when there is none, or when it is not JSON. */
export function readBody(body: unknown): ReadBody | undefined {
  try {
    // JSON.stringify shows nothing of the content of bytes, forms and streams.
    if (typeof body === "object" && !/ (Object|Array)\]$/.test(Object.prototype.toString.call(body)))
      return undefined;
    const sent = typeof body === "string" ? body : JSON.stringify(body);
    if (sent === undefined) return undefined;
    const value: unknown = JSON.parse(sent);
    if (typeof value !== "object" || value === null) return undefined;
    const plain = sent.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return { text: plain.normalize("NFKC").toLowerCase(), value };
  } catch {
    return undefined;
  }
}

/**
 * Whether a body is one that the test describes. A body that could not be read always is; a request without a body never
 * is.
 */
export function bodyHits(test: BodyTest, body: ReadBody | "none" | undefined): boolean {
  if (body === "none") return false;
  if (body === undefined) return true;
  if (test.contains?.some((part) => body.text.includes(part.toLowerCase()))) return true;
  const names = test.properties?.map((name) => name.toLowerCase());
  const mentions = names?.map((name) => body.text.split(`"${name}"`).length - 1) ?? [];
  if (names === undefined) return false;
  if (mentions.every((count) => count === 0)) return test.otherThan !== undefined;
  // When a property is written twice, parsers disagree about which one counts.
  if (mentions.some((count) => count > 1)) return true;
  return hasProperty(body.value, names, heldTest(test), 0);
}

/** What a property has to hold to be hit. */
function heldTest({ values, otherThan }: BodyTest): (held: unknown) => boolean {
  const lower = (otherThan ?? values)?.map((value) => value.toLowerCase());
  if (otherThan !== undefined)
    return (held) => typeof held !== "string" || !lower?.includes(held.trim().toLowerCase());
  return (held) => counts(held, lower);
}

function hasProperty(
  value: unknown,
  names: readonly string[],
  isHit: (held: unknown) => boolean,
  depth: number,
): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (depth > MAX_DEPTH) return true;
  return Object.entries(value).some(
    ([key, held]) =>
      (names.includes(key.normalize("NFKC").toLowerCase()) && isHit(held)) ||
      hasProperty(held, names, isHit, depth + 1),
  );
}

function counts(held: unknown, values: readonly string[] | undefined): boolean {
  if (Array.isArray(held)) return held.some((one) => counts(one, values));
  if (values !== undefined && typeof held === "object") return false;
  if (values !== undefined) return values.includes(String(held).trim().toLowerCase());
  if (typeof held === "string") return held.trim() !== "" && held.trim().toLowerCase() !== "false";
  return held !== null && held !== undefined && held !== false;
}
