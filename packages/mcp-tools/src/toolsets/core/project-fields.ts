/** Reduces a response to the requested fields. */

interface FieldTree {
  readonly [name: string]: FieldTree;
}

/** Keeps the named fields; `Items.Id` reaches into each item of a list. Letter case does not matter. */
export function projectFields(value: unknown, fields: readonly string[]): unknown {
  const tree: Record<string, FieldTree> = Object.create(null);
  for (const field of fields) {
    let node = tree as Record<string, Record<string, FieldTree>>;
    for (const part of field.toLowerCase().split(".")) {
      node[part] ??= Object.create(null) as Record<string, FieldTree>;
      node = node[part] as Record<string, Record<string, FieldTree>>;
    }
  }
  return keep(value, tree);
}

function keep(value: unknown, tree: FieldTree): unknown {
  if (Array.isArray(value)) return value.map((item) => keep(item, tree));
  if (typeof value !== "object" || value === null || Object.keys(tree).length === 0) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      const inner = tree[name.toLowerCase()];
      return inner ? [[name, keep(item, inner)]] : [];
    }),
  );
}
