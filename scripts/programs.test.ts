/** How pages and messages start our programs: by names that are ours, and by files that `npm run build` makes. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./lib/workspace.mjs";
import { publishedPackages } from "./release/packages.mjs";

/** Programs of others that the workspace has, or that everybody knows. */
const OTHERS = ["changeset", "pnpm", "tsup", "tsx", "vitest"];
const packages = publishedPackages();

/** The lines of all tracked texts that match. */
function linesWith(pattern: string): string[] {
  const paths = ["*.md", "*.ts", "*.mjs", "*.yml", "*.yaml", ":!scripts/programs.test.ts"];
  const found = execFileSync("git", ["grep", "-hE", pattern, "--", ...paths], {
    cwd: root,
    encoding: "utf8",
  });
  return found.split("\n").filter(Boolean);
}

it("npx takes our packages by their scoped names, because anybody may register the others", () => {
  const started = linesWith("npx (-y )?[@a-z./]").flatMap((line) => [
    ...line.matchAll(/(?:^\s*|[`'"])npx (?:-y )?((?:@[\w-]+\/|\.\/)?[\w./-]+[\w-])(?=[ `'")]|$)/g),
  ]);
  const names = new Set(started.map(([, name]) => name ?? ""));
  const ours = [...names].filter((name) => name.startsWith("@octo/"));
  const known = packages.filter(({ manifest }) => manifest.bin).map(({ manifest }) => manifest.name);
  expect(ours.length).toBeGreaterThan(2);
  expect(ours.filter((name) => !known.includes(name))).toEqual([]);
  const bins = packages.flatMap(({ manifest }) => Object.keys(manifest.bin ?? {}));
  expect([...names].filter((name) => bins.includes(name))).toEqual([]);
  expect([...names].filter((name) => /^[a-z]/.test(name) && !OTHERS.includes(name))).toEqual([]);
});

it("a package of several programs has one with its own name, so that npx knows which", () => {
  for (const { manifest } of packages) {
    const bins = Object.keys(manifest.bin ?? {});
    if (bins.length > 1) expect(bins).toContain(manifest.name.split("/")[1]);
  }
});

it("what pages start from a clone is made by npm run build, or is there", () => {
  const files = linesWith("node (apps|packages)/[a-z]").flatMap(
    (line) => line.match(/(?<=node )(?:apps|packages)\/[\w./-]+\.m?js/g) ?? [],
  );
  expect(new Set(files).size).toBeGreaterThan(3);
  for (const file of new Set(files)) {
    const [group, name, ...rest] = file.split("/");
    const config = join(root, `${group}/${name}/tsup.config.ts`);
    const entry = basename(file, ".js");
    const isBuilt = rest[0] === "dist" && readFileSync(config, "utf8").includes(entry);
    expect(isBuilt || existsSync(join(root, file)), file).toBe(true);
  }
});
