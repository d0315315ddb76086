/** Converts a Swagger 2.0 document into OpenAPI 3.1, as far as the types and the comparison need it. */

const METHODS = ["get", "put", "post", "delete", "patch", "head", "options"];
const SHAPE = ["type", "format", "items", "enum", "default", "minimum", "maximum", "pattern", "description"];

/** Converts a whole document. */
export function fromSwagger2(source) {
  const { host, basePath = "", schemes = ["http"] } = source;
  const origin = host ? `${schemes[0]}://${host}` : "";
  const paths = {};
  for (const [path, item] of Object.entries(source.paths)) {
    const shared = item.parameters ?? [];
    paths[path] = Object.fromEntries(
      METHODS.filter((method) => item[method]).map((method) => [
        method,
        convertOperation(item[method], shared, source),
      ]),
    );
  }
  return {
    openapi: "3.1.0",
    info: source.info ?? { title: "", version: "" },
    servers: [{ url: `${origin}${basePath}` || "/" }],
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries(source.definitions ?? {}).map(([name, schema]) => [name, convertSchema(schema)]),
      ),
    },
  };
}

function convertOperation(operation, shared, source) {
  const parameters = [...shared, ...(operation.parameters ?? [])].map((one) => resolve(one, source));
  const body = parameters.find((parameter) => parameter.in === "body");
  const form = parameters.filter((parameter) => parameter.in === "formData");
  const consumes = operation.consumes ?? source.consumes ?? ["application/json"];
  const produces = operation.produces ?? source.produces ?? ["application/json"];
  const { operationId, summary, description, tags, deprecated } = operation;
  return {
    ...(operationId === undefined ? {} : { operationId }),
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
    ...(tags === undefined ? {} : { tags }),
    ...(deprecated === undefined ? {} : { deprecated }),
    parameters: parameters
      .filter((parameter) => ["path", "query", "header"].includes(parameter.in))
      .map(convertParameter),
    ...(body ? { requestBody: bodyOf(body, consumes) } : {}),
    ...(form.length > 0 ? { requestBody: formOf(form) } : {}),
    responses: Object.fromEntries(
      Object.entries(operation.responses ?? {}).map(([status, response]) => [
        status,
        convertResponse(resolve(response, source), produces),
      ]),
    ),
  };
}

function convertParameter(parameter) {
  const { name, in: location, required = location === "path", description } = parameter;
  return {
    name,
    in: location,
    required,
    ...(description === undefined ? {} : { description }),
    schema: convertSchema(
      Object.fromEntries(
        Object.entries(parameter).filter(([key]) => key !== "description" && SHAPE.includes(key)),
      ),
    ),
    ...(parameter.type === "array" && location === "query"
      ? { style: "form", explode: parameter.collectionFormat === "multi" }
      : {}),
  };
}

function bodyOf({ required = false, schema }, consumes) {
  return { required, content: { [preferJson(consumes)]: { schema: convertSchema(schema ?? {}) } } };
}

function formOf(fields) {
  const properties = Object.fromEntries(
    fields.map((field) => [field.name, convertSchema({ type: field.type, format: field.format })]),
  );
  const required = fields.filter((field) => field.required).map((field) => field.name);
  const schema = { type: "object", properties, ...(required.length > 0 ? { required } : {}) };
  return { content: { "multipart/form-data": { schema } } };
}

function convertResponse({ description = "", schema }, produces) {
  if (!schema) return { description };
  return { description, content: { [preferJson(produces)]: { schema: convertSchema(schema) } } };
}

function preferJson(types) {
  return types.find((type) => /\bjson\b/.test(type)) ?? types[0] ?? "application/json";
}

/** References, `x-nullable`, `type: file` and `discriminator` are what differs between the two formats. */
function convertSchema(node) {
  if (Array.isArray(node)) return node.map(convertSchema);
  if (typeof node !== "object" || node === null) return node;
  if (typeof node.$ref === "string")
    return nullableIf(node, { $ref: node.$ref.replace("#/definitions/", "#/components/schemas/") });
  const { "x-nullable": _nullable, type, discriminator, ...rest } = node;
  const converted = {};
  for (const [key, value] of Object.entries(rest)) {
    if (value === undefined) continue;
    converted[key] = key === "properties" ? mapValues(value, convertSchema) : deep(key, value);
  }
  if (type === "file") Object.assign(converted, { type: "string", format: "binary" });
  else if (type !== undefined) converted.type = type;
  if (typeof discriminator === "string") converted.discriminator = { propertyName: discriminator };
  return nullableIf(node, converted);
}

function deep(key, value) {
  return ["items", "additionalProperties", "allOf"].includes(key) ? convertSchema(value) : value;
}

function nullableIf(node, schema) {
  if (node["x-nullable"] !== true) return schema;
  return typeof schema.type === "string"
    ? { ...schema, type: [schema.type, "null"] }
    : { anyOf: [schema, { type: "null" }] };
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

/** Replaces a reference by the shared parameter or response. */
function resolve(node, source) {
  if (typeof node.$ref !== "string") return node;
  const found = node.$ref
    .replace(/^#\//, "")
    .split("/")
    .reduce((at, key) => at?.[key.replaceAll("~1", "/").replaceAll("~0", "~")], source);
  if (!found) throw new Error(`${node.$ref} points at nothing`);
  return found;
}
