/** Reads a schema into one form, whether it uses references, `allOf`, `oneOf` or one of the three forms of null. */

/** Follows references to a schema, and returns it with its name if it has one. */
export function deref(schema, doc) {
  let name;
  let node = schema;
  for (let hops = 0; node?.$ref && hops < 20; hops += 1) {
    name = node.$ref.split("/").at(-1);
    node = node.$ref
      .slice(2)
      .split("/")
      .reduce((at, key) => at?.[decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~")], doc);
  }
  return { name, node: node ?? {} };
}

/**
 * Type, nullability, properties, items, values and name of a schema. `type` is undefined when anything goes.
 * @returns {{ name?: string, type?: string, nullable: boolean, properties?: Map<string, object>, items?: object, values?: string[] }}
 */
export function shapeOf(schema, doc, depth = 0) {
  const { name, node } = deref(schema, doc);
  const types = [node.type ?? []].flat();
  const shape = {
    name,
    type: types.find((type) => type !== "null"),
    nullable: types.includes("null") || node.nullable === true || node["x-nullable"] === true,
    items: node.items,
    values: node.enum?.filter((value) => value !== null).map(String),
    properties: propertiesOf(node),
  };
  if (depth > 8) return shape;
  for (const part of node.allOf ?? []) addPart(shape, shapeOf(part, doc, depth + 1));
  const options = [...(node.oneOf ?? []), ...(node.anyOf ?? [])].filter((option) => {
    const isNull = deref(option, doc).node.type === "null";
    shape.nullable ||= isNull;
    return !isNull;
  });
  if (options.length > 0) addPart(shape, either(options.map((option) => shapeOf(option, doc, depth + 1))));
  if (shape.type === undefined && shape.properties) shape.type = "object";
  return shape;
}

/** Adds what a part says to what is known; what is known wins. */
function addPart(shape, part) {
  shape.name ??= part.name;
  shape.type ??= part.type;
  shape.items ??= part.items;
  shape.values ??= part.values;
  shape.nullable ||= part.nullable;
  if (part.properties) shape.properties = new Map([...part.properties, ...(shape.properties ?? [])]);
}

/** What holds when one of several holds: where they disagree, anything goes. */
function either(shapes) {
  const [first] = shapes;
  if (shapes.length === 1) return first;
  const alike = (read) => (shapes.every((shape) => read(shape) === read(first)) ? read(first) : undefined);
  const properties = new Map();
  for (const shape of shapes) {
    for (const [key, { key: written, schema }] of shape.properties ?? []) {
      const known = properties.get(key)?.schema.oneOf ?? [];
      properties.set(key, { key: written, schema: { oneOf: [...known, schema] } });
    }
  }
  return {
    type: alike(({ type }) => type),
    nullable: shapes.some(({ nullable }) => nullable),
    items: alike(({ items }) => items),
    values: shapes.every(({ values }) => values)
      ? [...new Set(shapes.flatMap(({ values }) => values))]
      : undefined,
    properties: properties.size > 0 ? properties : undefined,
  };
}

/** Properties by name in lower case, since Octopus reads and writes names in any case. */
function propertiesOf({ properties }) {
  if (!properties || Object.keys(properties).length === 0) return undefined;
  return new Map(Object.entries(properties).map(([key, schema]) => [key.toLowerCase(), { key, schema }]));
}
