/** The generated part of docs/performance.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/lib/workspace.mjs";
import { markdownOf } from "./table.mjs";

const PAGE = join(root, "docs/performance.md");
const START = "<!-- generated: numbers; `npm run bench -- --write` writes them -->";
const END = "<!-- end of generated: numbers -->";

/** Writes the numbers of all parts into the page. */
export function writePage(report) {
  writeFileSync(PAGE, withNumbers(readFileSync(PAGE, "utf8"), textOf(report)));
}

/**
 * The page with other numbers.
 * @throws Error when the page has no block for them.
 */
export function withNumbers(page, text) {
  const from = page.indexOf(START);
  const to = page.indexOf(END);
  if (from < 0 || to < from)
    throw new Error(`docs/performance.md has no block for the numbers. Write ${START} and ${END} into it.`);
  return `${page.slice(0, from + START.length)}\n\n${text}\n\n${page.slice(to)}`;
}

/** Machine and date, then a table for each part. */
export function textOf({ parts, limits, machine }) {
  const { date, node, cores, load, isShort, processor, memoryGb, system } = machine;
  return [
    `Measured on ${date}: ${cores} cores (${processor}), ${memoryGb} GB of memory, ${system}, Node ${node}. When the run began, the load of ` +
      `the last minute was ${load}; above ${cores}, other programs kept the cores busy, and times are longer and less even.` +
      (isShort ? " It was a short run, with few rounds." : ""),
    ...parts.map(({ title, rows, skipped }) =>
      [`### ${title}`, skipped === undefined ? markdownOf(rows, limits) : `Skipped. ${skipped}`].join("\n\n"),
    ),
  ].join("\n\n");
}
