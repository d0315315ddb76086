/** `npm run spelling` checks the spelling of pages, and of comments and sentences in sources, in British English. */
import { installTool, root, runNode, say } from "./lib/workspace.mjs";

const TOOL = "tools/spelling";
/** Tests hold words that are misspelt on purpose, and many made-up names. */
const FILES = [
  "*.md",
  "docs/**/*.md",
  ".github/**/*.md",
  "{packages,apps,examples,tools}/*/README.md",
  "{packages,apps}/*/src/**/*.ts",
  "apps/cli/demo/*.ts",
  "scripts/**/*.{ts,mjs}",
  "examples/**/*.ts",
  "!**/*.test.ts",
];

installTool("spelling");
say("Checking the spelling (cspell)");
const args = [
  "lint",
  "--root",
  root,
  "--config",
  `${TOOL}/cspell.json`,
  "--no-progress",
  "--no-must-find-files",
  ...FILES,
];
const code = runNode(`${TOOL}/node_modules/cspell/bin.mjs`, args);
if (code !== 0) say(`Mend the words, or add those that are right to ${TOOL}/words.txt.`);
process.exit(code);
