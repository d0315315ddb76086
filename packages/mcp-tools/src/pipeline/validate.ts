/** Step 1: strict validation. An unknown key is an error that names the nearest valid one; nothing is coerced. */
import { editDistance } from "@octo/shared";
import type { z } from "zod";
import { neutralLine } from "../clean/quote.ts";
import { ToolError } from "../errors.ts";

/** No tool needs larger arguments; they would only cost time and fill the audit log. */
const LARGEST = 2_000_000;
const DEEPEST = 32;
const PROBLEMS = 5;

/**
 * Checks arguments against a schema.
 * @throws ToolError `input`, naming every field that is wrong, the problem and the way out.
 */
export function validate<S extends z.ZodObject>(schema: S, args: unknown): z.output<S> {
  const oversize = sizeOf(args, 0) > LARGEST;
  if (oversize) {
    throw new ToolError({
      code: "input",
      ownWords: true,
      message: `arguments: larger than ${LARGEST} characters or nested deeper than ${DEEPEST}.`,
    });
  }
  const result = schema.safeParse(args ?? {});
  if (result.success) return result.data;
  const fields = Object.keys(schema.shape);
  const problems = result.error.issues.slice(0, PROBLEMS).flatMap((issue) => explain(issue, fields, args));
  throw new ToolError({
    code: "input",
    ownWords: true,
    message: problems.slice(0, PROBLEMS).join(" "),
    hint: `Fields: ${fields.join(", ") || "none"}.`,
    ...fieldOfFirst(result.error.issues),
  });
}

function fieldOfFirst([issue]: readonly z.core.$ZodIssue[]): { field?: string } {
  const field = issue?.code === "unrecognized_keys" ? issue.keys[0] : issue && fieldOf(issue);
  return field ? { field: neutralLine(field.slice(0, 200), 60) } : {};
}

function explain(issue: z.core.$ZodIssue, fields: readonly string[], args: unknown): string[] {
  if (issue.code === "unrecognized_keys") {
    const inside = issue.path.length > 0 ? ` in ${fieldOf(issue)}` : "";
    return issue.keys.slice(0, PROBLEMS).map((key) => {
      const near = issue.path.length > 0 ? undefined : nearestKey(key, fields);
      return `Unknown field '${neutralLine(key.slice(0, 200), 60)}'${inside}${near ? `; did you mean '${near}'?` : "."}`;
    });
  }
  if (issue.code === "invalid_type" && issue.path.length > 0 && valueAt(args, issue.path) === undefined)
    return [`${fieldOf(issue)}: is needed (${issue.expected}).`];
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

/** Characters in all texts of a value and its number of parts; infinite when it is nested too deep. */
function sizeOf(value: unknown, depth: number): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 1;
  if (depth >= DEEPEST) return Number.POSITIVE_INFINITY;
  let size = 0;
  for (const [key, item] of Object.entries(value)) {
    size += key.length + sizeOf(item, depth + 1);
    if (size > LARGEST) break;
  }
  return size;
}

/** The valid key with the fewest edits, if it is near enough to be meant. */
export function nearestKey(key: string, fields: readonly string[]): string | undefined {
  const wanted = key.slice(0, 60).toLowerCase().replace(/[_-]/g, "");
  const ranked = fields
    .map((field) => ({ field, distance: nameDistance(wanted, field.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(2, Math.floor(best.field.length / 3)) ? best.field : undefined;
}

function nameDistance(wanted: string, field: string): number {
  if (field.startsWith(wanted) || wanted.startsWith(field)) return 1;
  if (wanted.length >= 4 && field.includes(wanted)) return 2;
  return editDistance(wanted, field);
}
