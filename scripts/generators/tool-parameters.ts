/** The parameters of a tool as rows of a table, from the JSON Schema of its input. */
import { table } from "./blocks.ts";

/** The keywords of JSON Schema that inputs use. */
interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
}

/** A table of all parameters, the required ones first; a sentence when there are none. */
export function parameterTable(input: object): string {
  const { properties = {}, required = [] } = input as Schema;
  const rows = Object.entries(properties)
    .toSorted(([a], [b]) => Number(required.includes(b)) - Number(required.includes(a)))
    .map(([name, schema]) => [
      `\`${name}\``,
      typeOf(schema),
      schema.description ?? "",
      required.includes(name) ? "required" : defaultOf(schema),
      limitsOf(schema),
    ]);
  return rows.length === 0
    ? "The tool takes no arguments."
    : table(["parameter", "type", "meaning", "default", "limits"], rows);
}

function typeOf(schema: Schema): string {
  const { type, enum: values, format, items, properties, anyOf } = schema;
  if (values) return values.map(code).join(", ");
  if (anyOf) return anyOf.map(typeOf).join(" or ");
  if (items) return items.enum ? `list of ${typeOf(items)}` : `list of ${plural(items)}`;
  if (properties) return `object with ${Object.keys(properties).map(code).join(", ")}`;
  if (format === "date-time") return "time, ISO 8601";
  return { string: "text", integer: "whole number", boolean: "true or false" }[type ?? ""] ?? type ?? "any";
}

function plural(items: Schema): string {
  if (items.properties) return `objects with ${Object.keys(items.properties).map(code).join(", ")}`;
  return `${{ integer: "whole number" }[items.type ?? ""] ?? "text"}s`;
}

function defaultOf(schema: Schema): string {
  return schema.default === undefined ? "" : code(schema.default);
}

function limitsOf({ minimum, maximum, maxLength, maxItems, items, type }: Schema): string {
  const isNumber = type === "integer" || type === "number";
  const limits = [
    isNumber && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && `${minimum ?? 0} to ${maximum}`,
    isNumber && maximum === Number.MAX_SAFE_INTEGER && minimum !== undefined && `from ${minimum}`,
    maxItems !== undefined && `at most ${maxItems}`,
    maxLength !== undefined && `${maxLength} characters`,
    items?.maxLength !== undefined && `each ${items.maxLength} characters`,
  ];
  return limits.filter((one) => one !== false).join(", ");
}

const code = (value: unknown) => `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
