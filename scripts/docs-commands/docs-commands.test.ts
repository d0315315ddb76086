/**
 * What pages say about their commands is true: each block is run by `npm run docs-commands` or has a marker with a reason, the
 * tests and files that are named exist, and the flags of our programs are those that they know, also in text and in marked blocks.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../lib/sources.ts";
// @ts-expect-error The checker of pages is JavaScript without types.
import { blocksOf, isCommands, pagesWithCommands } from "./blocks.mjs";
// @ts-expect-error The checker of pages is JavaScript without types.
import { commandsIn, npxPackage, programOf } from "./command-lines.mjs";
import { problemOfArguments } from "./known-flags.ts";

interface Block {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly text: string;
  readonly marker?: { readonly kind: string; readonly value: string };
  readonly paragraph: string;
}

const pages: readonly string[] = pagesWithCommands();
const blocks: readonly Block[] = pages.flatMap((page) => blocksOf(page));
const commandBlocks: readonly Block[] = blocks.filter(isCommands);
const where = ({ page, line }: Block) => `${page}:${line}`;
const textOf = (file: string) => readFileSync(join(ROOT, file), "utf8");
const { scripts } = JSON.parse(textOf("package.json"));

it("finds the blocks of all kinds of pages", () => {
  const found = new Set(commandBlocks.map(({ page }) => page.split("/")[0]));
  expect([...found].sort()).toEqual(["README.md", "apps", "docs", "examples", "packages"]);
});

describe.each(blocks.filter(({ marker }) => marker).map((block) => [where(block), block] as const))(
  "%s",
  (_where, { marker, paragraph }) => {
    const { kind, value } = marker ?? { kind: "", value: "" };

    it("has a marker that says enough", () => {
      if (kind === "not run") expect(value, "say what is missing here: needs …").toMatch(/^needs \w/);
      if (kind === "exits") expect(value).toMatch(/^[1-9]\d*, because \w/);
      if (kind === "serves") expect(value).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
      if (kind === "run by") expect(existsSync(join(ROOT, value)), `${value} exists`).toBe(true);
    });

    it("says to readers when something is not published yet", () => {
      if (value === "needs publication") expect(paragraph).toMatch(/\bpublished\b/);
    });
  },
);

describe.each(commandBlocks.map((block) => [where(block), block] as const))("%s", (_where, block) => {
  const commands: readonly (readonly string[])[] = commandsIn(block.text);

  it("uses flags and commands that our programs know", async () => {
    for (const words of commands) {
      const started = programOf(words);
      if (!started) continue;
      const problem = await problemOfArguments(
        started.program,
        started.args.filter((word: string) => word !== "…"),
      );
      expect(problem, words.join(" ")).toBeUndefined();
    }
  });

  it("names scripts, files and packages that exist", () => {
    for (const words of commands) {
      const [command, second = "", third = ""] = words;
      if (command === "npm" && second === "run")
        expect(Object.keys(scripts), words.join(" ")).toContain(third);
      if (command === "node" && second.endsWith(".mjs")) expect(existsSync(join(ROOT, second))).toBe(true);
    }
  });

  it("starts no package of npm by an unscoped name that is somebody else's to register", () => {
    const ours = commands
      .map((words) => npxPackage(words))
      .filter((name) => /octo|contract/.test(name ?? ""));
    expect(ours.filter((name) => !/^(?:@octo\/|\.\/)/.test(name ?? ""))).toEqual([]);
  });

  it("needs a published package only where it says so", () => {
    const published = /(?:npx|npm install)\b[^\n]* @octo\//.test(block.text);
    if (published)
      expect(block.marker, "mark it: <!-- not run: needs publication -->").toMatchObject({
        value: "needs publication",
      });
  });

  it("was run by the file that its marker names", () => {
    const { kind, value = "" } = block.marker ?? {};
    if (kind !== "run by" || !/^\.ci\/|^package\.json$/.test(value)) return;
    const text = textOf(value).replaceAll(/ --silent/g, "");
    for (const words of commands)
      expect(text).toContain(words.slice(0, words[1] === "run" ? 3 : 2).join(" "));
  });
});

describe("commands in the text of a page", () => {
  it.each(pages)("%s", async (page) => {
    const text = textOf(page).replaceAll(/^ *```[\s\S]*?^ *```$/gm, "");
    for (const [, code = ""] of text.matchAll(
      /`((?:octo-mcp|octo-mcp-http|npx|node|npm run|npm) [^`\n]+)`/g,
    )) {
      for (const words of commandsIn(code)) {
        const started = programOf(words);
        const problem =
          started &&
          (await problemOfArguments(
            started.program,
            started.args.filter((word: string) => !/[<[…]/.test(word)),
          ));
        expect(problem, code).toBeUndefined();
        if (words[0] === "npm" && words[1] === "run") expect(Object.keys(scripts), code).toContain(words[2]);
      }
    }
  });
});

it("manifests name files that exist in the commands of their comments", () => {
  const files = execFileSync("git", ["ls-files", "deploy", "Dockerfile"], { cwd: ROOT, encoding: "utf8" })
    .split("\n")
    .filter(Boolean);
  const commands = files.flatMap((file) =>
    [...textOf(file).matchAll(/^# {2,}((?:docker|kubectl|helm) .+)$/gm)].map(([, command = ""]) => command),
  );
  expect(commands.length).toBeGreaterThan(2);
  const named = commands.flatMap((command) =>
    [...command.matchAll(/ -[fk] (\S+)/g)].map(([, file = ""]) => file),
  );
  expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  expect(dirname(named[0] ?? "")).toContain("deploy");
});
