/** Repairs references to missing schemas: documents of real servers have them, and no generator accepts them. */

/**
 * Copies a document. Every local reference to a missing schema becomes an empty schema, and is listed.
 * @returns {{ doc: object, dangling: string[] }}
 */
export function repairReferences(source) {
  const dangling = new Set();
  const repair = (node) => {
    if (Array.isArray(node)) return node.map(repair);
    if (typeof node !== "object" || node === null) return node;
    if (typeof node.$ref === "string" && node.$ref.startsWith("#/") && !exists(node.$ref, source)) {
      dangling.add(node.$ref);
      return {};
    }
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, repair(value)]));
  };
  return { doc: repair(source), dangling: [...dangling].sort() };
}

function exists(reference, doc) {
  const target = reference
    .slice(2)
    .split("/")
    .reduce((at, key) => at?.[decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~")], doc);
  return target !== undefined;
}
