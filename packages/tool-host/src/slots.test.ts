import { expect, it } from "vitest";
import { createSlots } from "./slots.ts";

const never = new AbortController().signal;

it("gives a slot, makes the next one wait and refuses the one after", async () => {
  const slots = createSlots(1, 1);
  const free = await slots.take(never);
  const second = slots.take(never);
  expect(await slots.take(never)).toBeUndefined();
  free?.();
  free?.();
  expect(await second).toBeTypeOf("function");
  // Freeing twice did not make a second slot.
  const third = slots.take(never);
  expect(await slots.take(never)).toBeUndefined();
  (await second)?.();
  expect(await third).toBeTypeOf("function");
});

it("forgets who stops waiting", async () => {
  const slots = createSlots(1, 1);
  const free = await slots.take(never);
  const stop = new AbortController();
  const waiting = slots.take(stop.signal);
  stop.abort(new Error("gone"));
  await expect(waiting).rejects.toThrow("gone");
  const next = slots.take(never);
  free?.();
  expect(await next).toBeTypeOf("function");
});
