/** The lists of long suites name files that exist, and each file that takes some of its cases is in the list of those. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { LONG_SUITES, SAMPLED_SUITES } from "./lib/long-suites.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

it("each long suite exists", () => {
  expect([...SAMPLED_SUITES, ...LONG_SUITES].filter((file) => !existsSync(`${root}/${file}`))).toEqual([]);
});

it("a suite that takes some of its cases is run with every case too", () => {
  const imports = ["grep", "-l", 'test/every-case.ts"', "--", "packages/**.test.ts", "apps/**.test.ts"];
  const files = execFileSync("git", imports, { cwd: root, encoding: "utf8" }).trim().split("\n");
  expect(files.sort()).toEqual([...SAMPLED_SUITES].sort());
});
