import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as contract from "./index.ts";

const modules: Readonly<Record<string, object>> = { "@octo/tool-contract": contract };
const AsyncFunction = (async () => undefined).constructor as new (
  ...text: string[]
) => (modules: object, check: (actual: unknown, expected: unknown) => void) => Promise<void>;

/** Turns `import` into a look-up, and `expression; // => value` into an assertion. */
function runnable(code: string): string {
  return code
    .replace(/^import (\{[^}]*\}) from ("[^"]*");$/gm, "const $1 = modules[$2];")
    .replace(/^(.+); \/\/ => (.+)$/gm, "check($1, $2);");
}

test("each example of the README runs and gives what it says", async () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const examples = [...readme.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map((found) => found[1] ?? "");
  expect(examples).toHaveLength(3);
  let checked = 0;
  const check = (actual: unknown, expected: unknown) => {
    checked += 1;
    expect(actual).toEqual(expected);
  };
  for (const example of examples)
    await new AsyncFunction("modules", "check", runnable(example))(modules, check);
  expect(checked).toBe(readme.split("// => ").length - 1);
});
