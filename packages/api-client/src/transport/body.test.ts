/** Lines of a text that arrives in any pieces. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientOf, collect } from "../../test/support/client.ts";
import { serve } from "../../test/support/server.ts";
import { LINE_LIMIT, readLines } from "./body.ts";
import type { StreamingResponse } from "./outgoing.ts";

function arrivingIn(chunks: readonly Uint8Array[]): StreamingResponse {
  const left = [...chunks];
  return { status: 200, headers: new Headers(), close() {}, renewTime() {}, read: async () => left.shift() };
}

/** The bytes of a text, cut after the given numbers of bytes. */
function cut(text: string, sizes: readonly number[]): Uint8Array[] {
  let rest = new TextEncoder().encode(text);
  const chunks: Uint8Array[] = [];
  for (const size of sizes) {
    chunks.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return [...chunks, rest];
}

const text = fc.string({
  unit: fc.constantFrom("a", "é", "日", "😀", "\n", "\r\n", "\r", " "),
  maxLength: 60,
});
/** Half of a character that takes two units. */
const LONE = /\p{Cs}/u;
const sizes = fc.array(fc.nat(5), { maxLength: 80 });

describe("lines", () => {
  it("lines are the same however the bytes arrive", async () => {
    await fc.assert(
      fc.asyncProperty(text, sizes, async (whole, at) => {
        const expected = whole.split(/\r?\n/);
        if (expected.at(-1) === "") expected.pop();
        const lines = await collect(readLines(arrivingIn(cut(whole, at))));
        // A lone carriage return at the very end may or may not be a line end; both readings are allowed.
        expect(lines.join("\n").replace(/\r+$/, "")).toBe(expected.join("\n").replace(/\r+$/, ""));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("a line over the limit comes in pieces that keep characters whole and lose nothing", async () => {
    await fc.assert(
      fc.asyncProperty(text, sizes, fc.integer({ min: 2, max: 9 }), async (whole, at, limit) => {
        const pieces = await collect(readLines(arrivingIn(cut(whole, at)), limit));
        expect(pieces.every((piece) => piece.length <= limit && !LONE.test(piece))).toBe(true);
        expect(pieces.join("").replace(/\r/g, "")).toBe(whole.replace(/[\r\n]/g, ""));
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it("no empty line appears where a cut meets a line end", async () => {
    for (const end of ["\n", "\r\n"]) {
      const lines = await collect(readLines(arrivingIn(cut(`abcd${end}next`, [4, 1])), 4));
      expect(lines.filter((line) => line !== "")).toEqual(["abcd", "next"]);
    }
  });

  it("40 MB without a line end are read in bounded memory", async () => {
    const chunk = "x".repeat(1_000_000);
    const server = await serve(async (_request, response) => {
      response.writeHead(200, { "Content-Type": "text/plain" });
      for (let at = 0; at < 40; at += 1)
        if (!response.write(chunk)) await new Promise((resolve) => response.once("drain", resolve));
      response.end("\nend");
    });
    let longest = 0;
    let sum = 0;
    let last = "";
    for await (const line of clientOf(server.url).lines("/api/tasks/{id}/raw", { path: { id: "T-1" } })) {
      longest = Math.max(longest, line.length);
      sum += line.length;
      last = line;
    }
    expect([longest, sum, last]).toEqual([LINE_LIMIT, 40_000_003, "end"]);
  });
});
