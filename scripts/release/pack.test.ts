import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { problemsOf } from "./pack.mjs";
import { tarballName } from "./packages.mjs";
import { readTarball } from "./tarball.mjs";

const files = ["LICENSE", "README.md", "bin/x.js", "dist/index.js", "dist/index.d.ts"];
const manifest = {
  bin: { x: "./bin/x.js" },
  exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
  dependencies: { "@octo/policy": "0.1.0" },
};
const named = (names: readonly string[]) => names.map((name) => ({ name, size: 1 }));

it("finds nothing wrong with a whole package", () => {
  expect(problemsOf(manifest, named(files))).toEqual([]);
});

it.each(files)("says that %s is missing", (missing) => {
  expect(problemsOf(manifest, named(files.filter((name) => name !== missing)))).toEqual([
    `it has no ${missing}`,
  ]);
});

it.each(["workspace:*", "catalog:", "link:../policy"])("says that %s is for nobody outside", (range) => {
  expect(problemsOf({ ...manifest, dependencies: { "@octo/policy": range } }, named(files))).toEqual([
    `its dependency @octo/policy is ${range}`,
  ]);
});

it("says that the exports still name sources", () => {
  const exports = { ".": { "@octo/source": "./dist/index.d.ts", default: "./dist/index.js" } };
  expect(problemsOf({ ...manifest, exports }, named(files))).toEqual([
    "its exports name sources that it does not have",
  ]);
});

it("names tarballs as pnpm does, and reads their files, sizes and manifest", () => {
  const folder = mkdtempSync(join(tmpdir(), "octo-tarball-"));
  try {
    mkdirSync(join(folder, "package"));
    writeFileSync(join(folder, "package", "package.json"), '{"name":"@octo/x","version":"1.2.3"}');
    writeFileSync(join(folder, "package", "a b.txt"), "12345");
    const file = join(folder, tarballName({ name: "@octo/x", version: "1.2.3" }));
    execFileSync("tar", ["-czf", file, "package/package.json", "package/a b.txt"], { cwd: folder });
    expect(file).toMatch(/octo-x-1\.2\.3\.tgz$/);
    expect(readTarball(file)).toMatchObject({
      files: [
        { name: "package.json", size: 36 },
        { name: "a b.txt", size: 5 },
      ],
      manifest: { name: "@octo/x", version: "1.2.3" },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
