/** Prints rows of text in columns; the first row is the heading. */
export function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    const line = row.map((cell, column) => cell.padEnd(widths[column])).join("  ");
    process.stdout.write(`${line.trimEnd()}\n`);
  }
}
