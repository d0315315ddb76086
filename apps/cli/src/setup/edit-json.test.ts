import { describe, expect, it } from "vitest";
import { type Edited, editJson, readJson } from "./edit-json.ts";

const PATH = ["mcpServers", "octopus"];
const ENTRY = { command: "node", args: ["/x/octo-mcp.js"] };
const textOf = (edited: Edited) => (edited.ok ? edited.text : `problem: ${edited.problem}`);

describe("adding an entry", () => {
  it("keeps comments, trailing commas and the other entries byte for byte", () => {
    const text = `{
  // my servers
  "mcpServers": {
    "docs": { "command": "npx", "args": ["docs"] }, // docs
  },
  "theme": "dark", // for the night
}
`;
    expect(textOf(editJson(text, PATH, ENTRY))).toBe(`{
  // my servers
  "mcpServers": {
    "docs": { "command": "npx", "args": ["docs"] }, // docs
    "octopus": {
      "command": "node",
      "args": [
        "/x/octo-mcp.js"
      ]
    },
  },
  "theme": "dark", // for the night
}
`);
  });

  it("adds the comma that was not needed before, and stays before comments of the end", () => {
    const text = '{\r\n\t"mcpServers": {\r\n\t\t"docs": {} // docs\r\n\t\t// more to come\r\n\t}\r\n}';
    expect(textOf(editJson(text, PATH, { command: "node" }))).toBe(
      '{\r\n\t"mcpServers": {\r\n\t\t"docs": {}, // docs\r\n\t\t"octopus": {\r\n\t\t\t"command": "node"\r\n\t\t}\r\n\t\t// more to come\r\n\t}\r\n}',
    );
  });

  it.each([
    ["", '{\n  "mcpServers": {\n    "octopus": {\n      "command": "node"\n    }\n  }\n}\n'],
    ["{}", '{\n  "mcpServers": {\n    "octopus": {\n      "command": "node"\n    }\n  }\n}'],
    ['{"a":1}', '{"a":1,\n"mcpServers": {\n  "octopus": {\n    "command": "node"\n  }\n}}'],
    [
      '{\n  "mcpServers": { /* none */ }\n}',
      '{\n  "mcpServers": {\n    "octopus": {\n      "command": "node"\n    } /* none */ }\n}',
    ],
    ["\uFEFF{}", '\uFEFF{\n  "mcpServers": {\n    "octopus": {\n      "command": "node"\n    }\n  }\n}'],
  ])("into %j", (text, expected) => {
    expect(textOf(editJson(text, PATH, { command: "node" }))).toBe(expected);
  });
});

describe("changing an entry", () => {
  const text = `{
  "mcpServers": {
    "octopus": {
      "command": "old", // kept
      "args": ["a"],
      "env": { "HTTPS_PROXY": "http://proxy:3128" },
      "disabled": true
    },
    "docs": {}
  }
}`;
  it("changes the fields that it names, and leaves what a person added", () => {
    expect(textOf(editJson(text, PATH, ENTRY))).toBe(
      text.replace('"old"', '"node"').replace('["a"]', '[\n        "/x/octo-mcp.js"\n      ]'),
    );
  });

  it.each([
    [
      "the first",
      '{\n  "s": {\n    "a": 1, // a\n    "b": 2 // b\n  }\n}',
      ["s", "a"],
      '{\n  "s": { // a\n    "b": 2 // b\n  }\n}',
    ],
    [
      "the last",
      '{\n  "s": {\n    "a": 1, // a\n    "b": 2 // b\n  }\n}',
      ["s", "b"],
      '{\n  "s": {\n    "a": 1 // a // b\n  }\n}',
    ],
    ["the only one", '{\n  "s": {\n    "a": 1\n  }\n}', ["s", "a"], '{\n  "s": {\n  }\n}'],
    ["one of a line", '{"s":{"a":1,"b":2}}', ["s", "a"], '{"s":{"b":2}}'],
    ["one that is not there", '{"s":{}}', ["s", "x"], '{"s":{}}'],
  ])("removes %s", (_, before, path, after) => {
    expect(textOf(editJson(before, path, undefined))).toBe(after);
    expect(readJson(textOf(editJson(before, path, undefined)), path)).toBeUndefined();
  });
});

it.each([
  ['{"a": ', /^problem: line 1 is not JSON/],
  ["{\n a b\n}", /^problem: line 2 is not JSON/],
  ["[1]", /^problem: it is not a JSON object/],
])("%j is left alone", (text, problem) => {
  expect(textOf(editJson(text, PATH, ENTRY))).toMatch(problem);
});

/** Every file that grows out of pieces: after adding and removing, the data are what they were, and each comment is there. */
it("adding and removing loses no data and no comment, whatever the form", () => {
  const gaps = ["", " ", "\n  ", " /* c1 */ ", " // c2\n"];
  const bodies = ["", '"docs": {"a": [1, 2]}', '"docs": {}, "more": null'];
  for (const body of bodies)
    for (const open of gaps)
      for (const close of gaps)
        for (const comma of body === "" ? [""] : ["", ","]) {
          const text = `{${open}"mcpServers":${open}{${open}${body}${comma}${close}}${comma}${close}}`;
          const before = readJson(text, []);
          const added = textOf(editJson(text, PATH, ENTRY));
          expect(readJson(added, PATH), text).toEqual(ENTRY);
          const gone = textOf(editJson(added, PATH, undefined));
          expect(readJson(gone, []), text).toEqual(before);
          expect(gone.match(/c[12]/g)?.length, text).toBe(text.match(/c[12]/g)?.length);
        }
});
