/** The client runs wherever there is `fetch`: one runtime dependency and nothing of Node. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, text: readFileSync(join(root, "src", name), "utf8") }));

const written = sources.filter(({ name }) => !name.includes("generated"));

it("imports openapi-fetch and its own files only", () => {
  const modules = written.flatMap(({ text }) =>
    [...text.matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? ""),
  );
  expect(modules.length).toBeGreaterThan(50);
  expect([...new Set(modules.filter((name) => !name.startsWith(".")))]).toEqual(["openapi-fetch"]);
});

it("uses no global of Node", () => {
  const code = written.map(({ text }) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ""));
  const culprits = code.filter((text) => /\b(process|Buffer|require|__dirname|setImmediate)\b/.test(text));
  expect(culprits).toEqual([]);
});

it("declares that dependency and no other", () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(Object.keys(dependencies)).toEqual(["openapi-fetch"]);
});
