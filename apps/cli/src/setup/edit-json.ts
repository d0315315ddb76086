/**
 * Changes one entry of a JSON file and nothing else. jsonc-parser finds where things stand; the texts are put in here, because
 * its own edits format the lines around them, and move or remove comments.
 */
import {
  createScanner,
  findNodeAtLocation,
  type Node,
  type ParseError,
  parse,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";

/** The text after a change, or why it cannot be changed. */
export type Edited =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };

/** Kinds of tokens, as the scanner numbers them; its const enum cannot be imported. */
const COMMA = 5;
const COMMENTS = new Set([12, 13]);
const SPACES = new Set([14, 15]);

const READING = { allowTrailingComma: true, allowEmptyContent: true };

/** The value at a path of the text; undefined when it is not there or the text cannot be read. */
export function readJson(text: string, path: readonly string[]): unknown {
  const { data } = read(text);
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

/**
 * Sets fields of the object at a path. Fields of the object that are not named stay, as a person may have added them.
 * @param fields undefined removes the object.
 */
export function editJson(
  text: string,
  path: readonly string[],
  fields: Readonly<Record<string, unknown>> | undefined,
): Edited {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const before = text.slice(mark.length).trim() === "" ? "{}\n" : text.slice(mark.length);
  const { problem } = read(before);
  if (problem !== undefined) return { ok: false, problem };
  if (fields === undefined) return { ok: true, text: mark + removed(before, path) };
  const isThere = nodeAt(before, path)?.type === "object";
  const after = isThere
    ? Object.entries(fields).reduce((so, [key, value]) => set(so, [...path, key], value), before)
    : set(before, path, fields);
  return { ok: true, text: mark + after };
}

function read(text: string): { readonly data: unknown; readonly problem?: string } {
  const errors: ParseError[] = [];
  const data: unknown = parse(text.replace(/^\uFEFF/, ""), errors, READING);
  const [first] = errors;
  if (first !== undefined) {
    const line = text.slice(0, first.offset).split("\n").length;
    return { data, problem: `line ${line} is not JSON (${printParseErrorCode(first.error)})` };
  }
  const isObject = typeof data === "object" && data !== null && !Array.isArray(data);
  return data === undefined || isObject ? { data } : { data, problem: "it is not a JSON object" };
}

function nodeAt(text: string, path: readonly string[]): Node | undefined {
  const root = parseTree(text, [], READING);
  return root === undefined ? undefined : findNodeAtLocation(root, [...path]);
}

/** Replaces the value at a path, or adds it to the deepest object of the path that is there. */
function set(text: string, path: readonly string[], value: unknown): string {
  const found = nodeAt(text, path);
  if (found !== undefined) {
    const { offset, length } = found;
    return (
      text.slice(0, offset) + rendered(text, value, indentAt(text, offset)) + text.slice(offset + length)
    );
  }
  const parent = path.slice(0, -1);
  const object = nodeAt(text, parent);
  const key = path.at(-1) ?? "";
  return object?.type === "object"
    ? added(text, object, { key, value })
    : set(text, parent, { [key]: value });
}

interface Property {
  readonly key: string;
  readonly value: unknown;
}

/** Adds a property behind the last one, and behind the comment on its line. */
function added(text: string, object: Node, { key, value }: Property): string {
  const last = object.children?.at(-1);
  const inner =
    last === undefined ? indentAt(text, object.offset) + unitOf(text) : indentAt(text, last.offset);
  const line = `${lineEnd(text)}${inner}${JSON.stringify(key)}: ${rendered(text, value, inner)}`;
  if (last === undefined) {
    const at = object.offset + 1;
    const closing = text[at] === "}" ? `${lineEnd(text)}${indentAt(text, object.offset)}` : "";
    return text.slice(0, at) + line + closing + text.slice(at);
  }
  const end = last.offset + last.length;
  const { comma, after } = behind(text, end);
  if (comma === undefined)
    return `${text.slice(0, end)},${text.slice(end, after)}${line}${text.slice(after)}`;
  return `${text.slice(0, after)}${line},${text.slice(after)}`;
}

/** The comma behind a property, and the end of what belongs to its line. */
function behind(text: string, end: number): { readonly comma: number | undefined; readonly after: number } {
  const scanner = createScanner(text);
  scanner.setPosition(end);
  let comma: number | undefined;
  let after = end;
  for (let kind: number = scanner.scan(); ; kind = scanner.scan()) {
    const isComment = COMMENTS.has(kind);
    if (kind === COMMA && comma === undefined) comma = scanner.getTokenOffset();
    else if (!isComment && !SPACES.has(kind)) return { comma, after };
    // A comment on a line of its own belongs to what follows, until the comma shows that the property goes on.
    if (kind === COMMA || (isComment && !text.slice(after, scanner.getTokenOffset()).includes("\n")))
      after = scanner.getTokenOffset() + scanner.getTokenLength();
  }
}

/** Removes a property with its line and its comma. Comments around it stay. */
function removed(text: string, path: readonly string[]): string {
  const property = nodeAt(text, path)?.parent;
  const siblings = property?.parent?.children;
  if (property === undefined || siblings === undefined) return text;
  const end = property.offset + property.length;
  const { comma } = behind(text, end);
  const upTo = comma === undefined ? end : comma + 1;
  const before = text.slice(0, property.offset);
  const from =
    /\n[ \t]*$/.test(before) && /^[ \t]*\r?(?:\n|\/\/)/.test(text.slice(upTo))
      ? before.trimEnd().length
      : property.offset;
  const lineBreak = before.slice(from).lastIndexOf("\n");
  const start =
    lineBreak < 0 ? property.offset : from + before.slice(from, from + lineBreak).replace(/\r$/, "").length;
  const previous = siblings[siblings.indexOf(property) - 1];
  const isLast = siblings.at(-1) === property;
  if (!isLast || comma !== undefined || previous === undefined)
    return text.slice(0, start) + text.slice(upTo);
  // The last property had no comma, so that the one before loses the comma that stood between the two.
  const between = behind(text, previous.offset + previous.length).comma ?? start;
  return text.slice(0, between) + text.slice(between + 1, start) + text.slice(upTo);
}

function rendered(text: string, value: unknown, indent: string): string {
  return JSON.stringify(value, null, unitOf(text)).replaceAll("\n", `${lineEnd(text)}${indent}`);
}

/** The indentation of the line on which an offset stands. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}

/** One step of indentation, as the first indented line has it. */
function unitOf(text: string): string {
  return /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ";
}

function lineEnd(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
