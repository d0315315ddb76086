import { expect, it } from "vitest";
import { createLineReader } from "./line-reader.ts";

function read(chunks: readonly (string | Buffer)[], maxBytes = 100) {
  const seen: unknown[] = [];
  const reader = createLineReader({
    maxBytes,
    onLine: (line) => seen.push(line.toString()),
    onTooLong: (found) => seen.push(found),
  });
  for (const chunk of chunks) reader.push(Buffer.from(chunk));
  reader.end();
  return seen;
}

it("lines are joined from their pieces, and the last one needs no newline", () => {
  expect(read(["a", "b\nc\n", "\n", "d"])).toEqual(["ab", "c", "d"]);
});

it("a character that is cut in two is read whole", () => {
  const bytes = Buffer.from("é\n");
  expect(read([bytes.subarray(0, 1), bytes.subarray(1)])).toEqual(["é"]);
});

it("a line that is too long is skipped, its id is found, and the next line is read", () => {
  const long = `{"method":"x","params":{"text":"${"y".repeat(200)}"},"id":4}\n`;
  expect(read([long.slice(0, 50), long.slice(50, 150), `${long.slice(150)}next\n`])).toEqual([
    { id: 4, hasMethod: true },
    "next",
  ]);
});

it("a line of just the most bytes is kept", () => {
  expect(read(["12345\n123456\n"], 5)).toEqual(["12345", { id: undefined, hasMethod: false }]);
});
