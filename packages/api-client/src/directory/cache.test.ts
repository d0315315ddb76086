import { expect, it } from "vitest";
import { clientOf } from "../../test/support/client.ts";
import { createCache } from "./cache.ts";

const client = clientOf("http://octopus.test");
const ref = { kind: "space", id: "Spaces-1", name: "Default" } as const;

it.each([0, 1, 1_000_000])("keeps an entry for its time on a clock that begins at %i", (start) => {
  let now = start;
  const cache = createCache(1_000, () => now);
  cache.set(client, "a", [ref]);
  now = start + 1_000;
  expect(cache.get(client, "a")).toEqual([ref]);
  now = start + 1_001;
  expect(cache.get(client, "a")).toBeUndefined();
});

it("keeps nothing when the time is 0", () => {
  const cache = createCache(0, () => 5);
  cache.set(client, "a", [ref]);
  expect(cache.get(client, "a")).toBeUndefined();
});

it("shows nothing of one client to another, and all callers of one client the same", () => {
  const cache = createCache(1_000, () => 5);
  cache.set(client, "a", [ref]);
  expect(cache.get(clientOf("http://octopus.test"), "a")).toBeUndefined();
  expect(cache.get(client.forCaller({}), "a")).toEqual([ref]);
});

it("drops the oldest entries beyond 2,000", () => {
  const cache = createCache(1_000, () => 5);
  for (let i = 0; i <= 2_000; i += 1) cache.set(client, String(i), [ref]);
  expect(cache.get(client, "0")).toBeUndefined();
  expect(cache.get(client, "1")).toEqual([ref]);
});
