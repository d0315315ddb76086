/**
 * Reads an API path into segments, or refuses it with a named reason. A path that two HTTP stacks could read in two ways
 * is refused and not repaired, so that the path which the policy decides about is the path that is sent. Reading a
 * `canonical` spelling again gives the same spelling.
 */
import { isGitRefName } from "./git-ref.ts";

/** Why a path was refused. */
export type PathProblem =
  | "not-text"
  | "too-long"
  | "outside-base"
  | "query"
  | "empty-segment"
  | "dot-segment"
  | "encoded-slash"
  | "backslash"
  | "control"
  | "template"
  | "parameter"
  | "character"
  | "bad-escape"
  | "double-encoding"
  | "unicode";

/** A path that has exactly one reading. */
export interface ParsedPath {
  readonly ok: true;
  /** Decoded segments after the base (`/api`); letter case is kept. */
  readonly segments: readonly string[];
  /** The spelling to send. */
  readonly canonical: string;
  /** Positions whose decoded text holds a slash or `#`: only a git reference placeholder may take them. */
  readonly refs: readonly number[];
}

/** A path that cannot be read in exactly one way. */
export interface PathRefusal {
  readonly ok: false;
  readonly reason: PathProblem;
  readonly message: string;
}

const MAX_LENGTH = 2048;
const MAX_SEGMENTS = 32;

const MESSAGES: { readonly [problem in PathProblem]: string } = {
  "not-text": "The path is not text.",
  "too-long": `The path is longer than ${MAX_LENGTH} characters or ${MAX_SEGMENTS} segments.`,
  "outside-base": "The path does not start with the base path of the API.",
  query: "The path holds `?` or `#`. Pass query parameters separately.",
  "empty-segment": "The path has an empty segment (`//`).",
  "dot-segment": "The path has a segment that is `.` or `..`, or that ends with a dot.",
  "encoded-slash": "The path hides a slash inside a segment (`%2F`).",
  backslash: "The path holds a backslash.",
  control: "The path holds a control or invisible character.",
  template: "The path holds a brace or a bare `+`. Fill templates in first; write a plus as `%2B`.",
  parameter: "The path holds `;`.",
  character: "The path holds a character that a URL does not allow. Percent-encode it.",
  "bad-escape": "The path holds a percent sign that does not decode.",
  "double-encoding": "The path is percent-encoded twice.",
  unicode: "The path holds Unicode that is not in its canonical form, or that reads as another character.",
};

const PLAIN = /^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/;
const DECODED_PROBLEMS: readonly (readonly [RegExp, PathProblem])[] = [
  [/[\u0000-\u001f\u007f-\u009f]/, "control"],
  [/%(?:[0-9a-f]{2}|u[0-9a-f]{4})/i, "double-encoding"],
  [/\\/, "backslash"],
  [/[{}]/, "template"],
  [/;/, "parameter"],
  [
    /[\p{C}\p{Zl}\p{Zp}]|[^\P{Zs} ]|[\u0130\u0131\u2044\u2215\u2216\u29f5\u29f8]|\p{Default_Ignorable_Code_Point}/u,
    "unicode",
  ],
];
const RAW_PROBLEMS: readonly (readonly [RegExp, PathProblem])[] = [
  [/[\u0000-\u001f\u007f]/, "control"],
  [/\\/, "backslash"],
  [/[?#]/, "query"],
  [/[{}+]/, "template"],
  [/;/, "parameter"],
  [/[ "<>^`|[\]]/, "character"],
];

function refuse(reason: PathProblem): PathRefusal {
  return { ok: false, reason, message: MESSAGES[reason] };
}

function encodeSegment(segment: string): string {
  return PLAIN.test(segment) ? segment : encodeURIComponent(segment);
}

/** Decodes one segment, once. A git reference comes back with its slashes, number signs and percent signs. */
function readSegment(raw: string): { readonly text: string; readonly ref: boolean } | PathProblem {
  if (raw === "") return "empty-segment";
  let text = raw;
  if (raw.includes("%")) {
    try {
      text = decodeURIComponent(raw);
    } catch {
      return "bad-escape";
    }
  }
  for (const [pattern, problem] of DECODED_PROBLEMS) if (pattern.test(text)) return problem;
  if (text.normalize("NFKC") !== text) return "unicode";
  if (text.startsWith(" ") || text.endsWith(" ")) return "character";
  if (text === "." || text === ".." || text.endsWith(".")) return "dot-segment";
  if (text.includes("?")) return "query";
  const ref = /[/#%]/.test(text);
  return ref && !isGitRefName(text) ? problemOfReference(text) : { text, ref };
}

/** Why a text that only a git reference may hold is refused elsewhere. */
function problemOfReference(text: string): PathProblem {
  if (text.includes("/")) return "encoded-slash";
  return text.includes("%") ? "double-encoding" : "query";
}

/**
 * Reads a path and keeps encoded git references, for a caller that knows which placeholder may hold one. Other callers
 * use `parseApiPath`.
 */
export function readPath(raw: unknown, base: string): ParsedPath | PathRefusal {
  if (typeof raw !== "string") return refuse("not-text");
  if (raw.length > MAX_LENGTH) return refuse("too-long");
  for (const [pattern, problem] of RAW_PROBLEMS) if (pattern.test(raw)) return refuse(problem);
  if (!raw.startsWith("/")) return refuse("outside-base");
  const parts = raw === "/" ? [] : raw.slice(1).split("/");
  if (parts.length > 1 && parts[parts.length - 1] === "") parts.pop();
  if (parts.length > MAX_SEGMENTS) return refuse("too-long");
  const segments: string[] = [];
  const refs: number[] = [];
  for (const part of parts) {
    if (PLAIN.test(part) && !part.endsWith(".")) {
      segments.push(part);
      continue;
    }
    const read = readSegment(part);
    if (typeof read === "string") return refuse(read);
    if (read.ref) refs.push(segments.length);
    segments.push(read.text);
  }
  const root = base.split("/").filter((part) => part !== "");
  if (root.some((part, i) => segments[i]?.toLowerCase() !== part.toLowerCase()))
    return refuse("outside-base");
  const rest = segments.slice(root.length);
  const canonical = `/${[...root, ...rest.map(encodeSegment)].join("/")}`;
  return { ok: true, segments: rest, canonical, refs: refs.map((at) => at - root.length) };
}

/**
 * Reads an API path strictly: it refuses an encoded slash anywhere. Letter case is kept; routes ignore it.
 *
 * @param raw the path alone: no origin, no query, no fragment
 * @param base the path under which the API lives; a path outside it is refused
 */
export function parseApiPath(raw: string, base = "/api"): ParsedPath | PathRefusal {
  const parsed = readPath(raw, base);
  if (!parsed.ok || parsed.refs.length === 0) return parsed;
  const texts = parsed.refs.map((at) => parsed.segments[at] ?? "");
  return refuse(problemOfReference(texts.find((text) => text.includes("/")) ?? texts[0] ?? ""));
}
