/** Which files of the repository are pages of the site, and where each of them stands there. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** Where the files lie that pages name and that are no pages themselves. */
export const FILES = "files";

/** The Markdown files that become pages, from the root of the repository. */
export function pageFiles() {
  const readmes = ["packages", "apps", "examples"].flatMap((group) =>
    readdirSync(join(ROOT, group)).map((name) => `${group}/${name}/README.md`),
  );
  const docs = readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.replaceAll("\\", "/")}`);
  const single = readdirSync(ROOT).filter((name) => name.endsWith(".md"));
  return [...single, ...docs, ...readmes].filter((file) => existsSync(join(ROOT, file)));
}

/** The place of a page: a README is the index of its folder. */
export const placeOf = (file) => file.replace(/(^|\/)README\.md$/, "$1index.md");

/** The first heading of a page, as plain text. */
export function titleOf(file) {
  const heading = /^# (.+)$/m.exec(readFileSync(join(ROOT, file), "utf8"))?.[1];
  if (heading === undefined) throw new Error(`${file}: a page begins with a heading of the first level`);
  return heading.replaceAll("`", "");
}

/**
 * Where a link of a page leads: to a page, or to a file that the site carries too.
 * @throws Error when there is no such file, or when it is a folder without a README.
 */
export function resolveLink(page, href) {
  const [path, hash = ""] = href.split(/(?=#)/);
  const target = relative(ROOT, join(ROOT, dirname(page), decodeURIComponent(path))).replaceAll("\\", "/");
  if (target.startsWith("..") || !existsSync(join(ROOT, target)))
    throw new Error(`${page}: the link '${href}' leads to no file of the repository`);
  const file = statSync(join(ROOT, target)).isDirectory() ? posix.join(target, "README.md") : target;
  if (!existsSync(join(ROOT, file)))
    throw new Error(
      `${page}: the link '${href}' leads to a folder without a README.md; link to a file in it`,
    );
  return { file, hash, isPage: pageFiles().includes(file) };
}
