/** `Links` are for programs that walk the API; to a reader of a resource they are only length. */
export function withoutLinks(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutLinks);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== "Links")
      .map(([key, value]) => [key, withoutLinks(value)]),
  );
}
