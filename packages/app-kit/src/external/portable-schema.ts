/**
 * Finds what in a schema some model interface does not take. Such an interface refuses the whole list of tools for it, ours
 * included, so that a schema of another server must not be able to hold it.
 */

type Node = Readonly<Record<string, unknown>>;

const BRANCHES = [
  "$ref",
  "definitions",
  "$defs",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "if",
  "patternProperties",
  "dependencies",
];
const TYPES = ["object", "array", "string", "integer", "number", "boolean"];
/** The names of arguments that all interfaces take. */
const NAME = /^[a-zA-Z_][a-zA-Z0-9_.-]{0,63}$/;

/** The first problem, with the argument that has it; undefined when every interface takes the schema. */
export function portableProblem(schema: Node, path = ""): string | undefined {
  const at = path === "" ? "its schema" : `its argument ${path}`;
  const branch = BRANCHES.find((key) => Object.hasOwn(schema, key));
  if (branch !== undefined) return `${at} has ${branch}`;
  const { type, properties, items } = schema;
  if (typeof type !== "string" || !TYPES.includes(type)) return `${at} has not one type`;
  if (type === "array")
    return isNode(items) ? portableProblem(items, `${path}[]`) : `${at} does not describe its items`;
  if (type !== "object") return undefined;
  if (!isNode(properties) || (path !== "" && Object.keys(properties).length === 0))
    return `${at} names no properties`;
  for (const [name, inner] of Object.entries(properties)) {
    if (!NAME.test(name)) return `${at} has an argument with a name that not all model interfaces take`;
    const problem = isNode(inner)
      ? portableProblem(inner, path === "" ? name : `${path}.${name}`)
      : `${at} is no schema`;
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
