/** Cuts what comes from stdin into lines, each one message. A line that is too long is skipped, and reading goes on. */
import { createMessageScan, type MessageScan, type ScannedMessage } from "./message-scan.ts";

/** What is done with lines. */
export interface LineReaderOptions {
  readonly maxBytes: number;
  readonly onLine: (line: Buffer) => void;
  /** Called at the end of a line of more than `maxBytes`, with what could be found in it. */
  readonly onTooLong: (found: ScannedMessage) => void;
}

/** Takes bytes as they come. */
export interface LineReader {
  push(chunk: Buffer): void;
  /** The input has ended; what is left is the last line. */
  end(): void;
}

const NEWLINE = 10;

/** Makes a reader. It holds at most `maxBytes`, and joins the pieces of a line once. */
export function createLineReader({ maxBytes, onLine, onTooLong }: LineReaderOptions): LineReader {
  let pieces: Buffer[] = [];
  let length = 0;
  let skipping: MessageScan | undefined;
  const take = (piece: Buffer) => {
    if (piece.length === 0) return;
    length += piece.length;
    if (skipping) return skipping.feed(piece);
    pieces.push(piece);
    if (length <= maxBytes) return;
    skipping = createMessageScan();
    for (const one of pieces) skipping.feed(one);
    pieces = [];
  };
  const endLine = () => {
    const [line, scan] = [pieces, skipping];
    pieces = [];
    length = 0;
    skipping = undefined;
    if (scan) onTooLong(scan.found());
    else if (line.length > 0) onLine(line.length === 1 ? (line[0] as Buffer) : Buffer.concat(line));
  };
  return {
    push(chunk) {
      let from = 0;
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
        take(chunk.subarray(from, at));
        endLine();
        from = at + 1;
      }
      if (from < chunk.length) take(chunk.subarray(from));
    },
    end: endLine,
  };
}
