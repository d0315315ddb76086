import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readDataFile } from "./yaml-file.ts";

const folder = mkdtempSync(join(tmpdir(), "octo-yaml-"));
const file = join(folder, "rules.yaml");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(text: string) {
  writeFileSync(file, text);
  return readDataFile("--policy", file);
}

it("values have their positions", () => {
  const { data, positions } = read("rules:\n  - name: a\n");
  expect(data).toEqual({ rules: [{ name: "a" }] });
  expect(positions(["rules", 0, "name"])).toEqual({ line: 2, column: 5 });
});

it.each([
  ["a: [", `--policy: ${file}: line 1, column 5: `],
  [
    `a: &a [x, x]\n${"bcdefghi".replace(/./g, (name) => `${name}: &${name} [${`*${String.fromCharCode(name.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}`,
    `--policy: ${file}: Excessive alias count`,
  ],
])("a file that cannot be read is refused with its flag and its name", (text, problem) => {
  expect(() => read(text)).toThrow(problem);
});

it("a file that is not there is refused with its flag", () => {
  expect(() => readDataFile("--access", join(folder, "none.yaml"))).toThrow(/^--access: ENOENT/);
});
