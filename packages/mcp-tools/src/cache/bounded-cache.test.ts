import { expect, it } from "vitest";
import { createBoundedCache } from "./bounded-cache.ts";

const value = { known: true };

it.each([0, 1, 1_000_000])("an entry expires after its time on a clock that begins at %i", (start) => {
  let now = start;
  const cache = createBoundedCache<typeof value>(() => now, { max: 2, ttlMs: 1_000 });
  cache.set("a", value);
  now = start + 1_000;
  expect(cache.get("a")).toBe(value);
  now = start + 1_001;
  expect(cache.get("a")).toBeUndefined();
});

it("an entry without an expiry stays", () => {
  let now = 0;
  const cache = createBoundedCache<typeof value>(() => now, { max: 2 });
  cache.set("a", value);
  now = Number.MAX_SAFE_INTEGER;
  expect(cache.get("a")).toBe(value);
});

it("the least recently used entry goes first", () => {
  const cache = createBoundedCache<typeof value>(() => 0, { max: 2, ttlMs: 1_000 });
  for (const key of ["a", "b"]) cache.set(key, value);
  cache.get("a");
  cache.set("c", value);
  expect(["a", "b", "c"].filter((key) => cache.has(key))).toEqual(["a", "c"]);
});
