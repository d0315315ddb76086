/** Step 1: strict validation. An unknown key is an error that names the nearest valid one; nothing is coerced. */
import type { z } from "zod";
import { ToolError } from "../errors.ts";

/**
 * Checks arguments against a schema.
 * @throws ToolError `input`, naming every field that is wrong, the problem and the way out.
 */
export function validate<S extends z.ZodObject>(schema: S, args: unknown): z.output<S> {
  const result = schema.safeParse(args ?? {});
  if (result.success) return result.data;
  const fields = Object.keys(schema.shape);
  const problems = result.error.issues.flatMap((issue) => explain(issue, fields));
  throw new ToolError({
    code: "input",
    message: problems.join(" "),
    hint: `Fields: ${fields.join(", ") || "none"}.`,
  });
}

function explain(issue: z.core.$ZodIssue, fields: readonly string[]): string[] {
  if (issue.code === "unrecognized_keys") {
    const inside = issue.path.length > 0 ? ` in ${issue.path.join(".")}` : "";
    return issue.keys.map((key) => {
      const near = issue.path.length > 0 ? undefined : nearestKey(key, fields);
      return `Unknown field '${key.slice(0, 60)}'${inside}${near ? `; did you mean '${near}'?` : "."}`;
    });
  }
  const field = issue.path.join(".") || "arguments";
  return [`${field}: ${issue.message}.`];
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

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
