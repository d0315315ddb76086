/**
 * `npm run site` builds the site of the documentation into `tools/site/dist` and checks its links. With `--serve` it then
 * serves the site on this machine until Ctrl-C; `--port` chooses the port.
 */
import { parseArgs } from "node:util";
import { installTool, runNode, say } from "./lib/workspace.mjs";

const SITE = "tools/site";
const VITEPRESS = `${SITE}/node_modules/vitepress/bin/vitepress.js`;

const { values } = parseArgs({
  options: { serve: { type: "boolean", default: false }, port: { type: "string", default: "4173" } },
});

installTool("site");
say("Building the site");
if (runNode(VITEPRESS, ["build", SITE]) !== 0) process.exit(1);
say("Checking the links of the built pages");
if (runNode(`${SITE}/src/check.mjs`, []) !== 0) process.exit(1);
if (values.serve) process.exit(runNode(VITEPRESS, ["preview", SITE, "--port", values.port]));
