import { demoFacts } from "@octo/simulator";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bench, openBench } from "../../../test/harness.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const namesOf = (structured: Readonly<Record<string, unknown>>) =>
  (structured.items as { name: string }[]).map(({ name }) => name);

it("list_environments lists the environments in their order: two requests cold, one warm", async () => {
  const cold = await bench.ok("list_environments", { spaceName: "Default" });
  expect(namesOf(cold.structured)).toEqual(["Development", "Test", "Staging", "Production"]);
  expect(cold.requests).toBe(2);
  expect((await bench.ok("list_environments", { spaceName: "Default" })).requests).toBe(1);
});

it.each(["Data Platform", "data platform", "data-platform", demoFacts.spaces.dataPlatform])(
  "list_environments takes the space as %s",
  async (spaceName) => {
    expect(namesOf((await bench.ok("list_environments", { spaceName })).structured)).toEqual([
      "Development",
      "Production",
    ]);
  },
);

it("list_environments names the spaces that there are when one is unknown", async () => {
  const { error } = await bench.fails("list_environments", { spaceName: "Defualt" });
  expect(error).toMatchObject({
    code: "not_found",
    message: expect.stringContaining("'Default' (Spaces-1)"),
  });
});
