import type { Usage } from "@octo/policy";
import { createMemoryState } from "@octo/state";
import { describe, expect, it } from "vitest";
import { createWriteCounter, type WriteCounter } from "./write-counter.ts";

const MINUTE = 60_000;

function setUp() {
  const clock = { now: 1_000_000_000 };
  const state = createMemoryState({ now: () => clock.now });
  const open = () => createWriteCounter({ state, now: () => clock.now });
  return { clock, state, open };
}

/** Refuses a write as a cap of so many writes in a span does. */
const cap = (span: keyof Usage, limit: number) => (before: Usage) => {
  if (before[span] >= limit) throw new Error(`${before[span]} writes`);
};

const sentOf = async (counter: WriteCounter, count: number, decide: (before: Usage) => void) => {
  const all = await Promise.allSettled(Array.from({ length: count }, () => counter.reserve(decide)));
  return all.filter(({ status }) => status === "fulfilled").length;
};

describe("reserve", () => {
  it.each(["minute", "hour", "total"] as const)(
    "of 50 writes at the same time the cap for %s lets through as many as it allows",
    async (span) => {
      const { open } = setUp();
      expect(await sentOf(open(), 50, cap(span, 3))).toBe(3);
    },
  );

  it("two processes with one state count the writes of a minute and an hour together, and each its own total", async () => {
    const { open } = setUp();
    const [one, two] = [open(), open()];
    const sent = await Promise.all([one, two].map((counter) => sentOf(counter, 10, cap("hour", 3))));
    expect(sent.reduce((sum, count) => sum + count)).toBe(3);
    const { open: other } = setUp();
    const [three, four] = [other(), other()];
    expect(await sentOf(three, 5, cap("total", 2))).toBe(2);
    expect(await sentOf(four, 5, cap("total", 2))).toBe(2);
  });

  it("a refused write is not counted", async () => {
    const { open } = setUp();
    const counter = open();
    expect(await sentOf(counter, 10, cap("total", 0))).toBe(0);
    expect(
      await sentOf(counter, 1, (before) => expect(before).toEqual({ minute: 0, hour: 0, total: 0 })),
    ).toBe(1);
    expect(counter.usage()).toEqual({ minute: 1, hour: 1, total: 1 });
  });

  it.each([
    ["minute", MINUTE],
    ["hour", 60 * MINUTE],
  ] as const)(
    "a write counts for a %s and at most a sixtieth longer, wherever in the span it is",
    async (span, length) => {
      for (const offset of [0, 1, length / 60 - 1, length / 120]) {
        const { open, clock } = setUp();
        clock.now += offset;
        const counter = open();
        await counter.reserve(() => undefined);
        clock.now += length - 1;
        expect(await sentOf(counter, 1, cap(span, 1))).toBe(0);
        clock.now += length / 60 + 1;
        expect(await sentOf(counter, 1, cap(span, 1))).toBe(1);
      }
    },
  );

  it("a write is not sent when the state cannot count it, and the next one can be", async () => {
    const { state, clock } = setUp();
    let isBroken = true;
    const addWithin: typeof state.addWithin = (...args) =>
      isBroken ? Promise.reject(new Error("no connection")) : state.addWithin(...args);
    const counter = createWriteCounter({ state: { addWithin }, now: () => clock.now });
    await expect(counter.reserve(() => undefined)).rejects.toThrow("no connection");
    isBroken = false;
    await counter.reserve(cap("total", 1));
    expect(counter.usage().total).toBe(1);
  });
});
