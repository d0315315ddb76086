/**
 * `npm run consumers`: packs, and uses the packed packages in empty projects with each supported version of Node, or with
 * `--this-node` with the one that runs it.
 */
import { parseArgs } from "node:util";
import { buildForOthers, install, say } from "./lib/workspace.mjs";
import { checkConsumers, NODE_VERSIONS } from "./release/consumers.mjs";
import { packAll } from "./release/pack.mjs";

const { values } = parseArgs({ options: { "this-node": { type: "boolean" } } });
install();
buildForOthers();
say("Packing");
const packed = packAll();
say("Using them in empty projects");
const versions = await checkConsumers(
  packed,
  values["this-node"] ? [process.versions.node.split(".")[0]] : NODE_VERSIONS,
);
say(`All packages install, compile and run on Node ${versions.join(", ")}`);
