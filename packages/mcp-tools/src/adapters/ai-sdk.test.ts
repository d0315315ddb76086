import { jsonSchema, type ToolSet } from "ai";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Bench, openBench } from "../../test/harness.ts";
import { createAiSdkTools } from "./ai-sdk.ts";

const WRITE = { spaceName: "Default", projectName: "Checkout Service", releaseVersion: "9.0.0" };

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

it("createAiSdkTools makes tools that the AI SDK takes", async () => {
  const tools = createAiSdkTools(bench.toolkit, { jsonSchema: (schema) => jsonSchema(schema) });
  const accepted: ToolSet = tools;
  expect(Object.keys(accepted)).toEqual(bench.toolkit.listTools().map(({ name }) => name));
  expect(await tools.list_spaces?.execute({})).toContain('"total":2');
  expect(await tools.list_environments?.execute({ space: "Default" })).toMatch(
    /^input: .*did you mean 'spaceName'/,
  );
});

it("createAiSdkTools asks a person by the host's means", async () => {
  const questions: string[] = [];
  const ask = async ({ prompt }: { prompt: string }) => {
    questions.push(prompt);
    return "decline" as const;
  };
  const tools = createAiSdkTools(bench.toolkit, { jsonSchema: (schema) => jsonSchema(schema), ask });
  expect(await tools.create_release?.execute({ ...WRITE, confirm: true })).toMatch(
    /^denied: The person declined/,
  );
  expect(questions).toHaveLength(1);
  expect(bench.writes()).toEqual([]);
});
