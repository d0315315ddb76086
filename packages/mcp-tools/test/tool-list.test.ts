/** The tool list as hosts get it: reviewed text. `npm run generate` writes the snapshot; its diff is what a model will read. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { listedTools } from "../src/adapters/mcp-shared.ts";
import { TOOLSETS } from "../src/index.ts";
import { type Bench, openBench } from "./harness.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** The most that a model should have to read before it does anything, with every toolset on. */
const MAX_LIST_BYTES = 42_000;
/** What one tool may add on average; a larger one says why in its own test. */
const MAX_AVERAGE_BYTES = 1_200;

it("every toolset has a tool", () => {
  const tools = bench.toolkit.listTools();
  expect(TOOLSETS.filter((toolset) => !tools.some((tool) => tool.toolset === toolset))).toEqual([]);
});

it("the tool list stays within its size", () => {
  const tools = listedTools(bench.toolkit);
  const bytes = JSON.stringify({ tools }).length;
  const hint =
    "Shorten the new description, or describe fields in the full schema only (describedInFullOnly).";
  expect(bytes, hint).toBeLessThanOrEqual(MAX_LIST_BYTES);
  expect(bytes / tools.length, hint).toBeLessThanOrEqual(MAX_AVERAGE_BYTES);
});

it("each tool is described in at most 60 words, with all four hints and both schemas", () => {
  for (const tool of bench.toolkit.listTools()) {
    expect(tool.description.split(/\s+/).length, tool.name).toBeLessThanOrEqual(60);
    expect(Object.keys(tool.annotations), tool.name).toHaveLength(4);
    expect(tool.inputSchema.additionalProperties, tool.name).toBe(false);
    expect(tool.outputSchema.type, tool.name).toBe("object");
    expect(tool.name).toMatch(/^[a-z]+(_[a-z]+)*$/);
  }
});

it("the tool list is the text that was reviewed", () => {
  expect(listedTools(bench.toolkit)).toMatchSnapshot();
});
