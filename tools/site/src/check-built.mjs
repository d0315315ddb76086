/** Checks the built pages: each link inside the site ends at something that exists, and nothing is fetched from elsewhere. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

const ATTRIBUTE = /<(\w+)\b[^>]*?\s(href|src|srcset|poster)="([^"]*)"/g;
const OUTSIDE = /^(?:[a-z]+:)?\/\//i;

/** What is wrong with the pages of a folder, one line each. */
export function problemsOf(folder) {
  const pages = new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".html"))
      .map((name) => [name, readPage(readFileSync(join(folder, name), "utf8"))]),
  );
  const problems = [...pages].flatMap(([page, { links, fetched }]) => [
    ...fetched.filter((url) => OUTSIDE.test(url)).map((url) => `${page} fetches ${url}`),
    ...links.flatMap((href) => problemOfLink({ folder, pages, page, href })),
  ]);
  return [...problems, ...outsideStyles(folder)];
}

/** The links, the fetched addresses and the anchors of a page. */
function readPage(html) {
  const found = [...html.matchAll(ATTRIBUTE)].map(([, tag, , url]) => ({
    tag,
    url: decodeURI(url.replaceAll("&amp;", "&")),
  }));
  return {
    links: found.filter(({ tag }) => tag === "a").map(({ url }) => url),
    fetched: found.filter(({ tag }) => tag !== "a").map(({ url }) => url),
    anchors: new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)),
  };
}

function problemOfLink({ folder, pages, page, href }) {
  if (/^[a-z]+:/i.test(href) || OUTSIDE.test(href)) return [];
  const [path, anchor] = href.split("#");
  const target =
    path === "" ? page : posix.join(path.startsWith("/") ? "" : posix.dirname(page), path.replace(/^\//, ""));
  const file = [target, `${target}.html`, posix.join(target, "index.html")].find(
    (name) => name !== "." && existsSync(join(folder, name)) && /\.\w+$/.test(name),
  );
  if (file === undefined) return [`${page}: the link ${href} leads nowhere`];
  if (!anchor || !pages.has(file) || pages.get(file).anchors.has(anchor)) return [];
  return [`${page}: ${file} has no heading '${anchor}' (${href})`];
}

function outsideStyles(folder) {
  const assets = join(folder, "assets");
  return readdirSync(assets)
    .filter((name) => name.endsWith(".css"))
    .flatMap((name) =>
      [
        ...readFileSync(join(assets, name), "utf8").matchAll(
          /(?:url\(|@import )["']?((?:https?:)?\/\/[^"')]+)/g,
        ),
      ].map(([, url]) => `${name} fetches ${url}`),
    );
}
