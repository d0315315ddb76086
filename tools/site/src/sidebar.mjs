/** The navigation of the site, which is the map of docs/README.md: a section for each kind of reader. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pageFiles, placeOf, ROOT, resolveLink, titleOf } from "./pages.mjs";

const MAP = "docs/README.md";

/** Pages that are shown under another one instead of in the map themselves. */
export const UNDER = [
  { parent: "docs/tools.md", folder: "docs/tools/" },
  { parent: "docs/decisions/README.md", folder: "docs/decisions/" },
];

/** The sections of the map, each with its heading and the pages that it links to. */
export function readMap() {
  const [, ...sections] = readFileSync(join(ROOT, MAP), "utf8").split(/^## /m);
  return sections.map((section) => ({
    heading: section.split("\n", 1)[0],
    links: [...section.matchAll(/^- \[([^\]]+)\]\(([^)]+)\)/gm)].map(([, text, href]) => ({
      text: text.replaceAll("`", ""),
      ...resolveLink(MAP, href),
    })),
  }));
}

/** The sidebar, in the form that VitePress wants. */
export function sidebar() {
  return readMap().map(({ heading, links }) => ({
    text: heading,
    collapsed: false,
    items: links
      .filter(({ isPage }) => isPage)
      .map(({ text, file, hash }) => ({ text, link: linkTo(file, hash), ...below(file) })),
  }));
}

/** The sections as entries of the bar at the top. */
export const topBar = () =>
  readMap().map(({ heading, links: [first] }) => ({
    text: heading,
    link: linkTo(first.file, first.hash),
  }));

function below(parent) {
  const group = UNDER.find((one) => one.parent === parent);
  if (group === undefined) return {};
  const items = pageFiles()
    .filter((file) => file.startsWith(group.folder) && file !== parent)
    .sort()
    .map((file) => ({ text: titleOf(file), link: linkTo(file) }));
  return items.length === 0 ? {} : { items, collapsed: true };
}

const linkTo = (file, hash = "") =>
  `/${placeOf(file)
    .replace(/index\.md$/, "")
    .replace(/\.md$/, "")}${hash}`;
