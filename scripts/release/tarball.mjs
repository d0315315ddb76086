/** Reads a package's tarball with the `tar` of the system. */
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";

/** The files of a tarball with their sizes, its manifest, and its own size. */
export function readTarball(file) {
  const list = execFileSync("tar", ["-tvzf", file], { encoding: "utf8", maxBuffer: 16 * 1024 * 1024 });
  const files = list
    .trim()
    .split("\n")
    .map((line) => /^\S+ +\S+ +(\d+) .*? package\/(.+)$/.exec(line))
    .filter(Boolean)
    .map(([, size, name]) => ({ name, size: Number(size) }));
  const manifest = JSON.parse(
    execFileSync("tar", ["-xzOf", file, "package/package.json"], { encoding: "utf8" }),
  );
  return { files, manifest, size: statSync(file).size };
}
