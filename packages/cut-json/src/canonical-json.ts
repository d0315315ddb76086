/** One text for all JSON values that are equal. */
import canonicalize from "canonicalize";
import { wellFormedJson } from "./well-formed-json.ts";

/**
 * Writes JSON with sorted keys (RFC 8785), so that equal values have equal texts. Fields without a value are left out,
 * as in JSON, and half of a surrogate pair becomes U+FFFD, because RFC 8785 has no text for such a half.
 *
 * @example
 * ```ts
 * import { canonicalJson } from "@octo/cut-json";
 *
 * canonicalJson({ b: 1, a: undefined, A: [2] }); // => '{"A":[2],"b":1}'
 * ```
 */
export function canonicalJson(value: unknown): string {
  return canonicalize(JSON.parse(wellFormedJson(value))) ?? "null";
}
