/** Reads bodies: whole texts up to a limit, and lines as they arrive, with any line ends. */
import { OctopusError } from "../errors.ts";
import { createChunkDecoder } from "./chunk-decoder.ts";
import { BrokenConnection, type StreamingResponse } from "./outgoing.ts";

/** Most bytes that are read of the body of an error, because its text is for people. */
const ERROR_LIMIT = 1_000_000;

/** A longer line is handed out in pieces. UTF-16 code units. */
export const LINE_LIMIT = 262_144;

/**
 * Reads a body as text. For a status of 400 and above a body that is broken or too long counts as empty, because the
 * status is what matters.
 *
 * @throws OctopusError `upstream` when it is longer than `limit` bytes.
 */
export async function readText(response: StreamingResponse, limit: number): Promise<string> {
  if (response.status < 400) return readUpTo(response, limit);
  try {
    return await readUpTo(response, Math.min(limit, ERROR_LIMIT));
  } catch (error) {
    if (error instanceof BrokenConnection || isTooLarge(error)) return "";
    throw error;
  }
}

async function readUpTo(response: StreamingResponse, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for (let chunk = await response.read(); chunk !== undefined; chunk = await response.read()) {
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
    message: `The response is larger than ${size}. Ask for less, with skip and take or with a filter.`,
  });
}

function isTooLarge(error: unknown): boolean {
  return error instanceof OctopusError && error.code === "upstream";
}

/**
 * Yields the lines of a body without their line ends (`\n`, `\r\n`). Memory is bounded: a line longer than `limit` is
 * yielded in pieces, and no piece splits a character.
 */
export async function* readLines(
  response: StreamingResponse,
  limit: number = LINE_LIMIT,
): AsyncGenerator<string, void, void> {
  for await (const batch of readBatches(response, limit)) yield* batch.split("\n");
}

/** Yields the same lines in batches, as they arrive: each text is one or more lines with a `\n` between them. */
export async function* readBatches(
  response: StreamingResponse,
  limit: number = LINE_LIMIT,
): AsyncGenerator<string, void, void> {
  const decoder = createChunkDecoder();
  let rest = "";
  let cut = false;
  for (let chunk = await response.read(); chunk !== undefined; chunk = await response.read()) {
    response.renewTime();
    const text = rest + decoder.decode(chunk);
    const end = text.lastIndexOf("\n");
    rest = text.slice(end + 1);
    if (end >= 0) {
      const lines = text
        .slice(0, end + 1)
        .replace(LINE_END, "\n")
        .slice(0, -1);
      // A text within the limit has no line beyond it.
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

/** Splits lines that are too long. `cut` says that the first line is the rest of an earlier one, which may be empty. */
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
