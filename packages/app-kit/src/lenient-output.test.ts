import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { lenientOutput } from "./lenient-output.ts";

/** A stream that takes a chunk only when the test says so. */
function slowStream() {
  const taken: string[] = [];
  let next: (() => void) | undefined;
  const stream = new Writable({
    write(chunk, _, done) {
      taken.push(String(chunk));
      next = done;
    },
  });
  return { stream, taken, take: () => next?.() };
}

it("an output that was closed is not written to, and nothing is thrown", () => {
  const { stream, taken } = slowStream();
  const output = lenientOutput(stream);
  output.write("one\n");
  stream.emit("error", Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
  output.write("two\n");
  expect(taken).toEqual(["one\n"]);
});

it("lines that nobody reads are left out, and their number is written when somebody reads again", async () => {
  const { stream, taken, take } = slowStream();
  const output = lenientOutput(stream);
  output.write("x".repeat(1_000_001));
  output.write("lost\n");
  output.write("lost too\n");
  take();
  await new Promise((resolve) => setImmediate(resolve));
  output.write("kept\n");
  expect(taken.slice(1)).toEqual([
    '{"level":"warn","message":"log lines were left out, because stderr was not read","count":2}\nkept\n',
  ]);
});
