/**
 * Gives a checkout the version of its next release: manifests by changesets, the changelog, and every file that names the
 * version. All packages have one version.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/workspace.mjs";
import { section, withSection } from "./changelog.mjs";
import { allPackages } from "./packages.mjs";
import { run } from "./run.mjs";
import { toolModule } from "./tools.mjs";
import { writeVersions } from "./version-files.mjs";

const CHANGELOG = "CHANGELOG.md";

/** The changesets that wait for the next release. */
export async function waitingChangesets(base) {
  const { default: read } = toolModule("@changesets/read");
  return read(base);
}

/** Makes the next version in a checkout, and returns it with the changesets that it holds. */
export async function applyVersion(base) {
  const changesets = await waitingChangesets(base);
  if (changesets.length === 0)
    throw new Error(
      "No change waits for a release. `npx changeset` notes one; docs/contributing/commits.md says when.",
    );
  const changelog = existsSync(join(base, CHANGELOG))
    ? readFileSync(join(base, CHANGELOG), "utf8")
    : undefined;
  // Nothing was released before the first changelog, so that the first version is 0.1.0 and not the one after it.
  if (changelog === undefined) setVersions(base, "0.0.0");
  await run(process.execPath, [join(root, "node_modules/@changesets/cli/bin.js"), "version"], { cwd: base });
  const versions = [...new Set(allPackages(base).map(({ manifest }) => manifest.version))];
  if (versions.length !== 1)
    throw new Error(
      `The packages have the versions ${versions.join(", ")}. "fixed" in .changeset/config.json has to name all of them.`,
    );
  const [version] = versions;
  writeVersions(base, version);
  writeFileSync(join(base, CHANGELOG), withSection(changelog, section(version, changesets)));
  return { version, changesets };
}

function setVersions(base, version) {
  for (const { folder, text } of allPackages(base))
    writeFileSync(
      join(base, folder, "package.json"),
      text.replace(/^ {2}"version": "[^"]+"/m, `  "version": "${version}"`),
    );
}
