/** Values inside a result, by a path such as `items.0.environments`. An absent value is `undefined`. */
export function pick(node: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
      node,
    );
}

/** The list at a path. @throws Error when there is none, so that a test does not pass on an absent list. */
export function listAt(node: unknown, path: string): readonly unknown[] {
  const found = pick(node, path);
  if (!Array.isArray(found)) throw new Error(`no list at ${path} of ${JSON.stringify(node)}`);
  return found;
}

/** The entries of the object at a path. @throws Error when there is none. */
export function entriesAt(node: unknown, path: string): readonly (readonly [string, unknown])[] {
  const found = pick(node, path);
  if (typeof found !== "object" || found === null)
    throw new Error(`no object at ${path} of ${JSON.stringify(node)}`);
  return Object.entries(found);
}
