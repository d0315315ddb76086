/** Writes into every manifest what follows from scripts/release/project.mjs; `--check` writes nothing and fails when one differs. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./lib/workspace.mjs";
import { completeManifest, manifestText } from "./release/manifests.mjs";
import { allPackages } from "./release/packages.mjs";

const stale = allPackages()
  .map(({ folder, text, manifest }) => ({
    file: `${folder}/package.json`,
    text,
    wanted: manifestText(completeManifest(folder, manifest)),
  }))
  .filter(({ text, wanted }) => text !== wanted);

if (process.argv.includes("--check") && stale.length > 0) {
  process.stderr.write(
    `Not up to date: ${stale.map(({ file }) => file).join(", ")}. Run: npm run generate\n`,
  );
  process.exit(1);
}
for (const { file, wanted } of stale) writeFileSync(join(root, file), wanted);
process.stdout.write(
  stale.length > 0 ? `Written: ${stale.map(({ file }) => file).join(", ")}\n` : "Up to date.\n",
);
