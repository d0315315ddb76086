/** Reading bodies: whole texts up to a limit, and lines as they come, whatever their line ends. */
import { OctopusError } from "../errors.ts";
import { type Arriving, BrokenConnection } from "./outgoing.ts";

/** The text of an error answer is for people; more than this is noise. Bytes. */
const ERROR_LIMIT = 1_000_000;

/** A line longer than this is handed out in pieces. UTF-16 units. */
export const LINE_LIMIT = 262_144;

/**
 * Reads a body as text. Of an answer of status 400 and above a broken or endless body counts as empty: the status is
 * what matters.
 * @throws OctopusError `upstream` when it is longer than `limit` bytes.
 */
export async function readText(answer: Arriving, limit: number): Promise<string> {
  if (answer.status < 400) return readUpTo(answer, limit);
  try {
    return await readUpTo(answer, Math.min(limit, ERROR_LIMIT));
  } catch (error) {
    if (error instanceof BrokenConnection || isTooLarge(error)) return "";
    throw error;
  }
}

async function readUpTo(answer: Arriving, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for (let chunk = await answer.read(); chunk !== undefined; chunk = await answer.read()) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join("");
}

function tooLarge(limit: number): OctopusError {
  const size = limit >= 1_000_000 ? `${Math.round(limit / 1_000_000)} MB` : `${limit} bytes`;
  return new OctopusError({
    code: "upstream",
    message: `The answer is larger than ${size}; ask for less (skip and take, or a filter).`,
  });
}

function isTooLarge(error: unknown): boolean {
  return error instanceof OctopusError && error.code === "upstream";
}

/**
 * Yields the lines of a body without their line ends (`\n`, `\r\n`). Memory is bounded: a line over `limit` comes in
 * pieces that never cut a character in two.
 */
export async function* readLines(
  answer: Arriving,
  limit: number = LINE_LIMIT,
): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder();
  let rest = "";
  let cut = false;
  for (let chunk = await answer.read(); chunk !== undefined; chunk = await answer.read()) {
    answer.renewTime();
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      // Nearly every line: going through another generator would cost more than reading it.
      if (!cut && line.length <= limit) yield line.endsWith("\r") ? line.slice(0, -1) : line;
      else yield* endOfLine(line, limit, cut);
      cut = false;
    }
    while (rest.length > limit) {
      const piece = firstPiece(rest, limit);
      yield piece;
      rest = rest.slice(piece.length);
      cut = true;
    }
  }
  rest += decoder.decode();
  if (rest !== "") yield* endOfLine(rest, limit, cut);
}

/** A finished line, or what is left of one that was handed out in pieces; nothing when nothing is left. */
function* endOfLine(line: string, limit: number, cut: boolean): Generator<string, void, void> {
  let rest = line.endsWith("\r") ? line.slice(0, -1) : line;
  if (cut && rest === "") return;
  while (rest.length > limit) {
    const piece = firstPiece(rest, limit);
    yield piece;
    rest = rest.slice(piece.length);
  }
  yield rest;
}

function firstPiece(text: string, limit: number): string {
  const last = text.charCodeAt(limit - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair && limit > 1 ? limit - 1 : limit);
}
