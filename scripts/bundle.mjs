/** `npm run bundle`: builds the CLI, packs the MCPB bundle into dist-packages/, and starts it as a host would. */
import { relative } from "node:path";
import { build, installTool, root, say } from "./lib/workspace.mjs";
import { checkBundle, packBundle } from "./release/mcpb.mjs";
import { PACKED } from "./release/pack.mjs";

installTool("release");
build("@octo/mcp-server", "@octo/simulator");
say("Packing the bundle");
const bundle = await packBundle({ base: root, to: PACKED });
const { tools } = await checkBundle({ file: bundle.file, base: root });
say(`${relative(root, bundle.file)} starts and lists ${tools} tools; sha256 ${bundle.sha256}`);
