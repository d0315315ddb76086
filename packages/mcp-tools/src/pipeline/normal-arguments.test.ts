import { describe, expect, it } from "vitest";
import * as z from "zod";
import { openBench } from "../../test/harness.ts";
import { allTools } from "../toolsets/index.ts";
import { argumentObject, normalArguments } from "./normal-arguments.ts";

const schema = z.strictObject({
  name: z.string().min(1),
  note: z.string().min(1).optional(),
  flag: z.boolean().nullish(),
  take: z.int().default(30),
  states: z.array(z.enum(["Success", "Failed"])).optional(),
  state: z.enum(["Success", "Failed"]).optional(),
  environments: z.array(z.string().min(1)).min(1),
  inner: z.array(z.strictObject({ id: z.string(), percentage: z.int().optional() })).optional(),
  values: z.record(z.string(), z.string()).optional(),
  body: z.unknown().meta({ type: "string", json: true }).optional(),
  any: z.unknown().optional(),
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
    { name: "", other: null, state: "Odd", take: "ten" },
    { name: "", other: null, state: "Odd", take: "ten" },
  ],
  [
    { take: " 10 ", flag: "True" },
    { take: 10, flag: true },
  ],
  [{ take: "null", flag: "null", states: "null", name: "null" }, { name: "null" }],
  [{ states: '["success", ""]' }, { states: ["Success"] }],
  [{ states: '[""]', inner: "[]" }, { inner: [] }],
  [{ inner: '[{"id": "a", "percentage": "5"}]' }, { inner: [{ id: "a", percentage: 5 }] }],
  [{ inner: ['{"id": "[1]"}'] }, { inner: [{ id: "[1]" }] }],
  [
    {
      values: [
        { name: "A", value: "1" },
        { name: "B", value: null },
      ],
    },
    { values: { A: "1" } },
  ],
  [{ values: '[{"name": "A", "value": "1"}]' }, { values: { A: "1" } }],
  [
    {
      values: [
        { name: "A", value: "1" },
        { name: "A", value: "2" },
      ],
    },
    { values: { A: ["1", "2"] } },
  ],
  [{ values: [{ key: "A", value: "1" }] }, { values: [{ key: "A", value: "1" }] }],
  [{ values: '{"A": "1", "B": null, "C": ""}' }, { values: { A: "1", C: "" } }],
  [
    { body: '["a"]', any: '["a"]', note: '["a"]' },
    { body: ["a"], any: '["a"]', note: '["a"]' },
  ],
  [
    { environments: "Test", values: "A=1", flag: "yes", take: "1,000" },
    { environments: "Test", values: "A=1", flag: "yes", take: "1,000" },
  ],
  [
    { environments: '{"a": 1}', body: "text" },
    { environments: '{"a": 1}', body: "text" },
  ],
])("normalArguments turns %j into %j", (args, expected) => {
  expect(normalArguments(schema, args)).toEqual(expected);
});

it.each([undefined, null, "text", [1]])("normalArguments leaves %j to the check", (args) => {
  expect(normalArguments(schema, args)).toEqual(args);
});

it.each([
  [undefined, {}],
  [null, {}],
  ["", {}],
  ["null", {}],
  ['{"take": 1}', { take: 1 }],
  ["[1]", "[1]"],
  ["text", "text"],
  [[1], [1]],
  [{ take: 1 }, { take: 1 }],
])("the arguments %j are %j", (args, expected) => {
  expect(argumentObject(args)).toEqual(expected);
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
