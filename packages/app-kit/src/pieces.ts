/** Reads a stream piece by piece, by asking. It costs less than the stream's own iterator and ends with its errors. */
import type { Readable } from "node:stream";

/** The next piece of a stream, or undefined at its end; rejects when it breaks off. One at a time. */
export type NextPiece = () => Promise<Uint8Array | undefined>;

/** Takes over a stream; its errors come out of the reading. */
export function piecesOf(stream: Readable): NextPiece {
  let error: unknown;
  let ended = false;
  let wake: (() => void) | undefined;
  const stir = () => {
    wake?.();
    wake = undefined;
  };
  stream.on("readable", stir);
  stream.on("end", () => {
    ended = true;
    stir();
  });
  stream.on("error", (cause) => {
    error = cause;
    stir();
  });
  stream.on("close", () => {
    if (!ended) error ??= new Error("The stream was closed before its end.");
    stir();
  });
  return async () => {
    for (;;) {
      const piece = stream.read() as Buffer | null;
      if (piece !== null) return piece;
      if (error !== undefined) throw error;
      if (ended) return undefined;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
}
