/** The commands in a text for a shell, as lists of words, without running anything. */
import { parse } from "shell-quote";

/**
 * The simple commands of a text: split at pipes, lists and substitutions, without comments and assignments in front.
 * Variables stay as they are written.
 */
export function commandsIn(text) {
  const lines = text.replaceAll(/\\\n\s*/g, " ").split("\n");
  return lines.flatMap((line) => {
    const commands = [[]];
    for (const word of parse(line.replaceAll("|", " | "), (name) => `$${name}`)) {
      if (typeof word === "string") commands.at(-1).push(word);
      else if ("pattern" in word) commands.at(-1).push(word.pattern);
      else if ("comment" in word) break;
      else if (!/^(?:>|<|>>|>&|<\()$/.test(word.op)) commands.push([]);
      else if (word.op === "<(") commands.push([]);
    }
    return commands.map(withoutAssignments).filter((words) => words.length > 0);
  });
}

function withoutAssignments(words) {
  const first = words.findIndex((word) => !/^[A-Z][A-Z0-9_]*=/.test(word));
  return first < 0 ? [] : words.slice(first);
}

/** How our programs are called, by package, by file of a clone or by name. */
const PROGRAMS = {
  "octo-mcp":
    /^(?:octo-mcp|@octo\/mcp-server|\S*apps\/cli\/dist\/octo-mcp\.js|\S*octo-mcp-server-[\d.]+\.tgz)$/,
  "octo-mcp-http": /^(?:octo-mcp-http|@octo\/mcp-http|\S*apps\/http\/dist\/octo-mcp-http\.js)$/,
  "octo-simulator": /^(?:octo-simulator|@octo\/simulator|\S*packages\/simulator\/bin\/octo-simulator\.js)$/,
  "tool-contract":
    /^(?:tool-contract|@octo\/tool-contract-verify|\S*packages\/tool-contract-verify\/bin\/tool-contract\.js)$/,
};

/** Which of our programs a command starts, and with which arguments; undefined for any other command. */
export function programOf(words) {
  const tail = words[0] === "claude" ? words.slice(words.indexOf("--") + 1) : words;
  const at = /^(?:npx|node)$/.test(tail[0])
    ? tail.findIndex((word, index) => index > 0 && !word.startsWith("-"))
    : 0;
  const found = Object.entries(PROGRAMS).find(([, pattern]) => pattern.test(tail[at] ?? ""));
  return found && { program: found[0], args: tail.slice(at + 1) };
}

/** The package that `npx` runs; undefined when the command is another one. */
export function npxPackage(words) {
  if (words[0] !== "npx") return undefined;
  const flagged = words.indexOf("-p");
  return flagged > 0 ? words[flagged + 1] : words.slice(1).find((word) => !word.startsWith("-"));
}
