/** Step 1: strict validation. An unknown key is an error that names the nearest valid one; a value of another type is an error that shows the right form. */
import type { z } from "zod";
import { neutralLine } from "../clean/quote.ts";
import { ToolError } from "../errors.ts";
import { DEEPEST, isOversize, LARGEST } from "./argument-size.ts";
import { nearestKey } from "./nearest-key.ts";
import { isEmpty } from "./normal-arguments.ts";
import { rightForm } from "./right-form.ts";
import { schemaAt } from "./schema-parts.ts";

const PROBLEMS = 5;

/**
 * Checks arguments against a schema.
 * @throws ToolError `input`, naming every field that is wrong, the problem and the way out.
 */
export function validate<S extends z.ZodObject>(schema: S, args: unknown): z.output<S> {
  checkSize(args);
  const result = schema.safeParse(args ?? {});
  if (result.success) return result.data;
  const fields = Object.keys(schema.shape);
  const problems = result.error.issues.slice(0, PROBLEMS).flatMap((issue) => explain(issue, schema, args));
  throw new ToolError({
    code: "input",
    ownWords: true,
    message: problems.slice(0, PROBLEMS).join(" "),
    hint: `Fields: ${fields.join(", ") || "none"}.`,
    ...fieldOfFirst(result.error.issues),
  });
}

/**
 * Refuses arguments that are too large to be looked at.
 * @throws ToolError `input`
 */
export function checkSize(args: unknown): void {
  if (!isOversize(args)) return;
  throw new ToolError({
    code: "input",
    ownWords: true,
    message: `arguments: larger than ${LARGEST} characters or nested deeper than ${DEEPEST}.`,
  });
}

function fieldOfFirst([issue]: readonly z.core.$ZodIssue[]): { field?: string } {
  const field = issue?.code === "unrecognized_keys" ? issue.keys[0] : issue && fieldOf(issue);
  return field ? { field: neutralLine(field.slice(0, 200), 60) } : {};
}

function explain(issue: z.core.$ZodIssue, schema: z.ZodObject, args: unknown): string[] {
  if (issue.code === "unrecognized_keys") {
    const inside = issue.path.length > 0 ? ` in ${fieldOf(issue)}` : "";
    return issue.keys.slice(0, PROBLEMS).map((key) => {
      const near = issue.path.length > 0 ? undefined : nearestKey(key, Object.keys(schema.shape));
      return `Unknown field '${neutralLine(key.slice(0, 200), 60)}'${inside}${near ? `; did you mean '${near}'?` : "."}`;
    });
  }
  const value = valueAt(args, issue.path);
  if (issue.code === "invalid_type" && issue.path.length > 0 && (value === undefined || value === null))
    return [`${fieldOf(issue)}: is needed (${issue.expected}).`];
  if (issue.code === "too_small" && typeof value === "string" && isEmpty(value))
    return [`${fieldOf(issue)}: is needed (string).`];
  const form = rightForm(issue, schemaAt(schema, issue.path), value);
  if (form) return [`${fieldOf(issue) || "arguments"}: ${form}`];
  return [`${fieldOf(issue) || "arguments"}: ${neutralLine(issue.message, 300)}.`];
}

function valueAt(args: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    args,
  );
}

function fieldOf(issue: z.core.$ZodIssue): string {
  return neutralLine(issue.path.join(".").slice(0, 200), 120);
}
