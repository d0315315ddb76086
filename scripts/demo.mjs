/** `npm run demo`: installs, builds and plays the demo; `npm run demo -- --serve` leaves its server running. */
import { build, install, runNode, say } from "./lib/workspace.mjs";

install();
build("@octo/mcp-server");
say("Starting the demo\n");
process.exit(runNode("apps/cli/dist/demo.js", process.argv.slice(2)));
