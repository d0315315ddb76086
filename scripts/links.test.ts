/** Links of Markdown pages lead somewhere. A README of a package is shown by npm too, where links out of the package are dead. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { packageFolders, ROOT } from "./lib/sources.ts";

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "SUPPORT.md",
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
  ...readdirSync(join(ROOT, "examples")).map((name) => `examples/${name}/README.md`),
];
const readmes = packageFolders()
  .map((folder) => `${folder}/README.md`)
  .filter((file) => existsSync(join(ROOT, file)));

/** Targets of the relative links of a page, without anchors. */
function linksOf(page: string): readonly string[] {
  const text = readFileSync(join(ROOT, page), "utf8").replaceAll(/^```[\s\S]*?^```$/gm, "");
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target.replace(/#.*$/, ""))
    .filter((target) => target !== "" && !/^[a-z]+:/.test(target));
}

/** Every file of the repository that a page may name, with slashes in front. */
const sources = ["packages", "apps", "scripts", "docs", "deploy", "bench", "examples", "tools"].flatMap(
  (folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => !/node_modules|dist/.test(name))
      .map((name) => `/${folder}/${name}`),
);

describe("files in backticks", () => {
  it.each([...pages, ...readmes])("of %s exist", (page) => {
    const text = readFileSync(join(ROOT, page), "utf8").replaceAll(/^```[\s\S]*?^```$/gm, "");
    const named = [...text.matchAll(/`([\w./-]+\.(?:ts|mjs))`/g)].map(([, name = ""]) => name);
    const isExample = (name: string) => /^foo\./.test(name);
    const missing = named.filter(
      (name) => !isExample(name) && !sources.some((file) => file.endsWith(`/${name}`)),
    );
    expect(missing).toEqual([]);
  });
});

describe("links", () => {
  it.each([...pages, ...readmes])("of %s exist", (page) => {
    expect(linksOf(page).filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
  });

  it.each(readmes)("of %s stay inside the package", (page) => {
    const outside = (target: string) => relative(dirname(page), join(dirname(page), target)).startsWith("..");
    expect(linksOf(page).filter(outside)).toEqual([]);
  });
});
