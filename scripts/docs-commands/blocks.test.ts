import { describe, expect, it } from "vitest";
// @ts-expect-error The checker of pages is JavaScript without types.
import { blocksOf, fileOf, isCommands } from "./blocks.mjs";
// @ts-expect-error The checker of pages is JavaScript without types.
import { commandsIn, npxPackage, programOf } from "./command-lines.mjs";

const PAGE = `# A page

Once it is published:

<!-- not run: needs publication -->

\`\`\`sh
npx -y @octo/mcp-server --read-only
\`\`\`

1. In a list:

   \`\`\`sh
   octo-mcp tools
   \`\`\`

\`\`\`yaml
# policy.yaml
version: 1
\`\`\`
`;

describe("blocksOf", () => {
  const blocks = blocksOf("page.md", PAGE);

  it("finds blocks with their marker and the paragraph before it", () => {
    expect(blocks[0]).toMatchObject({
      line: 7,
      marker: { kind: "not run", value: "needs publication" },
      paragraph: "# A page Once it is published:",
    });
  });

  it("takes the indentation of a list away", () => {
    expect(blocks[1]).toMatchObject({ text: "octo-mcp tools", marker: undefined });
  });

  it("knows files and commands", () => {
    expect(blocks.map(isCommands)).toEqual([true, true, false]);
    expect(fileOf(blocks[2])).toBe("policy.yaml");
  });

  it("refuses a block without an end", () => {
    expect(() => blocksOf("page.md", "```sh\nls")).toThrow("page.md:1: the block has no end");
  });
});

describe("commandsIn", () => {
  it("splits lists and pipes, joins lines, and leaves comments and assignments out", () => {
    expect(commandsIn("A=1 octo-mcp tools \\\n  --cost | head -3 # short\nexport B=$C && ls")).toEqual([
      ["octo-mcp", "tools", "--cost"],
      ["head", "-3"],
      ["export", "B=$C"],
      ["ls"],
    ]);
  });

  it("finds the command in a substitution", () => {
    expect(commandsIn("source <(octo-mcp complete bash)")).toContainEqual(["octo-mcp", "complete", "bash"]);
  });
});

describe("programOf", () => {
  it.each([
    ["octo-mcp tools --cost", "octo-mcp", ["tools", "--cost"]],
    ["node apps/cli/dist/octo-mcp.js doctor", "octo-mcp", ["doctor"]],
    ["npx -y @octo/mcp-server --read-only", "octo-mcp", ["--read-only"]],
    ["claude mcp add octopus -- npx -y @octo/mcp-server --quiet", "octo-mcp", ["--quiet"]],
    [
      "npx @octo/tool-contract-verify verify https://x.example",
      "tool-contract",
      ["verify", "https://x.example"],
    ],
  ])("%s", (text, program, args) => {
    expect(programOf(commandsIn(text)[0])).toEqual({ program, args });
  });

  it("knows no other program", () => {
    expect(programOf(["ls", "-l"])).toBeUndefined();
  });
});

it("finds the package of npx", () => {
  expect(npxPackage(["npx", "-p", "@octo/mcp-http", "octo-mcp-http"])).toBe("@octo/mcp-http");
  expect(npxPackage(["npx", "-y", "@octo/mcp-server"])).toBe("@octo/mcp-server");
  expect(npxPackage(["node", "x"])).toBeUndefined();
});
