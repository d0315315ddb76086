import { describe, expect, it } from "vitest";
import * as z from "zod";
import { openBench } from "../../test/harness.ts";
import { allTools } from "../toolsets/index.ts";
import { normalArguments } from "./normal-arguments.ts";

const schema = z.strictObject({
  name: z.string().min(1),
  note: z.string().min(1).optional(),
  flag: z.boolean().nullish(),
  take: z.int().default(30),
  states: z.array(z.enum(["Success", "Failed"])).optional(),
  state: z.enum(["Success", "Failed"]).optional(),
  environments: z.array(z.string().min(1)).min(1),
  inner: z.array(z.strictObject({ id: z.string(), percentage: z.int().optional() })).optional(),
});

it.each([
  [{ note: null, take: null, flag: null, states: null }, {}],
  [{ note: "", state: " ", states: [""], inner: [null] }, {}],
  [{ states: [] }, { states: [] }],
  [{ states: ["success", "", "FAILED"] }, { states: ["Success", "Failed"] }],
  [{ state: " failed" }, { state: "Failed" }],
  [{ environments: ["", "Test"] }, { environments: ["Test"] }],
  [{ environments: [""] }, { environments: [] }],
  [{ inner: [{ id: "a", percentage: null }] }, { inner: [{ id: "a" }] }],
  [
    { name: "", other: null, state: "Odd", take: "10" },
    { name: "", other: null, state: "Odd", take: "10" },
  ],
])("normalArguments turns %j into %j", (args, expected) => {
  expect(normalArguments(schema, args)).toEqual(expected);
});

it.each([undefined, null, "text", [1]])("normalArguments leaves %j to the check", (args) => {
  expect(normalArguments(schema, args)).toEqual(args);
});

it("normalArguments prefers an option as it is written", () => {
  const both = z.strictObject({ one: z.enum(["a", "A", "B"]) });
  expect(normalArguments(both, { one: "A" })).toEqual({ one: "A" });
  expect(normalArguments(both, { one: "b" })).toEqual({ one: "B" });
});

describe("unused arguments of every tool", () => {
  it.each(allTools.map((tool) => [tool.name, tool] as const))("%s takes null and empty texts", (_, tool) => {
    const optional = Object.entries(tool.input.shape)
      .filter(([, field]) => field.safeParse(undefined).success)
      .map(([name]) => name);
    for (const unused of [null, "", [""]]) {
      const args = Object.fromEntries(optional.map((name) => [name, unused]));
      expect(normalArguments(tool.input, args)).toEqual({});
    }
  });

  it("a call with unused arguments is the same as one without", async () => {
    const bench = await openBench();
    try {
      const args = { spaceName: "Default", projects: ["Checkout Service"] };
      const unused = { environments: null, tenants: [""], taskState: "", take: null, channels: [] };
      const { structured } = await bench.ok("list_deployments", args);
      expect((await bench.ok("list_deployments", { ...args, ...unused })).structured).toEqual(structured);
    } finally {
      await bench.close();
    }
  });
});
