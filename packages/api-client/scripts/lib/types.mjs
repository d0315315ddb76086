/**
 * Writes the types that openapi-typescript makes as one file for each area, without what says nothing: methods and
 * parameters that are `never`, descriptions of responses, and the same error responses at every operation. Compilers and
 * editors read all of it for each program that uses the client, so that its size is their time.
 */
import ts from "typescript";
import { commentOf, indent, membersOf, memberText, typeText } from "./type-text.mjs";

const METHODS = ["get", "post", "put", "patch", "delete"];

/** The texts of the files by name: one for each area, `schema/common.ts`, and `schema.ts`, which puts them together. */
export function areaFiles(types, areas, banner) {
  const source = ts.createSourceFile("schema.ts", types, ts.ScriptTarget.Latest, true);
  const interfaces = Object.fromEntries(
    source.statements.filter(ts.isInterfaceDeclaration).map((node) => [node.name.text, membersOf(node)]),
  );
  const components = Object.fromEntries(
    [...interfaces.components].map(([name, { type }]) => [
      name,
      ts.isTypeLiteralNode(type) ? membersOf(type) : new Map(),
    ]),
  );
  const paths = [...interfaces.paths].map(([path, node]) => [path, pathText(node, interfaces.operations)]);
  const schemas = [...components.schemas].map(([name, node]) => [name, memberText(node)]);
  const areaOf = ownersOf(areas);
  const names = [...new Set([...paths, ...schemas].map(([name]) => areaOf(name)))].sort();
  const files = names.map((area) => {
    const own = (rows) => rows.filter(([name]) => areaOf(name) === area).map(([, text]) => text);
    return { area, paths: own(paths), schemas: own(schemas) };
  });
  const banners = `// ${banner}\n`;
  return Object.fromEntries([
    ...files.map((file) => [`schema/${file.area}.ts`, banners + areaText(file)]),
    ["schema/common.ts", banners + commonText(components)],
    ["schema.ts", banners + indexText(files, methodsText(interfaces.paths))],
  ]);
}

/** The area of a path or a schema: the first that declares it; a schema that is made belongs to what it is made of. */
function ownersOf(areas) {
  const owners = new Map();
  for (const { name, doc } of areas)
    for (const key of [...Object.keys(doc.paths ?? {}), ...Object.keys(doc.components?.schemas ?? {})])
      if (!owners.has(key)) owners.set(key, name.startsWith("_") ? "shapes" : name);
  return (key) => {
    for (let name = key; name.length > 0; name = name.slice(0, -1))
      if (owners.has(name)) return owners.get(name);
    return "shapes";
  };
}

function methodsOf(node) {
  return [...membersOf(node.type)].filter(
    ([name, { type }]) => METHODS.includes(name) && type.kind !== ts.SyntaxKind.NeverKeyword,
  );
}

function pathText(node, operations) {
  const lines = methodsOf(node).map(([method, member]) => {
    const operation = operations.get(member.type.indexType.literal.text);
    return `${commentOf(member)}${method}: ${operationText(operation)};`;
  });
  return `${node.name.getText()}: {\n${indent(lines.join("\n"))}\n};`;
}

/** The paths of each method, which a compiler would otherwise find by a look at every path. */
function methodsText(paths) {
  const offered = [...paths].map(([path, node]) => [path, methodsOf(node).map(([method]) => method)]);
  const lines = METHODS.map((method) => {
    const own = offered
      .filter(([, methods]) => methods.includes(method))
      .map(([path]) => JSON.stringify(path));
    return `${method}:\n${own.map((path) => `    | ${path}`).join("\n") || "    never"};`;
  });
  return `/** The paths of each method. */\nexport interface pathsByMethod {\n${lines.map((line) => `  ${line}`).join("\n")}\n}\n`;
}

function operationText({ type }) {
  const members = membersOf(type);
  const body = members.get("requestBody");
  const lines = [
    `parameters: ${parametersText(membersOf(members.get("parameters").type))};`,
    ...(body && body.type.kind !== ts.SyntaxKind.NeverKeyword ? [memberText(body)] : []),
    `responses: ${responsesText(membersOf(members.get("responses").type))};`,
  ];
  return `{\n${indent(lines.join("\n"))}\n}`;
}

function parametersText(kinds) {
  const lines = [...kinds]
    .filter(([, { type }]) => type.kind !== ts.SyntaxKind.NeverKeyword)
    .map(([kind, member]) => {
      const values = [...membersOf(member.type)];
      const names = values.map(([name]) => JSON.stringify(name)).join(" | ");
      const optional = member.questionToken ? "?" : "";
      if (kind === "path" && values.every(isPathValue)) return `path${optional}: PathOf<${names}>;`;
      if (kind === "query" && values.every(isSharedOption)) return `query${optional}: QueryOf<${names}>;`;
      return memberText(member);
    });
  return lines.length === 0 ? "NoParameters" : `{\n${indent(lines.join("\n"))}\n}`;
}

function isPathValue([, { type, questionToken }]) {
  return !questionToken && type.kind === ts.SyntaxKind.StringKeyword;
}

/** Whether an option is the shared parameter of its own name. */
function isSharedOption([name, { type, questionToken }]) {
  return Boolean(questionToken) && typeText(type) === `parameters[${JSON.stringify(name)}]`;
}

function responsesText(statuses) {
  const errors = ["400", "401", "403", "404", "409", "429"];
  const isUsual = (status) =>
    statuses.has(status) && typeText(statuses.get(status).type) === `responses["Error${status}"]`;
  const usual = errors.every(isUsual) ? errors : [];
  const own = [...statuses]
    .filter(([status]) => !usual.includes(status))
    .map(([status, { type }]) => `${status}: ${responseText(type)};`);
  return `${usual.length > 0 ? "Errors & " : ""}{ ${own.join(" ")} }`;
}

function responseText(type) {
  const members = ts.isTypeLiteralNode(type) ? membersOf(type) : new Map();
  const content = members.get("content");
  const headers = members.get("headers");
  if (!headers || typeText(headers.type) !== "{\n  [name: string]: unknown;\n}") return typeText(type);
  if (content.questionToken) return "NoContent";
  const types = [...membersOf(content.type)];
  if (types.length === 1 && types[0][0] === "application/json") return `Json<${typeText(types[0][1].type)}>`;
  return `Response<${typeText(content.type)}>`;
}

function areaText({ area, paths, schemas }) {
  const parts = [
    ...(paths.length > 0 ? [`export interface ${pascal(area)}Paths {\n${indent(paths.join("\n"))}\n}`] : []),
    ...(schemas.length > 0
      ? [`export interface ${pascal(area)}Schemas {\n${indent(schemas.join("\n"))}\n}`]
      : []),
  ];
  const body = parts.join("\n\n");
  const helpers = Object.keys(HELPERS).filter((name) => new RegExp(HELPERS[name]).test(body));
  return `${[
    ...(helpers.length > 0 ? [`import type { ${helpers.join(", ")} } from "./common.ts";`] : []),
    ...(body.includes('S["') ? ['import type { S } from "../schema.ts";'] : []),
  ].join("\n")}\n\n${body}\n`;
}

/** The names of `common.ts`, and how each is seen in a text. */
const HELPERS = {
  Errors: "responses: Errors &",
  Json: ": Json<",
  NoContent: ": NoContent;",
  NoParameters: ": NoParameters;",
  PathOf: ": PathOf<",
  parameters: 'parameters\\["',
  QueryOf: ": QueryOf<",
  Response: ": Response<",
  responses: 'responses\\["',
};

/** Types without a name of their own, so that declarations of others can say them in full instead of a name that they cannot import. */
function commonText({ responses, parameters }) {
  const members = (map) => indent([...map.values()].map((node) => memberText(node)).join("\n"));
  return `import type { S } from "../schema.ts";

/** A response that is not empty. */
export type Response<Content> = {
  headers: { [name: string]: unknown };
  content: Content;
};

/** A response without a body. */
export type NoContent = {
  headers: { [name: string]: unknown };
  content?: never;
};

/** A response in JSON. */
export type Json<Body> = Response<{ "application/json": Body }>;

/** The responses to what failed, which every operation may give. */
export type Errors = {
  400: responses["Error400"];
  401: responses["Error401"];
  403: responses["Error403"];
  404: responses["Error404"];
  409: responses["Error409"];
  429: responses["Error429"];
};

/** What an operation without parameters takes. */
export type NoParameters = {
  query?: never;
  header?: never;
  path?: never;
  cookie?: never;
};

/** Values of the path. */
export type PathOf<Names extends string> = { [Name in Names]: string };

/** Values of the query, each of which may be left out. */
export type QueryOf<Names extends keyof parameters> = { [Name in Names]?: parameters[Name] };

export type responses = {
${members(responses)}
};;

export type parameters = {
${members(parameters)}
};
`;
}

function indexText(files, methods) {
  const named = (kind) =>
    files.filter((file) => file[kind.toLowerCase()].length > 0).map(({ area }) => `${pascal(area)}${kind}`);
  const imports = files.map(({ area, paths, schemas }) => {
    const names = [
      ...(paths.length > 0 ? [`${pascal(area)}Paths`] : []),
      ...(schemas.length > 0 ? [`${pascal(area)}Schemas`] : []),
    ];
    return `import type { ${names.join(", ")} } from "./schema/${area}.ts";`;
  });
  return `import type { parameters, responses } from "./schema/common.ts";
${imports.join("\n")}

/** The operations of the API, by path and method. */
export interface paths
  extends ${named("Paths").join(",\n    ")} {}

/** The schemas of the API, by name. */
export interface S
  extends ${named("Schemas").join(",\n    ")} {}

/** What operations are made of. */
export interface components {
  schemas: S;
  responses: responses;
  parameters: parameters;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

${methods}`;
}

function pascal(name) {
  return name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
}
