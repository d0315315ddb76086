/** Every tool, in both forms, through the libraries of hosts, against the rules of the model APIs. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../harness.ts";
import {
  aiSdkGoogle,
  aiSdkOpenAi,
  type Converter,
  googleGenAi,
  type Listed,
  langchainGoogle,
  openAiAgents,
} from "./converters.ts";
import {
  ANTHROPIC_AND_BEDROCK,
  GEMINI_JSON,
  GEMINI_PARAMETERS,
  MAX_DESCRIPTION,
  type ModelApi,
  type Node,
  OPENAI,
  OPENAI_STRICT,
  TOOL_NAME,
} from "./rules.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const asListed: Converter = async (tools) =>
  new Map(tools.map(({ name, inputSchema }) => [name, inputSchema]));

const CONVERSIONS: readonly (readonly [string, Converter, ModelApi])[] = [
  ["@ai-sdk/google", aiSdkGoogle, GEMINI_PARAMETERS],
  ["@langchain/google-genai", langchainGoogle, GEMINI_PARAMETERS],
  ["@google/genai", googleGenAi, GEMINI_JSON],
  ["@ai-sdk/openai", aiSdkOpenAi, OPENAI],
  ["@openai/agents", openAiAgents(false), OPENAI],
  ["no conversion", asListed, OPENAI],
  ["no conversion", asListed, ANTHROPIC_AND_BEDROCK],
  ["no conversion", asListed, GEMINI_JSON],
];

/** A tool without arguments may be sent without a schema. */
function isGone({ name, inputSchema }: Listed, schemas: ReadonlyMap<string, Node | undefined>): boolean {
  const { properties } = inputSchema;
  return (
    !schemas.has(name) || (schemas.get(name) === undefined && Object.keys(properties as object).length > 0)
  );
}

/** What every conversion keeps, and `additionalProperties`, without which nothing else is accepted. */
const COMMON = ["additionalProperties", "description", "enum", "items", "properties", "required", "type"];

function nodesOf(node: Node): readonly Node[] {
  const inner = Object.values((node.properties ?? {}) as Record<string, Node>);
  return [node, ...[...inner, ...(node.items ? [node.items as Node] : [])].flatMap(nodesOf)];
}

const problemsOf = async (tools: readonly Listed[], convert: Converter, api: ModelApi) => {
  const schemas = await convert(tools);
  const missing = tools.filter((tool) => isGone(tool, schemas)).map(({ name }) => `${name} is gone`);
  const problems = [...schemas].flatMap(([name, schema]) =>
    (schema === undefined ? [] : api.problems(schema)).map((problem) => `${name} ${problem}`),
  );
  return [...missing, ...problems];
};

describe.each(["compact", "full"] as const)("the %s form of every tool", (detail) => {
  it.each(CONVERSIONS)("by %s keeps to the rules", async (_name, convert, api) => {
    expect(await problemsOf(bench.toolkit.listTools({ detail }), convert, api)).toEqual([]);
  });

  it("has names and descriptions that every API takes", () => {
    for (const { name, description } of bench.toolkit.listTools({ detail })) {
      expect(name).toMatch(TOOL_NAME);
      expect(description.length).toBeLessThanOrEqual(MAX_DESCRIPTION);
    }
  });
});

// The tool contract demands a default for each boolean, which strict mode does not take; its hosts do not use strict mode.
it("the compact form keeps to strict mode as @openai/agents makes it", async () => {
  expect(await problemsOf(bench.toolkit.listTools(), openAiAgents(true), OPENAI_STRICT)).toEqual([]);
});

it("the compact form has only keywords that every conversion keeps", () => {
  const nodes = bench.toolkit.listTools().flatMap(({ inputSchema }) => nodesOf(inputSchema));
  expect([...new Set(nodes.flatMap((node) => Object.keys(node)))].sort()).toEqual(COMMON);
});

it("the schemas of results describe the items of lists, and have no lists of types", () => {
  const nodes = bench.toolkit.listTools().flatMap(({ outputSchema }) => nodesOf(outputSchema));
  expect(
    nodes.filter(({ type, items }) => type === "array" && (items as Node | undefined)?.type === undefined),
  ).toEqual([]);
  expect(nodes.filter(({ type }) => Array.isArray(type))).toEqual([]);
});

it("the full form says bounds and defaults in the description too, because some conversions leave them out", () => {
  const nodes = bench.toolkit
    .listTools({ detail: "full" })
    .flatMap(({ inputSchema }) => nodesOf(inputSchema));
  const unsaid = nodes.filter(({ description, maximum, minimum, default: fallback }) => {
    const values = [maximum, minimum, fallback].filter((value) => value !== undefined && value !== false);
    const needed = values.filter((value) => value !== 0 && value !== 1 && value !== 1_000_000);
    return needed.some((value) => !String(description).includes(String(value)));
  });
  expect(unsaid).toEqual([]);
});

describe("the rules find what APIs refuse", () => {
  const tool = (property: object): Listed => ({
    name: "tool",
    description: "A tool",
    inputSchema: { type: "object", properties: { one: property } },
  });

  it.each([
    [{ type: ["object", "array"] }, GEMINI_PARAMETERS, "$.one: type is"],
    [{ anyOf: [{ type: "object" }, { type: "array" }] }, GEMINI_JSON, "a list without items"],
    [{ type: "array" }, OPENAI, "$.one: a list without items"],
    [{ type: "object" }, GEMINI_PARAMETERS, "$.one: an object without properties"],
    [{ type: "string", format: "date" }, GEMINI_PARAMETERS, "$.one: format date"],
    [{ type: "integer", enum: [1, 2] }, GEMINI_JSON, "$.one: an enum"],
    [
      { type: "object", additionalProperties: { type: "string" } },
      OPENAI_STRICT,
      "$.one: an object without properties",
    ],
    [{ type: "string", default: "a" }, OPENAI_STRICT, "$.one: default is not a keyword"],
    [{ type: "string", const: "a" }, GEMINI_PARAMETERS, "$.one: const is not a keyword"],
  ])("%j is refused", async (property, api, problem) => {
    expect(await problemsOf([tool(property)], asListed, api)).toContainEqual(
      expect.stringContaining(problem),
    );
  });

  it("the converters themselves do not mend a list of types", async () => {
    const tools = [tool({ type: ["object", "array"] })];
    for (const convert of [aiSdkGoogle, langchainGoogle])
      expect(await problemsOf(tools, convert, GEMINI_PARAMETERS)).not.toEqual([]);
  });
});
