/**
 * Every TypeScript example of READMEs, docs pages and `@example` comments compiles under the strict settings of the repository
 * with the published names of the packages, runs, and gives the values that its `// =>` comments say.
 */
import { describe, expect, it } from "vitest";
import { findExamples, typeErrors } from "./lib/examples.ts";

const examples = findExamples();

it("finds the examples of pages and of comments", () => {
  const files = new Set(examples.map(({ file }) => file));
  expect([...files]).toEqual(
    expect.arrayContaining(["packages/policy/README.md", "packages/mcp-tools/src/toolkit.ts"]),
  );
});

it("they compile", { timeout: 120_000 }, () => {
  expect(typeErrors(examples)).toEqual([]);
});

describe("they run", () => {
  it.each(examples.filter(({ isRun }) => isRun))("$file:$line", async ({ module }) => {
    await import(/* @vite-ignore */ module);
  });
});
