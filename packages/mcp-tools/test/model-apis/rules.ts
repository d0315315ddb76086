/**
 * What each model API takes as the schema of a tool's arguments, as its provider publishes it. Where the documentation says
 * nothing, the error text of the API is the source.
 */

/** A JSON Schema, or what a converter made of one. */
export type Node = Readonly<Record<string, unknown>>;

/** The rules of one API. */
export interface ModelApi {
  readonly name: string;
  /** Where the rules are published. */
  readonly sources: readonly string[];
  /** What the API would refuse, with the path of the node. */
  problems(schema: Node): readonly string[];
}

type Rule = (node: Node, path: string) => readonly string[];

const all =
  (...rules: readonly Rule[]): Rule =>
  (node, path) =>
    rules.flatMap((rule) => rule(node, path));

/** Applies a rule to a schema and to everything inside it. */
function everywhere(rule: Rule): (schema: Node) => readonly string[] {
  const inside = (node: Node, path: string): readonly string[] => [
    ...rule(node, path),
    ...childrenOf(node).flatMap(([name, child]) => inside(child, `${path}${name}`)),
  ];
  return (schema) => inside(schema, "$");
}

function childrenOf(node: Node): readonly (readonly [string, Node])[] {
  const properties = Object.entries((node.properties ?? {}) as Record<string, Node>);
  const branches = ["anyOf", "oneOf", "allOf"].flatMap((key) =>
    ((node[key] ?? []) as readonly Node[]).map((one, at) => [`(${key} ${at})`, one] as const),
  );
  const rest = node.additionalProperties;
  return [
    ...properties.map(([name, child]) => [`.${name}`, child] as const),
    ...(node.items ? [["[]", node.items as Node] as const] : []),
    ...branches,
    ...(typeof rest === "object" && rest !== null ? [["{}", rest as Node] as const] : []),
  ];
}

const typeOf = ({ type }: Node) => (typeof type === "string" ? type.toLowerCase() : type);

const onlyKeywords =
  (words: readonly string[]): Rule =>
  (node, path) =>
    Object.keys(node)
      .filter((key) => !words.includes(key))
      .map((key) => `${path}: ${key} is not a keyword of this API`);

const oneType: Rule = (node, path) =>
  ["object", "array", "string", "integer", "number", "boolean"].includes(String(typeOf(node)))
    ? []
    : [`${path}: type is ${JSON.stringify(node.type)}`];

const itemsOfLists: Rule = (node, path) =>
  typeOf(node) === "array" && (typeof node.items !== "object" || node.items === null)
    ? [`${path}: a list without items`]
    : [];

const namedProperties: Rule = (node, path) =>
  typeOf(node) === "object" && path !== "$" && Object.keys((node.properties ?? {}) as object).length === 0
    ? [`${path}: an object without properties`]
    : [];

const requiredExist: Rule = (node, path) =>
  ((node.required ?? []) as readonly string[])
    .filter((name) => !Object.hasOwn((node.properties ?? {}) as object, name))
    .map((name) => `${path}: ${name} is required and is no property`);

const objectsAlone: Rule = (node, path) =>
  (node.properties !== undefined || node.required !== undefined) && typeOf(node) !== "object"
    ? [`${path}: properties or required on ${typeOf(node)}`]
    : [];

const enumsOfTexts: Rule = (node, path) => {
  if (node.enum === undefined) return [];
  const isRight =
    typeOf(node) === "string" &&
    (node.enum as unknown[]).every((one) => typeof one === "string" && one !== "");
  return isRight ? [] : [`${path}: an enum with something else than texts`];
};

const formats =
  (known: readonly string[]): Rule =>
  (node, path) =>
    node.format === undefined || known.includes(String(node.format))
      ? []
      : [`${path}: format ${node.format}`];

const noBranchesAtTop: Rule = (node, path) =>
  path !== "$"
    ? []
    : ["anyOf", "oneOf", "allOf", "not", "enum", "const"]
        .filter((key) => key in node)
        .map((key) => `${path}: ${key} at the top`);

const objectAtTop: Rule = (node, path) =>
  path === "$" && typeOf(node) !== "object" ? [`$: the type is ${JSON.stringify(node.type)}`] : [];

const propertyNames: Rule = (node, path) =>
  Object.keys((node.properties ?? {}) as object)
    .filter((name) => !/^[a-zA-Z0-9_.-]{1,64}$/.test(name))
    .map((name) => `${path}: the name ${name}`);

const closedAndComplete: Rule = (node, path) => {
  if (typeOf(node) !== "object") return [];
  const names = Object.keys((node.properties ?? {}) as object);
  const required = (node.required ?? []) as readonly string[];
  return [
    ...(node.additionalProperties === false ? [] : [`${path}: additionalProperties is not false`]),
    ...names.filter((name) => !required.includes(name)).map((name) => `${path}: ${name} is not required`),
  ];
};

const nullableOrOneType: Rule = (node, path) => {
  if (node.anyOf !== undefined) return [];
  const types = Array.isArray(node.type) ? node.type.filter((one) => one !== "null") : [node.type];
  return types.length === 1 && types[0] !== undefined
    ? []
    : [`${path}: type is ${JSON.stringify(node.type)}`];
};

const GEMINI_SCHEMA = [
  "type",
  "format",
  "title",
  "description",
  "nullable",
  "enum",
  "maxItems",
  "minItems",
  "properties",
  "required",
  "minProperties",
  "maxProperties",
  "minLength",
  "maxLength",
  "pattern",
  "example",
  "anyOf",
  "propertyOrdering",
  "default",
  "items",
  "minimum",
  "maximum",
];

const STRICT = [
  "type",
  "description",
  "title",
  "enum",
  "const",
  "properties",
  "required",
  "additionalProperties",
  "items",
  "anyOf",
  "$ref",
  "$defs",
  "pattern",
  "format",
  "multipleOf",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minItems",
  "maxItems",
];

/** Rules that hold for every tool schema of Gemini, whichever field carries it. */
const gemini = all(oneType, itemsOfLists, namedProperties, requiredExist, objectsAlone, enumsOfTexts);

/** Gemini and Vertex AI, field `parameters` of a function declaration. */
export const GEMINI_PARAMETERS: ModelApi = {
  name: "Gemini and Vertex AI, parameters",
  sources: [
    "https://ai.google.dev/api/caching#Schema",
    "https://cloud.google.com/vertex-ai/docs/reference/rest/v1/Schema",
    "properties: should be non-empty for OBJECT type (MarkusPfundstein/mcp-obsidian#21)",
    "only 'enum' and 'date-time' are supported for STRING type",
    "properties: only allowed for OBJECT type (anomalyco/opencode#11889)",
  ],
  problems: everywhere(
    all(
      gemini,
      onlyKeywords(GEMINI_SCHEMA),
      formats(["date-time", "enum", "int32", "int64", "float", "double"]),
    ),
  ),
};

/** Gemini and Vertex AI, field `parametersJsonSchema`. */
export const GEMINI_JSON: ModelApi = {
  name: "Gemini and Vertex AI, parametersJsonSchema",
  sources: [
    "https://ai.google.dev/gemini-api/docs/structured-output",
    "https://ai.google.dev/api/caching#FunctionDeclaration",
  ],
  // Keywords that this field does not know are ignored; no tool depends on one of them.
  problems: everywhere(gemini),
};

/** OpenAI, function tools without strict mode. */
export const OPENAI: ModelApi = {
  name: "OpenAI, not strict",
  sources: [
    "https://platform.openai.com/docs/guides/function-calling",
    "Invalid schema for function: array schema missing items",
    "schema must have type 'object' and not have 'oneOf'/'anyOf'/'allOf'/'enum'/'not' at the top level",
  ],
  problems: everywhere(all(objectAtTop, noBranchesAtTop, oneType, itemsOfLists, requiredExist)),
};

/** OpenAI, function tools in strict mode. */
export const OPENAI_STRICT: ModelApi = {
  name: "OpenAI, strict",
  sources: ["https://platform.openai.com/docs/guides/structured-outputs#supported-schemas"],
  problems: everywhere(
    all(
      objectAtTop,
      noBranchesAtTop,
      nullableOrOneType,
      itemsOfLists,
      requiredExist,
      closedAndComplete,
      namedProperties,
      onlyKeywords(STRICT),
    ),
  ),
};

/** Anthropic's Messages API, and Amazon Bedrock's Converse, which passes the schema on. */
export const ANTHROPIC_AND_BEDROCK: ModelApi = {
  name: "Anthropic and Bedrock",
  sources: [
    "https://docs.claude.com/en/docs/agents-and-tools/tool-use/implement-tool-use",
    "https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ToolInputSchema.html",
    "input_schema does not support oneOf, allOf, or anyOf at the top level",
    "Property keys should match pattern '^[a-zA-Z0-9_.-]{1,64}$'",
    "toolSpec.inputSchema.json.type must be one of the following: object",
  ],
  problems: everywhere(
    all(objectAtTop, noBranchesAtTop, propertyNames, oneType, itemsOfLists, requiredExist),
  ),
};

/** Names of tools: the strictest of OpenAI, Anthropic, Bedrock (64 characters, letters, digits, _ and -) and Gemini (begins with a letter or _). */
export const TOOL_NAME = /^[a-zA-Z_][a-zA-Z0-9_-]{0,63}$/;

/** The longest description of a tool that OpenAI takes. */
export const MAX_DESCRIPTION = 1_024;
