/** `npm run pack`: builds every published package and packs it into dist-packages/, for `npx` and `npm install`. */
import { relative } from "node:path";
import { printTable } from "./lib/table.mjs";
import { buildForOthers, install, root, say } from "./lib/workspace.mjs";
import { packAll } from "./release/pack.mjs";
import { readTarball } from "./release/tarball.mjs";

install();
buildForOthers();
say("Packing");
const packed = packAll();
printTable([
  ["tarball", "kB", "files"],
  ...packed.map(({ file, files }) => [
    relative(root, file),
    (readTarball(file).size / 1000).toFixed(0),
    String(files.length),
  ]),
]);
const cli = packed.find(({ manifest }) => manifest.name === "@octo/mcp-server");
say(`Try: npx -y ./${relative(root, cli.file)} --version`);
