import { createMemoryState } from "@octo/state";
import { expect, it } from "vitest";
import { BEAT_EVERY_MS, createReplica } from "./replica.ts";

it("a replica lives as long as it says so, and until it leaves", async () => {
  let now = 0;
  const state = createMemoryState({ now: () => now });
  const [a, b] = [createReplica(state), createReplica(state)];
  expect(await b.isAlive(a.own)).toBe(false);
  expect(await a.isAlive(a.own)).toBe(true);
  await a.beat();
  now += 3 * BEAT_EVERY_MS;
  expect(await b.isAlive(a.own)).toBe(true);
  now += BEAT_EVERY_MS;
  expect(await b.isAlive(a.own)).toBe(false);
  await a.beat();
  expect(await b.isAlive(a.own)).toBe(true);
  await a.leave();
  expect(await b.isAlive(a.own)).toBe(false);
});
