/**
 * Expands the shorthand of the area files into plain OpenAPI 3.1 (see openapi/README.md).
 * An unknown name or malformed shorthand is an error that names its location.
 */
import { fail } from "./fail.mjs";
import { unfold } from "./unfold.mjs";

const SCALARS = {
  string: { type: "string" },
  integer: { type: "integer" },
  number: { type: "number" },
  boolean: { type: "boolean" },
  datetime: { type: "string", format: "date-time" },
};
const PICTURES = ["image/png", "image/svg+xml"];
const METHODS = ["get", "post", "put", "patch", "delete"];
const ERROR_STATUS = {
  400: "The request is not valid; Errors says why.",
  401: "No credential, or one that the server does not accept.",
  403: "The caller lacks a permission.",
  404: "No such thing, or the caller may not see it.",
  409: "It exists already, or somebody else changed it.",
  429: "Too many requests; wait for Retry-After seconds.",
};

/** Merges parsed area documents into one OpenAPI document. */
export function mergeAreas(areas) {
  const common = areas.find((area) => area.name === "_common").doc;
  const parameters = collect(areas, "parameters");
  const schemas = unfold(collect(areas, "schemas"));
  const pages = new Set();
  const context = { parameters, schemas, pages, referenced: new Set(), mentioned: new Set() };
  const paths = {};
  for (const { name, doc } of areas) {
    for (const [path, item] of Object.entries(doc.paths ?? {})) {
      paths[path] ??= {};
      for (const [method, operation] of Object.entries(item)) {
        if (!METHODS.includes(method)) fail(name, path, `'${method}' is not a method`);
        if (paths[path][method]) fail(name, path, `${method} is declared twice`);
        paths[path][method] = expandOperation(operation, { ...context, area: name, doc, path, method });
      }
    }
  }
  checkOperationIds(paths);
  const expanded = Object.fromEntries(
    Object.keys(schemas)
      .sort()
      .map((key) => [key, expandSchema(schemas[key], { ...context, area: "schemas", path: key })]),
  );
  for (const item of [...pages].sort()) expanded[`${item}Page`] = pageOf(item);
  const doc = {
    openapi: common.openapi,
    info: common.info,
    servers: common.servers,
    security: common.security,
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      securitySchemes: common.components.securitySchemes,
      parameters: expandParameters(context),
      responses: errorResponses(),
      schemas: Object.fromEntries(Object.entries(expanded).sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  };
  const text = JSON.stringify(doc);
  for (const name of Object.keys(doc.components.schemas)) {
    if (!text.includes(`"#/components/schemas/${name}"`)) fail("schemas", name, "nothing refers to it");
  }
  return doc;
}

/** Lists the operations of a merged document in the order of its paths. */
export function operationIndex(doc) {
  return Object.entries(doc.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
      summary: operation.summary,
      toolset: operation["x-octo-toolset"],
      since: operation["x-octo-since"],
      query: (operation.parameters ?? [])
        .map((parameter) =>
          parameter.$ref ? doc.components.parameters[parameter.$ref.split("/").at(-1)] : parameter,
        )
        .filter((parameter) => parameter.in === "query")
        .map((parameter) => parameter.name),
      ...(operation["x-octo-sensitive"] ? { sensitive: true } : {}),
    })),
  );
}

/** The media types of responses that are not JSON, by method and path. */
export function plainResponses(doc) {
  const plain = {};
  for (const [path, item] of Object.entries(doc.paths)) {
    for (const [method, { responses }] of Object.entries(item)) {
      const types = Object.entries(responses)
        .filter(([status]) => status.startsWith("2"))
        .flatMap(([, response]) => Object.keys(response.content ?? {}));
      const other = types.find((type) => type !== "application/json");
      if (other) plain[`${method.toUpperCase()} ${path}`] = other;
    }
  }
  return plain;
}

/** The field that holds the list in each response that lists things, by method and path; "" where the response is the list. */
export function listResponses(doc) {
  const lists = {};
  for (const [path, { get }] of Object.entries(doc.paths)) {
    const schema = resolved(doc, get?.responses["200"]?.content?.["application/json"]?.schema);
    if (schema?.type === "array") lists[`GET ${path}`] = "";
    else if (schema?.required?.includes("Items")) lists[`GET ${path}`] = "Items";
  }
  return lists;
}

function resolved(doc, schema) {
  const name = schema?.$ref?.split("/").at(-1);
  return name ? doc.components.schemas[name] : schema;
}

function collect(areas, kind) {
  const all = {};
  for (const { name, doc } of areas) {
    for (const [key, value] of Object.entries(doc.components?.[kind] ?? {})) {
      if (all[key]) fail(name, key, `${kind} entry is declared twice`);
      all[key] = value;
    }
  }
  return all;
}

function expandOperation(source, context) {
  const { area, doc, path, method } = context;
  const { query = [], body, returns, responses, ...rest } = source;
  if (!rest.operationId) fail(area, path, `${method} has no operationId`);
  if (!rest.summary) fail(area, path, `${method} has no summary`);
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  for (const entry of query) {
    const name = entry.replace(/!$/, "");
    if (!context.parameters[name])
      fail(area, path, `no query parameter '${name}' under components/parameters`);
    context.mentioned.add(name);
    if (name === entry) {
      context.referenced.add(name);
      parameters.push({ $ref: `#/components/parameters/${name}` });
    } else parameters.push({ ...expandParameter(name, context.parameters[name]), required: true });
  }
  const operation = {
    operationId: rest.operationId,
    summary: rest.summary,
    tags: [area],
    "x-octo-toolset": rest["x-octo-toolset"] ?? doc["x-octo-toolset"],
    "x-octo-since": rest["x-octo-since"] ?? doc["x-octo-since"],
    ...rest,
  };
  if (!operation["x-octo-toolset"]) fail(area, path, "no x-octo-toolset");
  if (parameters.length > 0) operation.parameters = parameters;
  if (body) operation.requestBody = expandBody(body, context);
  operation.responses = { ...expandReturns(returns, context), ...responses, ...errorRefs() };
  return operation;
}

function expandBody(body, context) {
  if (typeof body === "object") return body;
  return { required: true, content: { "application/json": { schema: expandSchema(`${body}!`, context) } } };
}

function expandReturns(returns, context) {
  if (!returns) fail(context.area, context.path, `${context.method} does not say what it returns`);
  const [, statuses = "200", text] = /^(?:(\d{3}(?:,\d{3})*) )?(.+)$/.exec(returns);
  const [kind, item] = text.split(" ");
  const response = (status, content) => [
    status,
    status === "304"
      ? { description: "Not changed since the ETag that was sent." }
      : { description: "Done.", ...content },
  ];
  const each = (content) =>
    Object.fromEntries(statuses.split(",").map((status) => response(status, content)));
  const typed = (mediaType, schema) => each({ content: { [mediaType]: { schema } } });
  const json = (schema) => typed("application/json", schema);
  if (text === "none") return each({});
  if (text === "any") return json({});
  if (text === "text") return typed("text/plain", { type: "string" });
  if (text === "markdown") return typed("text/markdown", { type: "string" });
  if (text === "binary") return typed("application/octet-stream", { type: "string" });
  if (text === "picture")
    return each({
      content: Object.fromEntries(PICTURES.map((type) => [type, { schema: { type: "string" } }])),
    });
  if (kind === "list") return json({ type: "array", items: expandSchema(`${item}!`, context) });
  if (kind === "page") {
    expandSchema(`${item}!`, context);
    context.pages.add(item);
    return json({ $ref: `#/components/schemas/${item}Page` });
  }
  return json(expandSchema(`${text}!`, context));
}

/** A schema in shorthand (a string), a shape with shorthand properties, or plain JSON Schema. */
function expandSchema(source, context) {
  if (typeof source === "string") return expandType(source, context);
  if (!source.properties || (source.type && source.type !== "object")) return source;
  const { properties, required: named = [], ...rest } = source;
  const required = [...named];
  const expanded = {};
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "string" && value.endsWith("!")) required.push(name);
    expanded[name] = expandSchema(value, { ...context, path: `${context.path}.${name}` });
  }
  return { type: "object", ...rest, ...(required.length > 0 ? { required } : {}), properties: expanded };
}

function expandType(text, context) {
  const required = text.endsWith("!");
  const base = text.replace(/[!]$/, "");
  if (base === "any") return {};
  if (base.includes("|")) {
    const values = base.split("|").map((value) => value.trim());
    return required
      ? { type: "string", enum: values }
      : { type: ["string", "null"], enum: [...values, null] };
  }
  const nullable = base.endsWith("?");
  const bare = nullable ? base.slice(0, -1) : base;
  if (bare.endsWith("[]")) {
    const array = { type: "array", items: expandType(`${bare.slice(0, -2)}!`, context) };
    return nullable ? { ...array, type: ["array", "null"] } : array;
  }
  if (bare.startsWith("map ")) {
    return { type: ["object", "null"], additionalProperties: expandType(bare.slice(4), context) };
  }
  if (SCALARS[bare]) {
    const scalar = SCALARS[bare];
    return required ? { ...scalar } : { ...scalar, type: [scalar.type, "null"] };
  }
  if (!context.schemas[bare]) fail(context.area, context.path, `no schema '${bare}'`);
  const reference = { $ref: `#/components/schemas/${bare}` };
  return nullable ? { anyOf: [reference, { type: "null" }] } : reference;
}

function expandParameters({ parameters, referenced, mentioned }) {
  for (const name of Object.keys(parameters)) {
    if (!mentioned.has(name)) fail("parameters", name, "no operation takes it");
  }
  return Object.fromEntries(
    [...referenced].sort().map((name) => [name, expandParameter(name, parameters[name])]),
  );
}

function expandParameter(name, { array, schema, ...rest }) {
  if (!array) return { name, in: "query", ...rest, schema: schema ?? { type: "string" } };
  const strings = { type: "array", items: { type: "string" } };
  return { name, in: "query", ...rest, style: "form", explode: false, schema: strings };
}

function pageOf(item) {
  return {
    type: "object",
    required: ["Items", "TotalResults"],
    properties: {
      ItemType: { type: ["string", "null"] },
      TotalResults: { type: "integer" },
      ItemsPerPage: { type: "integer" },
      NumberOfPages: { type: "integer" },
      LastPageNumber: { type: "integer" },
      Items: { type: "array", items: { $ref: `#/components/schemas/${item}` } },
      Links: { $ref: "#/components/schemas/Links" },
    },
  };
}

function errorRefs() {
  return Object.fromEntries(
    Object.keys(ERROR_STATUS).map((status) => [status, { $ref: `#/components/responses/Error${status}` }]),
  );
}

function errorResponses() {
  return Object.fromEntries(
    Object.entries(ERROR_STATUS).map(([status, description]) => [
      `Error${status}`,
      { description, content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } } },
    ]),
  );
}

function checkOperationIds(paths) {
  const seen = new Map();
  for (const [path, item] of Object.entries(paths)) {
    for (const [method, { operationId }] of Object.entries(item)) {
      const location = `${method.toUpperCase()} ${path}`;
      if (seen.has(operationId))
        throw new Error(`operationId ${operationId}: ${seen.get(operationId)} and ${location}`);
      seen.set(operationId, location);
    }
  }
}
