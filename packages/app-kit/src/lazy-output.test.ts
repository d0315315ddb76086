import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { gather } from "./lazy-output.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function gathered() {
  const written: string[] = [];
  let atExit: () => void = () => undefined;
  const output = gather({ write: (text) => written.push(text) }, (flush) => {
    atExit = flush;
  });
  return { written, output, exit: () => atExit() };
}

it("lines of 20 milliseconds are written at once, in their order", () => {
  const { written, output } = gathered();
  output.write("one\n");
  output.write("two\n");
  expect(written).toEqual([]);
  vi.advanceTimersByTime(20);
  expect(written).toEqual(["one\ntwo\n"]);
  output.write("three\n");
  vi.advanceTimersByTime(20);
  expect(written).toEqual(["one\ntwo\n", "three\n"]);
});

it("more than 64,000 characters are written at once", () => {
  const { written, output } = gathered();
  for (let line = 0; line < 100; line += 1) output.write(`${"x".repeat(1_000)}\n`);
  expect(written.length).toBeGreaterThan(0);
});

it("the end of the process writes what was gathered", () => {
  const { written, output, exit } = gathered();
  output.write("last\n");
  exit();
  exit();
  expect(written).toEqual(["last\n"]);
});
