import { createMemoryState } from "@octo/state";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startedTogether, type Unwaited } from "./started-together.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const LOG = { ttlMs: 60_000, most: 10 };

/** A store that notes in which turn each operation was started. */
function setUp() {
  const memory = createMemoryState();
  const started: string[] = [];
  const noting =
    (name: keyof Unwaited) =>
    (...args: readonly unknown[]) => {
      started.push(name);
      return (memory[name] as (...all: readonly unknown[]) => Promise<never>)(...args);
    };
  const names = ["append", "deleteIf", "release", "replace", "set"] as const;
  const noted = Object.fromEntries(names.map((name) => [name, noting(name)]));
  const { flush, ...store } = startedTogether(noted as unknown as Unwaited);
  return { memory, store, flush, started };
}

it("starts what nobody waits for together, a moment later, and in its order", async () => {
  const { memory, store, started } = setUp();
  await memory.set("note", "1", 60_000);
  const all = [store.append("log", "a", LOG), store.append("log", "b", LOG)];
  await vi.advanceTimersByTimeAsync(3);
  const removed = store.deleteIf("note", "1");
  all.push(store.release("calls", "one"));
  const replaced = store.replace("note", "1", "2", 60_000);
  expect(started).toEqual([]);
  await vi.advanceTimersByTimeAsync(2);
  expect(started).toEqual(["append", "append", "deleteIf", "release", "replace"]);
  await Promise.all(all);
  expect(await removed).toBe(true);
  expect(await replaced).toBe(false);
  expect(await memory.log("log")).toEqual(["a", "b"]);
});

it("starts the rest at once before the process ends", async () => {
  const { memory, store, flush, started } = setUp();
  const appended = store.append("log", "a", LOG);
  flush();
  expect(started).toEqual(["append"]);
  await appended;
  await vi.runAllTimersAsync();
  expect(await memory.log("log")).toEqual(["a"]);
});

it("passes an error on", async () => {
  const store = startedTogether({
    ...createMemoryState(),
    release: () => Promise.reject(new Error("away")),
  });
  const released = expect(store.release("calls", "one")).rejects.toThrow("away");
  await vi.runAllTimersAsync();
  await released;
});
