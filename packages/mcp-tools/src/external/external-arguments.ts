/** Reads the arguments of a tool that another server runs: they are checked against the schema of that server. */
import { neutralLine } from "../clean/quote.ts";
import { ToolError } from "../errors.ts";
import { withoutHostKeys } from "../pipeline/host-keys.ts";
import { argumentObject } from "../pipeline/normal-arguments.ts";
import { checkSize } from "../pipeline/validate.ts";
import { confirmed } from "./define-external-tool.ts";
import type { ExternalFacts } from "./external-facts.ts";

/** Arguments that were read. `confirm` and `planToken` belong to octo-mcp, whatever the schema of the server says. */
export interface ExternalArguments {
  readonly args: Readonly<Record<string, unknown>>;
  readonly said: { readonly confirm?: unknown; readonly planToken?: unknown };
  readonly ignored: readonly string[];
}

/** The fields with which an agent approves a write. */
const APPROVAL = ["confirm", "planToken"];

/**
 * Reads arguments. They are not brought into another form, because only the server knows what an empty text means to it.
 * @throws ToolError `input`
 */
export function readExternalArguments(
  external: ExternalFacts,
  raw: unknown,
  isWrite: boolean,
): ExternalArguments {
  checkSize(raw);
  const properties: unknown = external.inputSchema.properties;
  const fields = [...Object.keys(Object(properties)), ...(isWrite ? APPROVAL : [])];
  const { args: own, ignored } = withoutHostKeys(argumentObject(raw), fields);
  if (typeof own !== "object" || own === null || Array.isArray(own))
    throw new ToolError({ code: "input", ownWords: true, message: "The arguments must be an object." });
  const given = own as Readonly<Record<string, unknown>>;
  const { confirm, planToken } = given;
  const args = isWrite
    ? Object.fromEntries(Object.entries(given).filter(([key]) => !APPROVAL.includes(key)))
    : given;
  const problem = external.check(isWrite ? confirmed(external, args) : args);
  if (problem) throw wrong(problem, fields);
  return { args, said: isWrite ? { confirm, planToken } : {}, ignored };
}

/** The message quotes the schema of the server, so that it is shown as data. */
function wrong(
  { message, field }: { message: string; field?: string },
  fields: readonly string[],
): ToolError {
  const names = fields.map((name) => neutralLine(name, 60)).join(", ");
  return new ToolError({
    code: "input",
    message: "The arguments do not fit the schema of the tool.",
    quoted: `${message} It has: ${names || "no arguments"}.`,
    ...(field === undefined ? {} : { field: neutralLine(field, 60) }),
  });
}
