/** `npm run consumers`: packs, and uses the packed packages in empty projects with each supported version of Node. */
import { install, say, turbo } from "./lib/workspace.mjs";
import { checkConsumers } from "./release/consumers.mjs";
import { packAll } from "./release/pack.mjs";

install();
say("Building and packing every package");
turbo("build");
const packed = packAll();
say("Using them in empty projects");
const versions = await checkConsumers(packed);
say(`All packages install, compile and run on Node ${versions.join(", ")}`);
