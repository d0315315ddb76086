/**
 * Reads a stream chunk by chunk, when the caller asks for the next one. This costs less than the iterator of the stream,
 * and an error of the stream rejects the read that meets it.
 */
import type { Readable } from "node:stream";

/** The next chunk of a stream, or undefined at its end. Rejects when the stream breaks off. One read at a time. */
export type NextChunk = () => Promise<Uint8Array | undefined>;

/** Takes over a stream and returns the function that reads it. */
export function chunksOf(stream: Readable): NextChunk {
  let error: unknown;
  let ended = false;
  let wake: (() => void) | undefined;
  const wakeReader = () => {
    wake?.();
    wake = undefined;
  };
  stream.on("readable", wakeReader);
  stream.on("end", () => {
    ended = true;
    wakeReader();
  });
  stream.on("error", (cause) => {
    error = cause;
    wakeReader();
  });
  stream.on("close", () => {
    if (!ended) error ??= new Error("The stream was closed before its end.");
    wakeReader();
  });
  return async () => {
    for (;;) {
      const chunk = stream.read() as Buffer | null;
      if (chunk !== null) return chunk;
      if (error !== undefined) throw error;
      if (ended) return undefined;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
}
