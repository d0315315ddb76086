/**
 * Fills path templates. A value can only ever be one path segment: whatever it contains, it cannot reach another route.
 */
import { OctopusError } from "./errors.ts";

/** Placeholders that hold a Git reference, the one kind of value that may contain a slash (sent encoded). */
const GIT_REFERENCES = new Set(["gitRef", "branchName", "tagName", "refName"]);
const UNSAFE = /[\u0000-\u001f\u007f\\]/;

/**
 * Puts values into a template such as `/api/{spaceId}/releases/{id}`.
 * @throws OctopusError `input` when a value is missing or could not be one segment.
 */
export function fillPath(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    const problem = problemWith(name, value);
    if (problem) throw new OctopusError({ code: "input", message: `${name} ${problem}.`, route: template });
    return encodeURIComponent(String(value));
  });
}

function problemWith(name: string, value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return "is missing";
  const text = String(value);
  if (text === "") return "is empty";
  if (text.length > 500) return "is longer than 500 characters";
  if (text === "." || text === "..") return "is not a name or id";
  if (UNSAFE.test(text)) return "contains a backslash or a control character";
  if (text.includes("%")) return "contains a percent sign, which no id, slug or version has";
  if (!text.includes("/")) return undefined;
  if (!GIT_REFERENCES.has(name)) return "contains a slash";
  const parts = text.split("/");
  return parts.some((part) => part === "" || part === "." || part === "..")
    ? "is not a Git reference"
    : undefined;
}
