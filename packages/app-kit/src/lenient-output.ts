/**
 * An output for the log that never disturbs the program: a host may close stderr, or leave it unread, and the server goes
 * on. Without this, Node ends the process with the error of the closed pipe, or keeps every unread line in memory.
 */
import type { Writable } from "node:stream";
import type { Output } from "./lazy-output.ts";

/** What is kept for a host that does not read, in bytes. */
const MAX_WAITING = 1_000_000;

/** Writes to a stream until it fails. Lines that it does not take in time are left out, and their number is written later. */
export function lenientOutput(stream: Pick<Writable, "on" | "write" | "writableLength">): Output {
  let isOpen = true;
  let leftOut = 0;
  stream.on("error", () => {
    isOpen = false;
  });
  return {
    write(text) {
      if (!isOpen) return;
      if (stream.writableLength > MAX_WAITING) {
        leftOut += 1;
        return;
      }
      const before = leftOut === 0 ? "" : noteOf(leftOut);
      leftOut = 0;
      stream.write(before + text);
    },
  };
}

function noteOf(count: number): string {
  return `${JSON.stringify({ level: "warn", message: "log lines were left out, because stderr was not read", count })}\n`;
}
