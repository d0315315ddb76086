/** The programs and modules of `tools/release`, which only the commands that need them install. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../lib/workspace.mjs";

const require = createRequire(join(root, "tools/release/package.json"));

/** A CommonJS module of `tools/release`. */
export function toolModule(name) {
  return require(name);
}

/** An ES module of `tools/release`; `path` is inside its package. */
export function importTool(name, path) {
  return import(pathToFileURL(join(root, "tools/release/node_modules", name, path)).href);
}

/** The file of a program of `tools/release`; `path` is inside its package. */
export function toolFile(name, path) {
  return join(root, "tools/release/node_modules", name, path);
}
