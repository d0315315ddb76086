/**
 * `npm run docs-commands` runs the commands of every page against the simulator, each page in a temporary folder. A block that
 * cannot be run has a marker in a comment before it; docs/contributing/docs.md says which there are. `npm run docs-commands --
 * docs/http.md` runs single pages.
 */
import { pagesWithCommands } from "./docs-commands/blocks.mjs";
import { startEntries } from "./docs-commands/entries.mjs";
import { startOctopus } from "./docs-commands/octopus.mjs";
import { hasCommands, runPage } from "./docs-commands/run-page.mjs";
import { install, say, turbo } from "./lib/workspace.mjs";

const chosen = process.argv.slice(2);
const pages = (chosen.length > 0 ? chosen : pagesWithCommands()).filter(hasCommands);

install();
say("Building every package");
turbo("build");
const octopus = await startOctopus();
let failed = 0;
for (const page of pages) {
  const started = Date.now();
  const result = await runPage(page, octopus);
  const took = `${((Date.now() - started) / 1_000).toFixed(1)} s`;
  if (result.ok) {
    say(`ok    ${page} (${took})`);
    continue;
  }
  failed += 1;
  say(`WRONG ${page}:${result.line} (${took})\n${result.output.trim().split("\n").slice(-25).join("\n")}`);
}
for (const { where, problem } of await startEntries(octopus)) {
  if (problem) failed += 1;
  say(problem ? `WRONG ${where}: ${problem}` : `ok    ${where}, the entry of a host`);
}
await octopus.close();
if (failed > 0)
  say(
    `${failed} failed. Mend the commands, or say above the block why they cannot be run here: <!-- not run: needs … --> or <!-- run by: the test -->.`,
  );
process.exit(failed > 0 ? 1 : 0);
