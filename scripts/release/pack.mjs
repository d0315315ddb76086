/** Packs the published packages with pnpm, which replaces `workspace:*` and `catalog:` and adds the LICENSE of the repository. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pnpm, root } from "../lib/workspace.mjs";
import { publishedPackages, tarballName } from "./packages.mjs";
import { readTarball } from "./tarball.mjs";

/** Where the tarballs of the repository are. */
export const PACKED = join(root, "dist-packages");

/** Packs every published package of a checkout whose packages are built, and returns the tarballs with their manifests. */
export function packAll({ base = root, to = PACKED } = {}) {
  mkdirSync(to, { recursive: true });
  for (const old of readdirSync(to).filter((name) => name.endsWith(".tgz"))) rmSync(join(to, old));
  const packages = publishedPackages(base);
  const filters = packages.map(({ manifest }) => `--filter=${manifest.name}`);
  const args = ["-y", pnpm, ...filters, "-r", "pack", "--pack-destination", to];
  const { status, stdout, stderr } = spawnSync("npx", args, { cwd: base, encoding: "utf8" });
  if (status !== 0) throw new Error(`pnpm pack failed:\n${stdout}${stderr}`);
  return packages.map(({ folder, manifest }) => {
    const file = join(to, tarballName(manifest));
    const { files, manifest: packed } = readTarball(file);
    const problems = problemsOf(packed, files);
    if (problems.length > 0) throw new Error(`${folder} was packed badly: ${problems.join("; ")}.`);
    return { folder, file, files, manifest: packed };
  });
}

/** What is wrong with a packed package: files that are missing, and dependencies that nobody outside could install. */
export function problemsOf(manifest, files) {
  const names = new Set(files.map(({ name }) => name));
  const targets = [...Object.values(manifest.bin ?? {}), ...targetsOf(manifest.exports)];
  const wanted = ["LICENSE", "README.md", ...targets.map((target) => target.replace(/^\.\//, ""))];
  const dependencies = ["dependencies", "peerDependencies", "optionalDependencies"].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}),
  );
  return [
    ...wanted.filter((name) => !names.has(name)).map((name) => `it has no ${name}`),
    ...dependencies
      .filter(([, range]) => /^(workspace|catalog|file|link):/.test(range))
      .map(([name, range]) => `its dependency ${name} is ${range}`),
    ...(JSON.stringify(manifest.exports ?? {}).includes("@octo/source")
      ? ["its exports name sources that it does not have"]
      : []),
  ];
}

function targetsOf(exports) {
  if (typeof exports === "string") return [exports];
  return Object.values(exports ?? {}).flatMap(targetsOf);
}
