/** Checks a response against the OpenAPI document, and describes a difference in words of the document alone. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";

type Schema = Readonly<Record<string, unknown>>;

/** The part of the OpenAPI document that is read. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, { readonly get?: ReadOperation }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters?: Readonly<Record<string, { readonly name?: string }>>;
  };
}

interface ReadOperation {
  readonly parameters?: readonly { readonly name?: string; readonly $ref?: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

/** A check of responses. */
export interface ResponseCheck {
  /** How the response of a read differs; empty when it fits, undefined when the document does not have the route. */
  differences(template: string, response: unknown): readonly string[] | undefined;
  /** Whether the route takes a number of items. */
  takesPages(template: string): boolean;
}

/** The most differences of one route that are named. */
const MOST = 20;

/** Makes the check of a document. Schemas are compiled when they are first needed. */
export function createResponseCheck(document: ApiDocument): ResponseCheck {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ $id: "octopus", components: document.components });
  const names = fieldNames(document.components.schemas);
  const compiled = new Map<string, ValidateFunction>();
  const validatorOf = (template: string) => {
    const schema = document.paths[template]?.get?.responses["200"]?.content?.["application/json"]?.schema;
    if (schema === undefined) return undefined;
    const known = compiled.get(template);
    if (known !== undefined) return known;
    const anchored = JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"octopus#/components/'));
    const validate = ajv.compile(anchored);
    compiled.set(template, validate);
    return validate;
  };
  return {
    differences(template, response) {
      const validate = validatorOf(template);
      if (validate === undefined) return undefined;
      if (validate(response)) return [];
      return [...new Set((validate.errors ?? []).map((error) => describe(error, response, names)))].slice(
        0,
        MOST,
      );
    },
    takesPages: (template) =>
      (document.paths[template]?.get?.parameters ?? []).some(
        ({ name, $ref }) =>
          (name ?? document.components.parameters?.[$ref?.split("/").at(-1) ?? ""]?.name) === "take",
      ),
  };
}

/** Names of fields that the document declares. Every other key of a response may be a name that somebody gave. */
function fieldNames(schemas: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { properties } = value as Schema;
    if (typeof properties === "object" && properties !== null)
      for (const name of Object.keys(properties)) names.add(name);
    for (const inner of Object.values(value)) collect(inner);
  };
  collect(schemas);
  return names;
}

/** Where, what was expected by the document, and the kind of what came. No value of the response is in it. */
function describe(error: ErrorObject, response: unknown, names: ReadonlySet<string>): string {
  const path = error.instancePath
    .split("/")
    .slice(1)
    .map((one) => one.replaceAll("~1", "/").replaceAll("~0", "~"));
  const shown = path.map((key) => (names.has(key) ? `.${key}` : "[*]")).join("") || ".";
  const found = path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    response,
  );
  const { keyword, params } = error;
  const expected: Readonly<Record<string, unknown>> = {
    type: params.type,
    required: params.missingProperty,
    enum: params.allowedValues,
  };
  const detail = expected[keyword];
  return `${shown}: ${keyword}${detail === undefined ? "" : ` ${JSON.stringify(detail)}`}; got ${kindOf(found)}`;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
