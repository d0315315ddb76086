import { describe, expect, it } from "vitest";
import { createContractHandler } from "./contract-handler.ts";
import { ContractSetupError, describeTools } from "./descriptors.ts";
import { result } from "./testing/fake-source.ts";
import type { SourceTool, ToolSource } from "./types.ts";

function sourceOf(...tools: Partial<SourceTool>[]): ToolSource {
  const whole = { name: "get_it", description: "Gets it.", inputSchema: { type: "object" }, writes: false };
  return { tools: () => tools.map((tool) => ({ ...whole, ...tool })), call: async () => result({}) };
}

function problemsOf(source: ToolSource, prefix = ""): readonly string[] {
  try {
    describeTools(source, { prefix });
    return [];
  } catch (error) {
    if (error instanceof ContractSetupError) return error.problems;
    throw error;
  }
}

describe("describeTools", () => {
  it("gives every input schema properties, and no $schema", () => {
    const $schema = "http://json-schema.org/draft-07/schema#";
    const [tool] = describeTools(
      sourceOf({ inputSchema: { $schema, type: "object" }, outputSchema: { $schema, type: "object" } }),
    );
    expect(tool).toEqual({
      name: "get_it",
      description: "Gets it.",
      inputSchema: { type: "object", properties: {} },
      outputSchema: { type: "object" },
    });
  });

  it("opens a closed output schema for what the handler may add", () => {
    const properties = { id: { type: "integer" }, truncated: { type: "boolean" } };
    const [tool] = describeTools(
      sourceOf({ outputSchema: { type: "object", properties, additionalProperties: false } }),
    );
    expect(Object.keys((tool?.outputSchema?.properties ?? {}) as object)).toEqual([
      "id",
      "truncated",
      "result_truncated",
      "repeated",
    ]);
  });

  it("takes 100 tools and not one more", () => {
    const tools = Array.from({ length: 101 }, (_, at) => ({ name: `get_${at}` }));
    expect(problemsOf(sourceOf(...tools.slice(1)))).toEqual([]);
    expect(problemsOf(sourceOf(...tools))).toEqual([expect.stringContaining("101 tools")]);
  });

  it("takes no list that a host would cut", () => {
    expect(problemsOf(sourceOf({ description: "x".repeat(1_400_000) }))).toEqual([
      expect.stringContaining("characters; a host takes"),
    ]);
  });

  it.each(["Get_it", "get-it", "get.it", "1st", "_it", "", "a".repeat(65), "gët"])(
    "refuses the name %j",
    (name) => {
      expect(problemsOf(sourceOf({ name }))).toEqual([expect.stringContaining("is not a name for a tool")]);
    },
  );

  it("counts the prefix in", () => {
    expect(problemsOf(sourceOf({ name: "a".repeat(60) }), "octopus")).toHaveLength(1);
    expect(problemsOf(sourceOf({ name: "show_form" }), "octopus_")).toEqual([]);
  });

  it("says everything that is wrong at once", () => {
    const source = sourceOf(
      { name: "get_it" },
      { name: "get_it", description: " " },
      { name: "show_form", inputSchema: { type: "array" }, outputSchema: { type: "string" } },
    );
    expect(problemsOf(source)).toEqual([
      'The name "get_it" is given twice.',
      '"get_it" has no description.',
      '"show_form" is a tool that the host has itself. Use a prefix.',
      'The input schema of "show_form" is not of type object.',
      'The output schema of "show_form" is not of type object.',
    ]);
  });

  it("leaves one-word names in texts alone", () => {
    const source = sourceOf(
      { name: "status", description: "The status; see also find_it." },
      { name: "find_it" },
    );
    expect(describeTools(source, { prefix: "shop" })[0]?.description).toBe(
      "The status; see also shop_find_it.",
    );
  });
});

describe("check", () => {
  it("wants at least one tool", () => {
    expect(() => createContractHandler().check(sourceOf())).toThrow("at least one");
  });
});
