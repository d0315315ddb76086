import { expect, it } from "vitest";
// @ts-expect-error The site is built by JavaScript without types.
import { pageFiles, placeOf, resolveLink } from "./pages.mjs";
// @ts-expect-error The site is built by JavaScript without types.
import { readMap, sidebar, UNDER } from "./sidebar.mjs";

interface Entry {
  readonly text: string;
  readonly link?: string;
  readonly items?: readonly Entry[];
}

it("makes the README of a folder the index of that folder", () => {
  expect(["README.md", "docs/README.md", "docs/http.md"].map(placeOf)).toEqual([
    "index.md",
    "docs/index.md",
    "docs/http.md",
  ]);
});

it("tells links to pages from links to other files", () => {
  expect(resolveLink("docs/policy.md", "http.md#limits")).toEqual({
    file: "docs/http.md",
    hash: "#limits",
    isPage: true,
  });
  expect(resolveLink("docs/policy.md", "examples/policy.yaml").isPage).toBe(false);
});

it("refuses a link to nothing, and to a folder without a README", () => {
  expect(() => resolveLink("docs/policy.md", "gone.md")).toThrow(
    "docs/policy.md: the link 'gone.md' leads to no file of the repository",
  );
  expect(() => resolveLink("docs/policy.md", "examples")).toThrow("leads to a folder without a README.md");
});

it("has a section for each of the five kinds of readers", () => {
  expect(sidebar().map(({ text }: Entry) => text)).toEqual([
    "Using",
    "Operating",
    "Embedding",
    "Bringing tools",
    "Contributing",
  ]);
});

it("shows every page in the navigation", () => {
  const shown = readMap().flatMap(({ links }: { links: readonly { file: string }[] }) =>
    links.map(({ file }) => file),
  );
  const isUnder = (file: string) => UNDER.some(({ folder }: { folder: string }) => file.startsWith(folder));
  const missing = pageFiles().filter(
    (file: string) => file !== "docs/README.md" && !shown.includes(file) && !isUnder(file),
  );
  expect(missing, "a page that docs/README.md does not link to is found by nobody").toEqual([]);
});
