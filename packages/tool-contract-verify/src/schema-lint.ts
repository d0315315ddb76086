/** Finds faults in a schema of arguments that a validator does not report. */
import type { JsonSchema } from "@octo/tool-contract";
import { isObject, isText } from "./probe.ts";
import { propertiesOf, requiredOf } from "./run.ts";

/** A schema somewhere inside another, with its path. */
export interface SchemaProperty {
  readonly path: string;
  /** The argument's own name; absent for items and branches. */
  readonly name?: string;
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
}

const BRANCHES = ["anyOf", "oneOf", "allOf"] as const;

/** Every argument of a schema, with those of nested objects, lists and branches. */
function allPropertiesOf(schema: JsonSchema, path = ""): SchemaProperty[] {
  const required = new Set(requiredOf(schema));
  const own = Object.entries(propertiesOf(schema)).flatMap(([name, property]) => {
    if (!isObject(property)) return [];
    const at = path === "" ? name : `${path}.${name}`;
    return [
      { path: at, name, schema: property, isRequired: required.has(name) },
      ...allPropertiesOf(property, at),
    ];
  });
  return [...own, ...inner(schema, path)];
}

function inner(schema: JsonSchema, path: string): SchemaProperty[] {
  const parts: (readonly [string, unknown])[] = [
    [`${path}[]`, schema.items],
    ...BRANCHES.flatMap((key) => {
      const branches = schema[key];
      return Array.isArray(branches) ? branches.map((branch) => [path, branch] as const) : [];
    }),
  ];
  return parts.flatMap(([at, part]) =>
    isObject(part) ? [{ path: at, schema: part, isRequired: false }, ...allPropertiesOf(part, at)] : [],
  );
}

/** True when a schema has a type, a constant, or branches that all have one. */
function isTyped(schema: JsonSchema): boolean {
  if (schema.type !== undefined || schema.const !== undefined) return true;
  return BRANCHES.some((key) => {
    const branches = schema[key];
    return Array.isArray(branches) && branches.every((branch) => isObject(branch) && isTyped(branch));
  });
}

/** Arguments without a type or a description. The items of a list and the parts of a branch need a type only. */
export function undescribed(schema: JsonSchema): string[] {
  return allPropertiesOf(schema).flatMap(({ path, name, schema: part }) => [
    ...(isTyped(part) ? [] : [`${path} has no type`]),
    ...(name === undefined || isText(part.description) ? [] : [`${path} has no description`]),
  ]);
}

/** Required arguments that are not declared. */
export function undeclared(schema: JsonSchema, path = ""): string[] {
  const properties = propertiesOf(schema);
  const here = requiredOf(schema)
    .filter((name) => !Object.hasOwn(properties, name))
    .map((name) => `${path}${name} is required but not declared`);
  const nested = Object.entries(properties).flatMap(([name, property]) =>
    isObject(property) ? undeclared(property, `${path}${name}.`) : [],
  );
  return [...here, ...nested];
}

/** Defaults that are not valid, that required arguments have, or that a boolean lacks. */
export function oddDefaults(
  schema: JsonSchema,
  isValid: (schema: JsonSchema, value: unknown) => boolean,
): string[] {
  return allPropertiesOf(schema)
    .filter(({ name }) => name !== undefined)
    .flatMap(({ path, schema: part, isRequired }) => {
      if (part.default === undefined)
        return part.type === "boolean" && !isRequired ? [`${path} is a boolean without a default`] : [];
      return [
        ...(isRequired ? [`${path} has a default and is required`] : []),
        ...(isValid(part, part.default) ? [] : [`the default of ${path} is not valid`]),
      ];
    });
}

/** Lists whose schema does not describe their items. */
export function openLists(schema: JsonSchema): string[] {
  return allPropertiesOf(schema)
    .filter(({ schema: part }) => part.type === "array" && part.items === undefined)
    .map(({ path }) => `${path} has no items`);
}

const DATE_NAME = /(^|_)(date|datetime|timestamp)$|(Date|DateTime|Timestamp)$/;

/** Arguments with the name of a date whose schema allows any text. */
export function looseDates(schema: JsonSchema): string[] {
  return allPropertiesOf(schema)
    .filter(({ name = "", schema: part }) => DATE_NAME.test(name) && part.type === "string")
    .filter(({ schema: part }) => part.format === undefined && part.pattern === undefined)
    .map(({ path }) => `${path} has no format`);
}

/** Arguments that would let a model choose whose data it sees. */
export function tenantArguments(schema: JsonSchema): string[] {
  return Object.keys(propertiesOf(schema)).filter((name) => /^(x_)?(octopus_)?tenant_id$/i.test(name));
}
