/**
 * Gives operations a key that is the same in two documents. Octopus offers most routes in three forms (`/api/{spaceId}/x`,
 * `/api/spaces/{spaceIdentifier}/x` and `/api/x` for the default space), and ignores letter case; documents name path
 * parameters differently. The key is the same for all of these forms.
 */

const METHODS = new Set(["get", "put", "post", "delete", "patch"]);
const SPACE = /^\/api\/(?:spaces\/)?\{space[^}]*\}(?=\/|$)/i;

/** All operations of an OpenAPI 3 document with their full paths. */
export function operationsOf(doc) {
  const prefix = prefixOf(doc);
  return Object.entries(doc.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.has(method))
      .map(([method, operation]) => ({
        method: method.toUpperCase(),
        path: fullPath(prefix, path),
        id: operation.operationId ?? "",
        operation,
      })),
  );
}

/** Operations by key. Several of one document may share a key; the first in the canonical form stands for them. */
export function byKey(operations, spaced) {
  const found = new Map();
  for (const operation of operations) {
    const key = keyOf(operation, spaced);
    const known = found.get(key);
    if (!known || (SPACE.test(operation.path) && !SPACE.test(known.path))) found.set(key, operation);
  }
  return found;
}

/** The shapes, below the space, of everything that any of the documents offers within a space. */
export function spacedShapes(...lists) {
  const within = lists.flat().filter(({ path }) => SPACE.test(path));
  return new Set(within.map(({ method, path }) => `${method} ${shapeOf(path.replace(SPACE, ""))}`));
}

function keyOf({ method, path }, spaced) {
  if (SPACE.test(path)) return `${method} /api/{space}${shapeOf(path.replace(SPACE, ""))}`;
  const below = shapeOf(path.replace(/^\/api/i, ""));
  return `${method} ${spaced.has(`${method} ${below}`) && below !== "" ? `/api/{space}${below}` : shapeOf(path)}`;
}

function shapeOf(path) {
  return path
    .replace(/\?.*$/, "")
    .replace(/\/+$/, "")
    .toLowerCase()
    .replace(/\{[^}]*\}/g, "{}");
}

function prefixOf({ servers }) {
  const url = servers?.[0]?.url ?? "";
  const path = /^[a-z]+:\/\//i.test(url) ? new URL(url.replace(/[{}]/g, "")).pathname : url;
  return /(^|\/)api\/?$/i.test(path) ? "/api" : "";
}

function fullPath(prefix, path) {
  return prefix === "" || /^\/api(\/|$)/i.test(path) || path === "/llms.txt" ? path : `${prefix}${path}`;
}
