import { demoFacts } from "@octo/simulator";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

it("list_spaces lists the spaces in one request", async () => {
  const { structured, requests } = await bench.ok("list_spaces", {});
  expect(structured).toEqual({
    items: [
      expect.objectContaining({ id: demoFacts.spaces.dataPlatform, name: "Data Platform" }),
      expect.objectContaining({ id: demoFacts.spaces.default, name: "Default", isDefault: true }),
    ],
    total: 2,
  });
  expect(requests).toBe(1);
});

it("list_spaces says where the next page starts", async () => {
  const { structured } = await bench.ok("list_spaces", { take: 1 });
  expect(structured).toMatchObject({ total: 2, next: 1 });
  expect((await bench.ok("list_spaces", { take: 1, skip: 1 })).structured).not.toHaveProperty("next");
});

it("list_spaces returns an empty list as a list", async () => {
  expect((await bench.ok("list_spaces", { partialName: "no such thing" })).structured).toEqual({
    items: [],
    total: 0,
  });
});
