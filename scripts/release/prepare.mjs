/** Everything of a release but the publishing: packed, checked, used as strangers use it, with bills and bundle. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "../lib/workspace.mjs";
import { missingNotices, writeBill } from "./bill-of-materials.mjs";
import { checkConsumers } from "./consumers.mjs";
import { dependenciesOf, refusedLicences } from "./licences.mjs";
import { lintPackages } from "./lint-packages.mjs";
import { checkBundle, packBundle } from "./mcpb.mjs";
import { packAll } from "./pack.mjs";
import { REPOSITORY } from "./project.mjs";
import { problemsOfServerJson } from "./server-json.mjs";

/** Prepares a release of a checkout that is built, in the folder `to`. Anything that is not as it should be is an error. */
export async function prepare({ base, to }) {
  say("Packing");
  const packed = packAll({ base, to });
  say("Manifests, files and types (publint, attw)");
  await lintPackages(packed);
  say("Bills of materials, notices and licences");
  const bills = await checkContents({ base, to, packed });
  say("Bundle and server.json");
  const bundle = await packBundle({ base, to });
  await checkBundle({ file: bundle.file, base });
  writeServerJson({ base, to, packed, bundle });
  say("Used in empty projects, on each supported Node");
  const nodes = await checkConsumers(packed);
  return { packed, bills, bundle, nodes };
}

async function checkContents({ base, to, packed }) {
  const apps = packed.filter(({ manifest }) => !manifest.exports);
  const libraries = packed.filter(({ manifest }) => manifest.exports);
  const bills = [];
  for (const { folder, file, files } of apps) {
    const { bill, components } = await writeBill({ base, folder, file, to });
    const notices = files
      .filter(({ name }) => name.includes("THIRD-PARTY-NOTICES"))
      .map(({ name }) => readFileSync(join(base, folder, name), "utf8"))
      .join("\n");
    const missing = missingNotices(components, notices);
    if (missing.length > 0) throw new Error(`${folder} has no notices for ${missing.join(", ")}.`);
    bills.push({ folder, bill, components });
  }
  const dependencies = await dependenciesOf(
    base,
    libraries.map(({ manifest }) => manifest.name),
  );
  const refused = refusedLicences([...dependencies, ...bills.flatMap(({ components }) => components)]);
  if (refused.length > 0)
    throw new Error(
      `These licences are not allowed: ${refused.join(", ")}. Use something else, or decide about them in scripts/release/licences.mjs.`,
    );
  return bills;
}

/** Writes the server.json of the release, which names the bundle with its hash. */
function writeServerJson({ base, to, packed, bundle }) {
  const document = JSON.parse(readFileSync(join(base, "server.json"), "utf8"));
  document.packages.push({
    registryType: "mcpb",
    identifier: `${REPOSITORY}/releases/download/v${bundle.version}/octo-mcp-${bundle.version}.mcpb`,
    version: bundle.version,
    fileSha256: bundle.sha256,
    transport: { type: "stdio" },
  });
  const manifests = packed.map(({ manifest }) => manifest);
  const problems = problemsOfServerJson(document, manifests);
  if (problems.length > 0) throw new Error(`server.json would be refused: ${problems.join("; ")}.`);
  writeFileSync(join(to, "server.json"), `${JSON.stringify(document, null, 2)}\n`);
}
