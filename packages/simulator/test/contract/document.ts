/** The OpenAPI document of the API client, and a check of one response against what it says of one operation. */

import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "yaml";

export type Method = "get" | "post" | "put" | "delete";
type Schema = Readonly<Record<string, unknown>>;

interface ResponseObject {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Parameter {
  readonly $ref?: string;
  readonly in?: string;
  readonly name?: string;
}

interface OperationObject {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, ResponseObject>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<Method, OperationObject>>>>>;
  readonly components: {
    readonly responses?: Readonly<Record<string, ResponseObject>>;
    readonly parameters?: Readonly<Record<string, Parameter>>;
  };
}

export interface Operation {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  /** The names of its query parameters. */
  readonly query: readonly string[];
  /** The declared statuses below 400, lowest first. */
  readonly statuses: readonly number[];
  readonly responses: OperationObject["responses"];
}

const METHODS: readonly Method[] = ["get", "post", "put", "delete"];
const ADDRESS = new URL("../../../api-client/openapi/octopus.yaml", import.meta.url);
const document = parse(readFileSync(ADDRESS, "utf8")) as Document;

/** Every operation of the document, in its order. */
export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, item]) =>
  METHODS.flatMap((method) => {
    const found = item[method];
    if (found === undefined) return [];
    const statuses = Object.keys(found.responses)
      .map(Number)
      .filter((status) => status < 400)
      .sort((a, b) => a - b);
    const { operationId: id, responses } = found;
    return [{ id, method, path, query: queryNames(found), statuses, responses }];
  }),
);

function queryNames({ parameters = [] }: OperationObject): string[] {
  const resolved = parameters.map((item) =>
    item.$ref === undefined
      ? item
      : (document.components.parameters?.[item.$ref.split("/").at(-1) ?? ""] ?? {}),
  );
  return resolved.flatMap(({ in: where, name }) => (where === "query" && name !== undefined ? [name] : []));
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ $id: "octopus", components: document.components });
const compiled = new Map<string, ValidateFunction>();

export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

/** What is wrong with a response of an operation; empty when it fits the document. */
export function faultsOf(operation: Operation, received: Received): string[] {
  const declared = operation.responses[String(received.status)];
  if (declared === undefined) return [`status ${received.status} is not declared`];
  const content = resolve(declared).content;
  if (content === undefined) return [];
  const type = (received.headers.get("content-type") ?? "").split(";")[0] ?? "";
  const schema = content[type]?.schema;
  if (schema === undefined) return [`${type || "no content"} is not declared, only ${Object.keys(content)}`];
  const validate = compile(`${operation.id} ${received.status} ${type}`, schema);
  if (validate(type === "application/json" ? received.body : received.text)) return [];
  return (validate.errors ?? []).map(
    (error) => `${error.instancePath} ${error.message ?? ""} ${JSON.stringify(error.params)}`,
  );
}

function resolve(response: ResponseObject): ResponseObject {
  const name = response.$ref?.split("/").at(-1);
  return name === undefined ? response : (document.components.responses?.[name] ?? {});
}

function compile(key: string, schema: Schema): ValidateFunction {
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const anchored = JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"octopus#/components/'));
  const made = ajv.compile(anchored);
  compiled.set(key, made);
  return made;
}
