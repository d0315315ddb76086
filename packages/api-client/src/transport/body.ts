/** Reading bodies: whole texts up to a limit, and lines as they come, whatever their line ends. */
import { OctopusError } from "../errors.ts";
import { createChunkDecoder } from "./chunk-decoder.ts";
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
  for await (const batch of readBatches(answer, limit)) yield* batch.split("\n");
}

/** The same lines as they arrive, many at a time: each text is one or more lines with a `\n` between them. */
export async function* readBatches(
  answer: Arriving,
  limit: number = LINE_LIMIT,
): AsyncGenerator<string, void, void> {
  const decoder = createChunkDecoder();
  let rest = "";
  let cut = false;
  for (let chunk = await answer.read(); chunk !== undefined; chunk = await answer.read()) {
    answer.renewTime();
    const text = rest + decoder.decode(chunk);
    const end = text.lastIndexOf("\n");
    rest = text.slice(end + 1);
    if (end >= 0) {
      const lines = text
        .slice(0, end + 1)
        .replace(LINE_END, "\n")
        .slice(0, -1);
      // A short text has no long line.
      if (!cut && lines.length <= limit) yield lines;
      else yield* inPieces(lines, limit, cut);
      cut = false;
    }
    if (rest.length > limit) {
      const pieces = piecesOf(rest, limit);
      rest = pieces.pop() ?? "";
      cut = true;
      yield pieces.join("\n");
    }
  }
  rest += decoder.end();
  const last = rest.endsWith("\r") ? rest.slice(0, -1) : rest;
  if (rest !== "") yield* inPieces(last, limit, cut);
}

const LINE_END = /\r\n/g;

/** Lines of which some may be too long. `cut` says that the first is what is left of one: it may be empty. */
function* inPieces(lines: string, limit: number, cut: boolean): Generator<string, void, void> {
  const all = lines.split("\n");
  if (cut && all[0] === "") all.shift();
  if (all.length > 0) yield all.flatMap((line) => piecesOf(line, limit)).join("\n");
}

function piecesOf(line: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > limit) {
    const piece = firstPiece(rest, limit);
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
}

function firstPiece(text: string, limit: number): string {
  const last = text.charCodeAt(limit - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair && limit > 1 ? limit - 1 : limit);
}
