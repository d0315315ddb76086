/**
 * Reads expressions of the simple kind: characters, classes, places, groups, alternatives, and `?`, `*` or `+` behind
 * one of them. It is asked only about expressions that the engine takes; what it is not sure of it does not read.
 */
import { ANY, type AsciiSet, charOf, DIGITS, inAnyCase, others, rangeOf, SPACES, WORD } from "./ascii-set.ts";

/** One after the other. */
export type Sequence = readonly Piece[];

/** A part of a sequence. */
export interface Piece {
  /** A character of a set, a place in the line, or a group of alternatives. */
  readonly atom:
    | { readonly kind: "set"; readonly set: AsciiSet }
    | { readonly kind: "place"; readonly place: "^" | "$" | "\\b" | "\\B" }
    | { readonly kind: "group"; readonly alternatives: readonly Sequence[] };
  readonly many: "" | "?" | "*" | "+";
}

/** Thrown inside of this module, for an expression of another kind. */
class NotSimple extends Error {}

const KINDS: Readonly<Record<string, AsciiSet>> = { d: DIGITS, w: WORD, s: SPACES };
const CONTROLS: Readonly<Record<string, string>> = { t: "\t", f: "\f", r: "\r", n: "\n" };
const PLAIN = /^[\x20-\x7e]$/;
const PUNCTUATION = /^[!-/:-@[-`{-~]$/;

/** The alternatives of an expression, or nothing when it is of another kind. */
export function readSimple(pattern: string, caseInsensitive: boolean): readonly Sequence[] | undefined {
  try {
    const reader = createReader(pattern, caseInsensitive);
    const alternatives = readAlternatives(reader);
    return reader.peek() === "" ? alternatives : undefined;
  } catch (error) {
    if (error instanceof NotSimple) return undefined;
    throw error;
  }
}

interface Reader {
  readonly caseInsensitive: boolean;
  /** The next character, empty at the end. */
  peek(): string;
  take(): string;
  takeIf(text: string): boolean;
}

function createReader(pattern: string, caseInsensitive: boolean): Reader {
  let at = 0;
  return {
    caseInsensitive,
    peek: () => pattern.charAt(at),
    take() {
      at += 1;
      return pattern.charAt(at - 1);
    },
    takeIf(text) {
      if (!pattern.startsWith(text, at)) return false;
      at += text.length;
      return true;
    },
  };
}

function readAlternatives(reader: Reader): Sequence[] {
  const alternatives: Sequence[] = [];
  do alternatives.push(readSequence(reader));
  while (reader.takeIf("|"));
  return alternatives;
}

function readSequence(reader: Reader): Sequence {
  const pieces: Piece[] = [];
  while (!["", "|", ")"].includes(reader.peek())) pieces.push(readPiece(reader));
  return pieces;
}

function readPiece(reader: Reader): Piece {
  const atom = readAtom(reader);
  const next = reader.peek();
  const many = next === "?" || next === "*" || next === "+" ? next : "";
  if (many !== "") {
    if (atom.kind === "place") throw new NotSimple();
    reader.take();
    // Greedy or not makes no difference to whether there is a match.
    reader.takeIf("?");
    if ("?*+{".includes(reader.peek() || " ")) throw new NotSimple();
  }
  return { atom, many };
}

function readAtom(reader: Reader): Piece["atom"] {
  const char = reader.take();
  if (char === "^" || char === "$") return { kind: "place", place: char };
  if (char === ".") return { kind: "set", set: ANY };
  if (char === "(") return readGroup(reader);
  if (char === "[") return { kind: "set", set: readClass(reader) };
  if (char === "\\") return readEscape(reader);
  if (!PLAIN.test(char) || "*+?{}]".includes(char)) throw new NotSimple();
  return { kind: "set", set: fold(charOf(char), reader) };
}

function readGroup(reader: Reader): Piece["atom"] {
  if (!reader.takeIf("?:") && reader.peek() === "?") throw new NotSimple();
  const alternatives = readAlternatives(reader);
  if (!reader.takeIf(")")) throw new NotSimple();
  return { kind: "group", alternatives };
}

function readEscape(reader: Reader): Piece["atom"] {
  const char = reader.take();
  if (char === "b" || char === "B") return { kind: "place", place: `\\${char}` };
  const set = kindOf(char);
  return { kind: "set", set: set ?? fold(charOf(plainEscape(char)), reader) };
}

function kindOf(char: string): AsciiSet | undefined {
  const set = KINDS[char.toLowerCase()];
  return set !== undefined && char !== char.toLowerCase() ? others(set) : set;
}

function plainEscape(char: string): string {
  const plain = CONTROLS[char] ?? (PUNCTUATION.test(char) ? char : undefined);
  if (plain === undefined) throw new NotSimple();
  return plain;
}

/** The opening bracket is read; a bracket inside could begin a named class. */
function readClass(reader: Reader): AsciiSet {
  const negated = reader.takeIf("^");
  let set = 0n;
  for (let first = true; first || reader.peek() !== "]"; first = false) {
    const from = readMember(reader);
    if (typeof from === "bigint") set |= from;
    else if (reader.takeIf("-")) set |= readRange(reader, from, reader.peek());
    else set |= charOf(from);
  }
  reader.take();
  const folded = fold(set, reader);
  return negated ? others(folded) : folded;
}

function readRange(reader: Reader, from: string, next: string): AsciiSet {
  if (next === "]") return charOf(from) | charOf("-");
  const to = readMember(reader);
  if (typeof to === "bigint" || to < from) throw new NotSimple();
  return rangeOf(from.charCodeAt(0), to.charCodeAt(0));
}

/** A character, or the characters of a kind. */
function readMember(reader: Reader): string | AsciiSet {
  const char = reader.take();
  if (char === "[" || !PLAIN.test(char)) throw new NotSimple();
  if (char !== "\\") return char;
  const escaped = reader.take();
  return kindOf(escaped) ?? plainEscape(escaped);
}

function fold(set: AsciiSet, { caseInsensitive }: Reader): AsciiSet {
  return caseInsensitive ? inAnyCase(set) : set;
}
