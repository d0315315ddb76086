/** Compares our document with that of a server: the operations, and the fields of the common ones. */
import { byKey, operationsOf, spacedShapes } from "./routes.mjs";
import { deref, shapeOf } from "./shape.mjs";

/** Finds the differences. Fields are named by our schema, such as `Release.Version`. */
export function compareDocuments(ours, theirs) {
  const mine = operationsOf(ours);
  const other = operationsOf(theirs);
  const spaced = spacedShapes(mine, other);
  const left = byKey(mine, spaced);
  const right = byKey(other, spaced);
  const common = [...left].filter(([key]) => right.has(key));
  const fields = emptyFields();
  const seen = new Set();
  for (const [key, { operation, id }] of common) {
    const counterpart = right.get(key).operation;
    const compare = (part, suffix) => {
      const [a, b] = [part(operation, ours), part(counterpart, theirs)];
      if (a && b) compareSchemas({ a, b, location: `${id} ${suffix}`, ours, theirs, fields, seen });
    };
    compare(bodyOf, "body");
    compare(responseOf, "response");
  }
  const declaresNull = saysNull(theirs);
  return {
    operations: {
      common: common.length,
      onlyOurs: listed([...left].filter(([key]) => !right.has(key))),
      onlyTheirs: listed([...right].filter(([key]) => !left.has(key))),
    },
    fields: sorted({ ...fields, nullability: declaresNull ? fields.nullability : [] }),
    nullability: declaresNull ? "compared" : "not declared by the server's document",
  };
}

function emptyFields() {
  return { compared: 0, onlyOurs: [], onlyTheirs: [], types: [], values: [], nullability: [] };
}

function listed(entries) {
  return entries
    .map(([, { method, path, id }]) => ({ method, path, id }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.method < b.method ? -1 : 1));
}

function sorted(fields) {
  const order = (a, b) => ((a.field ?? a) < (b.field ?? b) ? -1 : 1);
  return Object.fromEntries(
    Object.entries(fields).map(([name, list]) => [name, Array.isArray(list) ? [...list].sort(order) : list]),
  );
}

function bodyOf({ requestBody }, doc) {
  return requestBody ? jsonOf(deref(requestBody, doc).node.content) : undefined;
}

function responseOf({ responses }, doc) {
  const response = responses?.["200"] ?? responses?.["201"];
  return response ? jsonOf(deref(response, doc).node.content) : undefined;
}

function jsonOf(content = {}) {
  const type = Object.keys(content).find((name) => /\bjson\b/.test(name));
  return type ? content[type].schema : undefined;
}

/** Walks two schemas side by side; a pair is looked at once, so that schemas may refer to themselves. */
function compareSchemas({ a, b, location, ...context }) {
  const { ours, theirs, fields, seen } = context;
  const left = shapeOf(a, ours);
  const right = shapeOf(b, theirs);
  if (left.items && right.items)
    return compareSchemas({ a: left.items, b: right.items, location: `${location}[]`, ...context });
  if (!left.properties || !right.properties) return;
  const name = left.name ?? location;
  const pair = `${name}\n${right.name ?? location}`;
  if (seen.has(pair)) return;
  seen.add(pair);
  fields.compared += 1;
  for (const [key, property] of left.properties) {
    const field = `${name}.${property.key}`;
    const counterpart = right.properties.get(key);
    if (!counterpart) push(fields.onlyOurs, field);
    else compareField({ field, a: property.schema, b: counterpart.schema, ...context });
  }
  for (const [key, property] of right.properties) {
    if (!left.properties.has(key)) push(fields.onlyTheirs, `${name}.${property.key}`);
  }
}

function compareField({ field, a, b, ...context }) {
  const { ours, theirs, fields } = context;
  const left = shapeOf(a, ours);
  const right = shapeOf(b, theirs);
  if (left.type !== undefined && right.type !== undefined && left.type !== right.type)
    push(fields.types, { field, ours: left.type, theirs: right.type });
  if (left.nullable !== right.nullable)
    push(fields.nullability, { field, ours: left.nullable, theirs: right.nullable });
  const missing =
    left.values && right.values ? right.values.filter((value) => !left.values.includes(value)) : [];
  if (missing.length > 0) push(fields.values, { field, theirs: missing });
  compareSchemas({ a, b, location: field, ...context });
}

function push(list, entry) {
  const name = entry.field ?? entry;
  if (!list.some((known) => (known.field ?? known) === name)) list.push(entry);
}

/** Published documents of Octopus declare no null at all; then there is nothing to compare. */
function saysNull(node) {
  if (typeof node !== "object" || node === null) return false;
  if (node.nullable === true || node["x-nullable"] === true) return true;
  if (node.type === "null" || (Array.isArray(node.type) && node.type.includes("null"))) return true;
  return Object.values(node).some(saysNull);
}
