/** Runs one benchmark from its own file: `node <file>` prints its rows. */
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { printRows } from "./table.mjs";

/** Measures and prints, when `url` is the file that Node was started with. */
export async function runAlone(url, measure, options = {}) {
  if (process.argv[1] === undefined || realpathSync(process.argv[1]) !== fileURLToPath(url)) return;
  const result = await measure({ short: process.argv.includes("--short"), ...options });
  if (result.skipped !== undefined) process.stdout.write(`Skipped: ${result.skipped}\n`);
  else printRows(result);
}
