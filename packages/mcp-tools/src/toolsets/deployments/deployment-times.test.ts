import { expect, it } from "vitest";
import type { Deployment } from "./deployment-summary.ts";
import { positionsIn, type ReadDeployments } from "./deployment-times.ts";

/** A list whose deployment at position n was created at time 1000 - n, and how often it was read. */
function list(total: number) {
  let reads = 0;
  const read: ReadDeployments = async ({ skip, take }) => {
    reads += 1;
    const positions = Array.from({ length: Math.max(0, Math.min(take, total - skip)) }, (_, at) => skip + at);
    const Items = positions.map((at): Deployment => {
      const Created = new Date(1_000_000 - at * 1_000).toISOString();
      return { Id: `Deployments-${at}`, ReleaseId: "Releases-1", EnvironmentId: "Environments-1", Created };
    });
    return { Items, TotalResults: total };
  };
  return { read, reads: () => reads };
}

it.each([
  [0, undefined, undefined, { start: 0, end: 0 }],
  [500, undefined, undefined, { start: 0, end: 500 }],
  [500, 990_000, undefined, { start: 0, end: 11 }],
  [500, undefined, 990_000, { start: 11, end: 500 }],
  [500, 900_000, 990_000, { start: 11, end: 101 }],
  [500, 990_000, 990_001, { start: 10, end: 11 }],
  [500, 2_000_000, undefined, { start: 0, end: 0 }],
  [500, undefined, 1, { start: 500, end: 500 }],
  [1, 1_000_000, 1_000_001, { start: 0, end: 1 }],
] as const)("positionsIn of %i deployments from %s to %s", async (total, from, to, expected) => {
  expect(await positionsIn({ from, to }, list(total).read)).toEqual(expected);
});

it("positionsIn reads few deployments of a long list", async () => {
  const recent = list(100_000);
  await positionsIn({ from: 980_000, to: undefined }, recent.read);
  expect(recent.reads()).toBeLessThanOrEqual(10);
  const old = list(100_000);
  await positionsIn({ from: -80_000_000, to: -70_000_000 }, old.read);
  expect(old.reads()).toBeLessThanOrEqual(45);
});
