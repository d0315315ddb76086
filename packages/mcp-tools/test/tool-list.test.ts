/** The tool list as hosts get it: reviewed text. A change of it is a change of the product. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { listedTools } from "../src/adapters/mcp-shared.ts";
import { TOOLSETS } from "../src/index.ts";
import { type Bench, openBench } from "./harness.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** With every toolset on; measured, so that growth is a decision. */
const LIST_BYTES = 33_300;

it("has every tool of parity, in every toolset", () => {
  const tools = bench.toolkit.listTools();
  expect(tools).toHaveLength(30);
  expect(TOOLSETS.filter((toolset) => !tools.some((tool) => tool.toolset === toolset))).toEqual([]);
});

it("stays within its size", () => {
  expect(JSON.stringify({ tools: listedTools(bench.toolkit) }).length).toBeLessThanOrEqual(LIST_BYTES);
});

it("describes each tool in at most 60 words, with all four hints and both schemas", () => {
  for (const tool of bench.toolkit.listTools()) {
    expect(tool.description.split(/\s+/).length, tool.name).toBeLessThanOrEqual(60);
    expect(Object.keys(tool.annotations), tool.name).toHaveLength(4);
    expect(tool.inputSchema.additionalProperties, tool.name).toBe(false);
    expect(tool.outputSchema.type, tool.name).toBe("object");
    expect(tool.name).toMatch(/^[a-z]+(_[a-z]+)*$/);
  }
});

it("is the text that was reviewed", () => {
  expect(listedTools(bench.toolkit)).toMatchSnapshot();
});
