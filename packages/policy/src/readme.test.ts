import ts from "typescript";
import { expect, it } from "vitest";
import * as policy from "./index.ts";
import * as octopus from "./octopus/index.ts";

const MODULES: { readonly [name: string]: object } = {
  "@octo/policy": policy,
  "@octo/policy/octopus": octopus,
};

/** Removes the types, turns `import` into a look-up, and `expression; // => value` into an assertion. */
function runnable(code: string): string {
  const checked = code.replace(/^(.+); \/\/ => (.+)$/gm, "check($1, $2);");
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  return ts
    .transpile(checked, options)
    .replace(/^import (\{[^}]*\}) from ("[^"]*");$/gm, "const $1 = modules[$2];");
}

it("each example of the README runs and gives what it says", async () => {
  // @ts-expect-error: the test runner reads the text; its types are not wanted here.
  const { default: readme } = (await import("../README.md?raw")) as { default: string };
  const examples = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((found) => found[1] ?? "");
  expect(examples).toHaveLength(4);
  let checked = 0;
  const check = (actual: unknown, expected: unknown) => {
    checked += 1;
    expect(actual).toEqual(expected);
  };
  for (const example of examples) new Function("modules", "check", runnable(example))(MODULES, check);
  expect(checked).toBe(readme.split("// => ").length - 1);
});
