/** `npm run pictures` takes the pictures of pages and of the terminal for the docs, with the Chromium of the machine. */
import { build, installTool, runNode, say } from "./lib/workspace.mjs";

installTool("pictures");
say("Pages");
const vitest = ["run", "--config", "packages/web/pictures.config.ts"];
if (runNode("node_modules/vitest/vitest.mjs", vitest) !== 0) process.exit(1);
build("@octo/mcp-server");
say("Terminal");
process.exit(runNode("tools/pictures/src/terminal.mjs", []));
