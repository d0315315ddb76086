/** The blocks of commands in the pages of the repository, and what a page says about running them. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/workspace.mjs";

/** Languages of blocks that hold commands. */
const SHELLS = ["sh", "bash", "console", "shell"];

/** Pages whose blocks are no commands of ours: generated ones, and notes for releases. */
const NO_PAGES = /^(?:docs\/tools\/|\.changeset\/|\.github\/)/;

/** Every page in which readers meet commands. */
export function pagesWithCommands() {
  return execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], {
    cwd: root,
    encoding: "utf8",
  })
    .split("\n")
    .filter((file) => file !== "" && !NO_PAGES.test(file));
}

/**
 * The blocks of a page, in order.
 * A block has its language, its first line, its text without the indentation of a list, the marker in the comment before it and
 * the paragraph before that.
 */
export function blocksOf(page, text = readFileSync(join(root, page), "utf8")) {
  const blocks = [];
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at += 1) {
    const [, indent, language] = /^( *)```(\w*)[^`]*$/.exec(lines[at]) ?? [];
    if (indent === undefined) continue;
    const end = lines.findIndex((line, index) => index > at && line.trim() === "```");
    if (end < 0) throw new Error(`${page}:${at + 1}: the block has no end`);
    const body = lines.slice(at + 1, end).map((line) => line.slice(indent.length));
    blocks.push({ page, line: at + 1, language, text: body.join("\n"), ...before(lines, at) });
    at = end;
  }
  return blocks;
}

/** Whether a block is commands for a shell. A block without a language counts when it looks like one. */
export const isCommands = ({ language, text }) =>
  SHELLS.includes(language) || (language === "" && /^(?:npx|npm|node|octo-mcp\S*) /m.test(text));

/** The name of the file that a block is, from a comment in its first line, such as `# policy.yaml`. */
export const fileOf = ({ text }) =>
  /^(?:#|\/\/) ([\w.-]+\.(?:ya?ml|json|toml|ts|sh))$/m.exec(text.split("\n", 1)[0])?.[1];

/** The kinds of markers: `not run: needs …`, `run by: file`, `serves: address` and `exits: code, because …`. */
const MARKER = /^\s*<!-- (not run|run by|serves|exits): (.+?) -->\s*$/;

/** The marker above a block, and the heading and paragraph above that. */
function before(lines, at) {
  let above = lastText(lines, at - 1);
  const [, kind, value] = MARKER.exec(lines[above] ?? "") ?? [];
  if (kind !== undefined) above = lastText(lines, above - 1);
  let first = above;
  while (first > 0 && lines[first - 1].trim() !== "") first -= 1;
  const heading = lines.slice(0, above + 1).findLast((line) => line.startsWith("#")) ?? "";
  const paragraph = [heading, ...lines.slice(Math.max(first, 0), above + 1)].join(" ");
  return { marker: kind === undefined ? undefined : { kind, value }, paragraph };
}

/** The last line that is not empty, from a line upwards; -1 when there is none. */
function lastText(lines, from) {
  let at = from;
  while (at >= 0 && lines[at].trim() === "") at -= 1;
  return at;
}
