/** Checks the schemas of arguments, with a validator of draft-07 and with rules of the contract. */
import type { JsonSchema, ToolDescriptor } from "@octo/tool-contract";
import { isObject } from "./probe.ts";
import { type Verdict, verdictOf } from "./report.ts";
import { isClosed, type Run } from "./run.ts";
import {
  looseDates,
  oddDefaults,
  openLists,
  tenantArguments,
  undeclared,
  undescribed,
} from "./schema-lint.ts";

const MOST_WORDS = 200;

/** Checks 33 to 39 and 41 to 43. */
export async function checkSchemas({ tools, validator }: Run): Promise<Verdict[]> {
  if (tools.length === 0) return [];
  const usable = tools.filter(({ inputSchema }) => isObject(inputSchema));
  const each = (find: (schema: JsonSchema) => readonly string[]) =>
    usable.flatMap(({ name, inputSchema }) => find(inputSchema).map((problem) => `${name}: ${problem}`));
  return [
    verdictOf(33, each(validator.problems), "each is"),
    verdictOf(34, each(notAnObject), "each is"),
    verdictOf(
      35,
      each((schema) => (isClosed(schema) ? [] : ["additionalProperties is not false"])),
      "they are",
    ),
    verdictOf(36, each(undescribed), "each has"),
    verdictOf(37, each(undeclared), "it is"),
    verdictOf(
      38,
      each((schema) => oddDefaults(schema, (part, value) => validator.violations(part, value).length === 0)),
      "they are",
    ),
    verdictOf(39, each(openLists), "they do"),
    verdictOf(41, each(looseDates), "they do"),
    verdictOf(42, usable.flatMap(tooLong), "they have"),
    verdictOf(43, each(tenantArguments), "none does"),
  ];
}

function notAnObject(schema: JsonSchema): string[] {
  return [
    ...(schema.type === "object" ? [] : ["type is not object"]),
    ...(isObject(schema.properties) ? [] : ["there are no properties"]),
  ];
}

function tooLong({ name, description }: ToolDescriptor): string[] {
  const words = String(description).trim().split(/\s+/).length;
  return words > MOST_WORDS ? [`${name} has ${words} words`] : [];
}
