/** Writes the licences of everything that the published file contains, read from what the bundler put in. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Collects the packages of an esbuild metafile and writes their licence texts to `target`. */
export function writeNotices(inputs, folder, target) {
  const packages = new Map();
  for (const input of inputs) {
    const root = packageRoot(join(folder, input));
    if (root) packages.set(root, JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  }
  const parts = [...packages]
    .sort(([, a], [, b]) => (a.name < b.name ? -1 : 1))
    .map(([root, { name, version, license }]) => `${name} ${version} (${license})\n\n${licenceText(root)}`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `octo-mcp contains these packages:\n\n${parts.join(`\n\n${"-".repeat(80)}\n\n`)}\n`);
}

function packageRoot(file) {
  if (!file.includes("node_modules")) return undefined;
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).version) return folder;
  }
  return undefined;
}

function licenceText(root) {
  const file = readdirSync(root).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file
    ? readFileSync(join(root, file), "utf8").trim()
    : "No licence file; see the package's own page.";
}
