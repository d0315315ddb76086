/** A document without its `Links`, which serve programs that walk the API and only lengthen a result. */
export function withoutLinks<T>(document: T): T {
  return strip(document) as T;
}

function strip(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(strip);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== "Links")
      .map(([key, value]) => [key, strip(value)]),
  );
}
