import { expect, it } from "vitest";
import { section, withSection } from "./changelog.mjs";

const changesets = [
  { summary: "Reads cost less.\n", releases: [{ name: "@octo/policy", type: "patch" }] },
  {
    summary: "A new tool.\nIt lists feeds.",
    releases: [
      { name: "@octo/mcp-tools", type: "minor" },
      { name: "@octo/mcp-http", type: "patch" },
      { name: "@octo/web", type: "none" },
    ],
  },
];

it("lists changes by kind, with the packages that they concern", () => {
  expect(section("0.2.0", changesets)).toMatchInlineSnapshot(`
    "## 0.2.0

    ### New

    - A new tool.
      It lists feeds.
      (\`@octo/mcp-http\`, \`@octo/mcp-tools\`)

    ### Fixed

    - Reads cost less.
      (\`@octo/policy\`)
    "
  `);
});

it("puts a release before the others, under one heading", () => {
  const first = withSection(undefined, section("0.1.0", changesets));
  const second = withSection(first, section("0.2.0", changesets));
  expect(second.match(/^#{1,2} .*/gm)).toEqual(["# Changes", "## 0.2.0", "## 0.1.0"]);
});
