import { expect, it } from "vitest";
import { LIMITS } from "../limits.mjs";
import { exceeded } from "./check.mjs";
import { exact, sampled } from "./rows.mjs";

const requests = exact({ id: "plan.requests", what: "a plan for 300 tenants", unit: "requests" }, 13);
const start = sampled({ id: "start.initialize", what: "start", unit: "ms" }, [300, 500, 400], {
  what: "Node that does nothing",
  samples: [100, 100, 100],
});

it("names what is above its limit, with the value, the limit, the reason and what to do", () => {
  const limits = [{ id: "plan.requests", most: 12, why: "A plan must not cost more for more tenants." }];
  expect(exceeded([requests], limits)).toEqual([
    "plan.requests: a plan for 300 tenants is 13 requests, and the limit is at most 12. A plan must not cost more for more " +
      "tenants. Make it better, or change the limit and its reason in bench/limits.mjs.",
  ]);
  expect(exceeded([requests], [{ id: "plan.requests", most: 13, why: "" }])).toEqual([]);
});

it("names what is below its limit", () => {
  expect(exceeded([requests], [{ id: "plan.requests", least: 14, why: "W." }])).toEqual([
    expect.stringContaining("13 requests, and the limit is at least 14. W."),
  ]);
});

it("compares the best round of a ratio", () => {
  expect(exceeded([start], [{ id: "start.initialize", of: "ratio", most: 3, why: "W." }])).toEqual([]);
  expect(exceeded([start], [{ id: "start.initialize", of: "ratio", most: 2.9, why: "W." }])).toEqual([
    expect.stringContaining(
      "start is 3 times Node that does nothing in the best of 3 rounds, and the limit is at most 2.9.",
    ),
  ]);
  expect(exceeded([start], [{ id: "start.initialize", of: "ratio", least: 5.1, why: "W." }])).toHaveLength(1);
});

it("names a limit for which nothing was measured, also when the ratio is missing", () => {
  expect(exceeded([], [{ id: "plan.requests", most: 12, why: "W." }])).toEqual([
    "plan.requests: nothing was measured. Correct the id in bench/limits.mjs, or measure it in its part.",
  ]);
  expect(exceeded([requests], [{ id: "plan.requests", of: "ratio", most: 12, why: "W." }])).toHaveLength(1);
});

it("each limit has a bound, a reason and an id of its own", () => {
  for (const limit of LIMITS) {
    expect([limit.most, limit.least].filter((bound) => bound !== undefined)).toHaveLength(1);
    expect(limit.why.length, limit.id).toBeGreaterThan(20);
  }
  expect(new Set(LIMITS.map(({ id }) => id)).size).toBe(LIMITS.length);
});
