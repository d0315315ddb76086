import canonicalize from "canonicalize";

/** JSON with sorted keys (RFC 8785), so that equal values have equal texts. Absent fields are left out. */
export function canonicalJson(value: unknown): string {
  return canonicalize(JSON.parse(JSON.stringify(value) ?? "null")) ?? "null";
}
