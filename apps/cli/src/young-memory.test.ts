import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";

const { outputText } = ts.transpileModule(
  readFileSync(new URL("./young-memory.ts", import.meta.url), "utf8"),
  {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  },
);

/** Makes many objects that survive, and prints how large the memory for new ones is. */
const PROGRAM = `${outputText}
import { getHeapSpaceStatistics } from "node:v8";
const kept = [];
const sizeAfterUse = () => {
  for (let at = 0; at < 400_000; at += 1) kept.push({ at, inner: {} });
  return getHeapSpaceStatistics().find((space) => space.space_name === "new_space").space_size;
};
const grow = keepYoungMemory();
const sizes = [sizeAfterUse(), sizeAfterUse()];
grow();
grow();
sizes.push(sizeAfterUse());
process.stdout.write(JSON.stringify(sizes));`;

it("the memory for new objects stays as it is until it may grow again", () => {
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", PROGRAM], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  const [first = 0, second, last] = JSON.parse(stdout);
  expect(second).toBe(first);
  expect(last).toBeGreaterThan(first);
});
