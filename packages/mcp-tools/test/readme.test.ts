/** The README names every tool, under its toolset, and marks those that write. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { allToolFacts } from "../src/index.ts";

const readme = readFileSync(fileURLToPath(new URL("../../../README.md", import.meta.url)), "utf8");

it.each(allToolFacts.map((fact) => [fact.name, fact] as const))(
  "the README lists %s",
  (name, { toolset, tier }) => {
    const row = readme
      .split("\n")
      .find((line) => line.startsWith("|") && new RegExp(`[ *]${name}\\b`).test(line));
    expect(row).toContain(toolset);
    expect(row?.includes(`**${name}**`)).toBe(tier === "write" || tier === "delete");
  },
);
