/** The packages of the workspace, read from their manifests. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/workspace.mjs";

const GROUPS = ["packages", "apps", "examples", "tools"];

/** Every package of the workspace: its folder, the text of its manifest, and the manifest. */
export function allPackages(base = root) {
  return GROUPS.filter((group) => existsSync(join(base, group)))
    .flatMap((group) => readdirSync(join(base, group)).map((name) => `${group}/${name}`))
    .filter((folder) => existsSync(join(base, folder, "package.json")))
    .map((folder) => {
      const text = readFileSync(join(base, folder, "package.json"), "utf8");
      return { folder, text, manifest: JSON.parse(text) };
    });
}

/** The packages that are published. */
export function publishedPackages(base = root) {
  return allPackages(base).filter(({ manifest }) => !manifest.private);
}

/** The name of the tarball that a package becomes. */
export function tarballName({ name, version }) {
  return `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;
}
