import { createMemoryState } from "@octo/state";
import { expect, it } from "vitest";
import { createSharedSlots } from "./shared-slots.ts";

function setUp() {
  let time = 0;
  const state = createMemoryState({ now: () => time });
  const replica = () => createSharedSlots({ each: 2, name: "calls", state, ttlMs: 60_000 });
  return { one: replica(), other: replica(), state, pass: (ms: number) => (time += ms) };
}

it("counts the slots of a caller at all replicas together", async () => {
  const { one, other } = setUp();
  const giveBack = await one.take("a");
  expect(await other.take("a")).toBeDefined();
  expect(await other.take("a")).toBeUndefined();
  expect(await one.take("a")).toBeUndefined();
  expect(await one.take("b", 2)).toBeDefined();
  giveBack?.();
  giveBack?.();
  expect(await other.take("a", 2)).toBeUndefined();
  expect(await other.take("a")).toBeDefined();
  expect(await one.take("a")).toBeUndefined();
});

it("gives back the slots of a replica that died, and keeps those of one that renews", async () => {
  const { one, other, pass } = setUp();
  await one.take("dead");
  await one.take("dead");
  await other.take("alive", 2);
  pass(40_000);
  await other.renew();
  pass(40_000);
  expect(await other.take("dead", 2)).toBeDefined();
  expect(await one.take("alive")).toBeUndefined();
});

it("takes nothing when the store fails", async () => {
  const { state } = setUp();
  let isBroken = true;
  const slots = createSharedSlots({
    each: 1,
    name: "calls",
    state: {
      ...state,
      hold: (...args) => (isBroken ? Promise.reject(new Error("gone")) : state.hold(...args)),
    },
  });
  await expect(Promise.resolve(slots.take("a"))).rejects.toThrow("gone");
  isBroken = false;
  expect(await slots.take("a")).toBeDefined();
});
