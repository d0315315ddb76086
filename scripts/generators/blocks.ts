/** Blocks of Markdown pages that are generated. A block stands between two comments that name it. */

const START = (name: string) => `<!-- generated: ${name}; change its source and run \`npm run generate\` -->`;
const END = (name: string) => `<!-- end of generated: ${name} -->`;

/**
 * The page with new text in one block.
 * @throws Error when the page has no such block, or more than one.
 */
export function withBlock(page: string, name: string, text: string): string {
  const [start, end] = [START(name), END(name)];
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`The page has no block '${name}': write ${start} and ${end} into it.`);
  if (page.indexOf(start, to) >= 0) throw new Error(`The page has the block '${name}' twice.`);
  return `${page.slice(0, from + start.length)}\n\n${text.trim()}\n\n${page.slice(to)}`;
}

/** A table of Markdown. A bar in a cell is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
