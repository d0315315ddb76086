import { expect, it } from "vitest";
import type { Edited } from "./edit-json.ts";
import { editToml, readToml } from "./edit-toml.ts";

const PATH = ["mcp_servers", "octopus"] as const;
const ENTRY = { command: "node", args: ["/x/octo-mcp.js", "--config", "/y"] };
const textOf = (edited: Edited) => (edited.ok ? edited.text : `problem: ${edited.problem}`);

it("a new table stands at the end, and no line before it changes", () => {
  const text = '# mine\nmodel = "x" # y\n\n[mcp_servers.docs]\ncommand = "npx"';
  expect(textOf(editToml(text, PATH, ENTRY))).toBe(
    `${text}\n\n[mcp_servers.octopus]\ncommand = "node"\nargs = [ "/x/octo-mcp.js", "--config", "/y" ]\n`,
  );
});

it("an existing table keeps its comments and the fields that a person added", () => {
  const text =
    '[mcp_servers.octopus] # ours\ncommand = "old" # the command\nargs = ["a"]\nstartup_timeout_sec = 20\n\n[tui]\ntheme = "x"\n';
  expect(textOf(editToml(text, PATH, ENTRY))).toBe(
    text.replace('"old"', '"node"').replace('["a"]', '["/x/octo-mcp.js", "--config", "/y"]'),
  );
});

it.each([
  ["an inline table", 'mcp_servers = { docs = { command = "npx" } } # one line\n'],
  ["dotted keys", 'mcp_servers.docs.command = "npx" # dotted\n'],
  ["an empty file", ""],
  ["dates and numbers", "when = 2026-11-28T10:00:00Z # when\nn = 1_000\nf = 1.0\n"],
])("%s: the data are as before, with the entry", (_, text) => {
  const after = textOf(editToml(text, PATH, ENTRY));
  expect(readToml(after, PATH)).toEqual(ENTRY);
  expect(readToml(after, ["mcp_servers", "docs"])).toEqual(readToml(text, ["mcp_servers", "docs"]));
  for (const comment of text.match(/#.*/g) ?? []) expect(after).toContain(comment);
});

it("a table is removed with its own tables, and the comments of others stay", () => {
  const text =
    '# mine\n[mcp_servers.docs] # docs\ncommand = "npx"\n\n[mcp_servers.octopus]\ncommand = "node"\n[mcp_servers.octopus.env]\nA = "1"\n\n# the end\n[tui]\ntheme = "x" # t\n';
  const after = textOf(editToml(text, PATH, undefined));
  expect(readToml(after, PATH)).toBeUndefined();
  for (const line of ["# mine", "[mcp_servers.docs] # docs", "# the end", 'theme = "x" # t'])
    expect(after).toContain(line);
});

it("what is not TOML is left alone", () => {
  expect(textOf(editToml("a = = 1", PATH, ENTRY))).toMatch(/^problem: it is not TOML/);
});
