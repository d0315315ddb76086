/** A host that mounts the handler loads the handler: no validator, no command line, nothing of Node. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const folder = dirname(fileURLToPath(import.meta.url));

function modulesFrom(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(file)) return seen;
  const code = readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "");
  const modules = [...code.matchAll(/(?:from|import) "([^"]+)"/g)].map(([, module = ""]) => module);
  seen.set(
    file,
    modules.filter((module) => !module.startsWith(".")),
  );
  for (const module of modules.filter((one) => one.startsWith(".")))
    modulesFrom(join(dirname(file), module), seen);
  return seen;
}

it("the main entry imports one small library, no module of Node, and nothing of its tests", () => {
  const reached = modulesFrom(join(folder, "index.ts"));
  expect([...new Set([...reached.values()].flat())]).toEqual(["@octo/cut-json"]);
  expect(
    [...reached.keys()].filter((file) => file.includes("/verify/") || file.includes("/testing/")),
  ).toEqual([]);
});
