/** The site of the documentation, from the Markdown of the repository as it is. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { slug } from "github-slugger";
import { defineConfig } from "vitepress";
import { repositoryLinks } from "../src/links.mjs";
import { FILES, pageFiles, placeOf, ROOT } from "../src/pages.mjs";
import { sidebar, topBar } from "../src/sidebar.mjs";

const pages = pageFiles();
const carried = new Set();

/** An icon without a file: a circle in the colour of the theme. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='7' fill='%233451b2'/%3E%3C/svg%3E";

/** Markdown that is no page: what tests, tools and the preparation of releases keep. */
const NO_PAGES = [
  ".*/**",
  "{packages,apps,examples}/*/*/**",
  "{tools,bench,deploy,scripts}/**",
  "node_modules/**",
];

export default defineConfig({
  title: "octo-mcp",
  description: "The safe way to let AI agents work with Octopus Deploy",
  lang: "en-GB",
  srcDir: ROOT,
  outDir: join(ROOT, "tools/site/dist"),
  cacheDir: join(ROOT, "node_modules/.cache/site"),
  head: [["link", { rel: "icon", href: ICON }]],
  base: process.env.SITE_BASE ?? "/",
  srcExclude: NO_PAGES,
  rewrites: Object.fromEntries(pages.map((file) => [file, placeOf(file)]).filter(([a, b]) => a !== b)),
  themeConfig: {
    search: { provider: "local" },
    sidebar: sidebar(),
    nav: topBar(),
    outline: [2, 3],
    externalLinkIcon: true,
  },
  markdown: {
    // The anchors of a code host, so that a link to a heading is right in both places.
    anchor: { slugify: slug },
    // Braces, colons and the rest are text on a code host, and so they are here.
    attrs: false,
    emoji: false,
    include: false,
    snippet: false,
    container: false,
    toc: false,
    component: false,
    eagerFrontmatterInterpolation: false,
    config(md) {
      repositoryLinks(md, (file) => carried.add(file));
      const { text } = md.renderer.rules;
      md.renderer.rules.text = (...args) => text(...args).replaceAll("{{", "&#123;&#123;");
    },
  },
  buildEnd({ outDir, pages: built }) {
    const missing = pages.filter((file) => !built.includes(file));
    const unknown = built.filter((file) => !pages.includes(file));
    if (missing.length + unknown.length > 0)
      throw new Error(`pages.mjs and the site differ: missing ${missing}, unknown ${unknown}`);
    for (const file of carried) {
      const to = join(outDir, FILES, `${file}.txt`);
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, readFileSync(join(ROOT, file)));
    }
  },
});
