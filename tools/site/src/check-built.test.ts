import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
// @ts-expect-error The site is built by JavaScript without types.
import { problemsOf } from "./check-built.mjs";

const folder = mkdtempSync(join(tmpdir(), "octo-site-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function problemsWith(files: Readonly<Record<string, string>>): string[] {
  for (const [name, text] of Object.entries({ "assets/style.css": "", ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return problemsOf(folder);
}

it("accepts links to pages, to indexes of folders, to files and to headings", () => {
  const index = `<h2 id="one">One</h2><a href="#one">1</a><a href="/docs/">2</a><a href="/docs/tools.html#read">3</a>
    <a href="./files/a.yaml.txt">4</a><a href="https://octopus.com">5</a>`;
  const files = {
    "index.html": index,
    "docs/index.html": '<a href="./tools.html">1</a><a href="../">2</a>',
    "docs/tools.html": '<h2 id="read">Read</h2>',
    "files/a.yaml.txt": "a: 1",
  };
  expect(problemsWith(files)).toEqual([]);
});

it("names the page and the link when a page, a file or a heading is missing", () => {
  const index = '<a href="/docs/gone.html">1</a><a href="./files/gone.txt">2</a><a href="#gone">3</a>';
  expect(problemsWith({ "index.html": index })).toEqual([
    "index.html: the link /docs/gone.html leads nowhere",
    "index.html: the link ./files/gone.txt leads nowhere",
    "index.html: index.html has no heading 'gone' (#gone)",
  ]);
});

it("names what a page or a style fetches from another host", () => {
  const index =
    '<script src="https://cdn.example/a.js"></script><img src="//cdn.example/b.png"><img src="/c.png">';
  const style = "@import url(https://fonts.example/f.css); a { background: url('/d.png') }";
  expect(problemsWith({ "index.html": index, "assets/style.css": style })).toEqual([
    "index.html fetches https://cdn.example/a.js",
    "index.html fetches //cdn.example/b.png",
    "style.css fetches https://fonts.example/f.css",
  ]);
});
