/** Sets of the ASCII characters that a line can hold, each character a bit. A line break is in none of them. */

/** Bit n stands for the character with code n. */
export type AsciiSet = bigint;

const SIZE = 128;
const LINE_BREAK = 1n << 10n;

/** Every character but the line break. */
export const ANY: AsciiSet = ((1n << BigInt(SIZE)) - 1n) & ~LINE_BREAK;

/** From one code to another one, both included. */
export function rangeOf(from: number, to: number): AsciiSet {
  let set = 0n;
  for (let code = from; code <= to; code += 1) set |= 1n << BigInt(code);
  return set & ANY;
}

export function charOf(char: string): AsciiSet {
  const code = char.charCodeAt(0);
  return rangeOf(code, code);
}

/** All others. */
export function others(set: AsciiSet): AsciiSet {
  return ANY & ~set;
}

export const DIGITS = rangeOf(48, 57);
const CAPITALS = rangeOf(65, 90);
const SMALL = rangeOf(97, 122);
export const WORD = DIGITS | CAPITALS | SMALL | charOf("_");
/** Unlike in JavaScript, the vertical tab is none of them. */
export const SPACES = charOf("\t") | charOf("\f") | charOf("\r") | charOf(" ");

/** With the small letter of each capital one, and the other way round. */
export function inAnyCase(set: AsciiSet): AsciiSet {
  return set | ((set & CAPITALS) << 32n) | ((set & SMALL) >> 32n);
}

/** As a class of a native expression. */
export function classOf(set: AsciiSet): string {
  const ranges: string[] = [];
  for (let code = 0; code < SIZE; code += 1) {
    if (!has(set, code)) continue;
    const from = code;
    while (code + 1 < SIZE && has(set, code + 1)) code += 1;
    ranges.push(from === code ? hex(from) : `${hex(from)}-${hex(code)}`);
  }
  return `[${ranges.join("")}]`;
}

function has(set: AsciiSet, code: number): boolean {
  return ((set >> BigInt(code)) & 1n) === 1n;
}

function hex(code: number): string {
  return `\\x${code.toString(16).padStart(2, "0")}`;
}
