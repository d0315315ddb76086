import { createMemoryState, StateUnavailableError } from "@octo/state";
import { expect, it } from "vitest";
import { createLimitState } from "./limit-state.ts";

function setUp() {
  const shared = createMemoryState();
  let problem: Error | undefined;
  let fallbacks = 0;
  const orFail = () => (problem ? Promise.reject(problem) : Promise.resolve());
  const state = createLimitState({
    shared: {
      add: (...args) => orFail().then(() => shared.add(...args)),
      hold: (...args) => orFail().then(() => shared.hold(...args)),
      release: (...args) => orFail().then(() => shared.release(...args)),
    },
    own: createMemoryState(),
    onFallback: () => {
      fallbacks += 1;
    },
  });
  return { state, shared, fallbacks: () => fallbacks, fail: (error?: Error) => (problem = error) };
}

it("counts in this process while the store is away, and together again afterwards", async () => {
  const { state, shared, fail, fallbacks } = setUp();
  await shared.add("n", 10, 1_000);
  expect((await state.add("n", 1, 1_000)).total).toBe(11);
  fail(new StateUnavailableError("away"));
  expect((await state.add("n", 1, 1_000)).total).toBe(1);
  expect((await state.add("n", 1, 1_000)).total).toBe(2);
  expect(await state.hold("h", "a", { most: 1, ttlMs: 1_000 })).toBe(true);
  expect(await state.hold("h", "b", { most: 1, ttlMs: 1_000 })).toBe(false);
  expect(fallbacks()).toBe(4);
  fail();
  expect((await state.add("n", 1, 1_000)).total).toBe(12);
  await state.release("h", "a");
  fail(new StateUnavailableError("away"));
  expect(await state.hold("h", "b", { most: 1, ttlMs: 1_000 })).toBe(true);
});

it("hides no other error", async () => {
  const { state, fail, fallbacks } = setUp();
  fail(new Error("a fault"));
  await expect(state.add("n", 1, 1_000)).rejects.toThrow("a fault");
  expect(fallbacks()).toBe(0);
});
