/**
 * Fills path templates. A value always becomes exactly one path segment, so that it cannot reach another route, neither
 * as it is nor after a server or proxy has normalised it.
 */
import { OctopusError } from "./errors.ts";

/** Placeholders of Git references, the only values that may contain a slash. It is sent encoded. */
const GIT_REFERENCES = new Set(["gitRef", "branchName", "tagName", "refName"]);
const MAX_LENGTH = 500;

const ESCAPE = /%(?:[0-9a-f]{2}|u[0-9a-f]{4})/i;

/** Control, separator, invisible and unpaired characters. No id, slug, version or Git reference contains one. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * Puts values into a template such as `/api/{spaceId}/releases/{id}`.
 *
 * @throws OctopusError `input` when a value is missing or could not be one segment.
 */
export function fillPath(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const problem = problemWith(name, value);
    if (problem) throw new OctopusError({ code: "input", message: `${name} ${problem}.`, route: template });
    return encodeURIComponent(String(value));
  });
}

function problemWith(name: string, value: unknown): string | undefined {
  if (typeof value !== "string" && !Number.isSafeInteger(value)) return "is missing";
  const text = String(value);
  if (text.length > MAX_LENGTH) return `is longer than ${MAX_LENGTH} characters`;
  const isReference = GIT_REFERENCES.has(name);
  return problemWithText(text, isReference) ?? problemOnceNormalised(text, isReference);
}

function problemWithText(text: string, isReference: boolean): string | undefined {
  if (text.trim() === "") return "is empty";
  if (text !== text.trim()) return "begins or ends with a space";
  if (UNSEEN.test(text)) return "contains a control character or an invisible one";
  if (text.includes("\\")) return "contains a backslash";
  // A percent sign may stand in a Git reference, unless a server that decodes twice could read an escape in it.
  if (isReference ? ESCAPE.test(text) : text.includes("%"))
    return isReference
      ? "contains what reads as a percent escape"
      : "contains a percent sign, which no id, slug or version has";
  if (isDots(text)) return "is not a name or id";
  if (!text.includes("/")) return undefined;
  if (!isReference) return "contains a slash";
  return text.split("/").some((part) => part === "" || isDots(part)) ? "is not a Git reference" : undefined;
}

/** Some servers replace look-alikes, such as a full-width dot or slash, by what they look like before they route. */
function problemOnceNormalised(text: string, isReference: boolean): string | undefined {
  const folded = text.normalize("NFKC");
  if (folded === text) return undefined;
  const slashes = (part: string) => part.split("/").length;
  const changed = slashes(folded) !== slashes(text) || problemWithText(folded, isReference) !== undefined;
  return changed ? "contains characters that look like a dot, a slash or another sign of a path" : undefined;
}

function isDots(text: string): boolean {
  return /^\.+$/.test(text);
}
