/** The client runs wherever there is `fetch`: it has two runtime dependencies and uses nothing of Node. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const DEPENDENCIES = ["lru-cache", "openapi-fetch"];

const root = fileURLToPath(new URL("..", import.meta.url));
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .map((name) => ({ name, text: readFileSync(join(root, "src", name), "utf8") }));

/** The code of the sources that people write, without comments, whose examples import this package. */
const written = sources
  .filter(({ name }) => !name.includes("generated"))
  .map(({ text }) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ""));

it("imports its two dependencies and its own files only", () => {
  const modules = written.flatMap((text) =>
    [...text.matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? ""),
  );
  expect(modules.length).toBeGreaterThan(50);
  // The build includes the shared functions, so that they are no dependency at run time.
  const others = modules.filter((name) => !name.startsWith(".") && name !== "@octo/shared");
  expect([...new Set(others)].sort()).toEqual(DEPENDENCIES);
});

it("uses no global of Node", () => {
  const culprits = written.filter((text) => /\b(process|Buffer|require|__dirname|setImmediate)\b/.test(text));
  expect(culprits).toEqual([]);
});

it("declares these dependencies and no other", () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(Object.keys(dependencies)).toEqual(DEPENDENCIES);
});
