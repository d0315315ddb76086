/**
 * `npm run release -- --dry-run` does everything of a release but the publishing, in a copy, and leaves the result in
 * dist-packages/. `npm run release -- --version` writes the next version into the checkout. Without either it publishes,
 * which only the workflow of the public repository can. docs/contributing/releasing.md has the order of the steps.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { printTable } from "./lib/table.mjs";
import { buildForOthers, install, installTool, pnpm, root, say } from "./lib/workspace.mjs";
import { copyCheckout, treeState } from "./release/copy.mjs";
import { PACKED } from "./release/pack.mjs";
import { publishedPackages } from "./release/packages.mjs";
import { obstacles } from "./release/preconditions.mjs";
import { prepare } from "./release/prepare.mjs";
import { IS_PLACEHOLDER, REPOSITORY } from "./release/project.mjs";
import { inOrder, publishAll, publishCommand } from "./release/publish.mjs";
import { run } from "./release/run.mjs";
import { readTarball } from "./release/tarball.mjs";
import { applyVersion, waitingChangesets } from "./release/version.mjs";

try {
  const { values } = parseArgs({ options: { "dry-run": { type: "boolean" }, version: { type: "boolean" } } });
  install();
  installTool("release");
  if (values["dry-run"]) await dryRun();
  else if (values.version) await writeVersion();
  else await release();
} catch (error) {
  process.stderr.write(`\nrelease: ${error.message}\n`);
  process.exit(1);
}

async function dryRun() {
  const before = await treeState();
  const work = mkdtempSync(join(tmpdir(), "octo-release-"));
  try {
    say("Copying the checkout");
    await copyCheckout(work);
    const waiting = await waitingChangesets(work);
    if (waiting.length > 0) {
      const { version } = await applyVersion(work);
      say(`The next version is ${version}, with ${waiting.length} changes`);
    } else say("No change waits; the version stays as it is");
    say("Building every package");
    const cache = `--cache-dir=${join(root, ".turbo/cache")}`;
    await run("npx", ["-y", pnpm, "exec", "turbo", "run", "build", cache, "--output-logs=errors-only"], {
      cwd: work,
      environment: { OCTO_TYPES: "1", TURBO_TELEMETRY_DISABLED: "1", CI: "1" },
    });
    const result = await prepare({ base: work, to: PACKED });
    report(result);
    const [command, ...args] = publishCommand(inOrder(result.packed)[0]);
    await run(command, [...args, "--dry-run"]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  if ((await treeState()) !== before)
    throw new Error(
      "The working tree is not as it was before. Unless somebody worked in it meanwhile, this is a fault of the dry run.",
    );
  say("The working tree is unchanged, and nothing was published");
}

async function writeVersion() {
  const { version, changesets } = await applyVersion(root);
  say(
    `Wrote ${version} with ${changesets.length} changes. Review it, commit it, and push the tag v${version}`,
  );
}

async function release() {
  const [{ manifest }] = publishedPackages();
  const waiting = (await waitingChangesets(root)).length;
  const found = obstacles({
    environment: process.env,
    version: manifest.version,
    waiting,
    isPlaceholder: IS_PLACEHOLDER,
    repository: REPOSITORY,
    security: readFileSync(join(root, "SECURITY.md"), "utf8"),
  });
  if (found.length > 0)
    throw new Error(`Nothing was published.\n${found.map((one) => `- ${one}`).join("\n")}`);
  buildForOthers();
  const result = await prepare({ base: root, to: PACKED });
  report(result);
  await publishAll(result.packed, say);
}

function report({ packed, bills, bundle, nodes }) {
  const contents = new Map(bills.map(({ folder, components }) => [folder, String(components.length)]));
  printTable([
    ["package", "version", "kB", "files", "contains"],
    ...inOrder(packed).map(({ folder, file, manifest }) => [
      manifest.name,
      manifest.version,
      (readTarball(file).size / 1000).toFixed(0),
      String(readTarball(file).files.length),
      contents.get(folder) ?? "",
    ]),
  ]);
  say(`Compiled with nodenext and bundler; run on Node ${nodes.join(", ")}`);
  say(
    `${relative(root, bundle.file)}, server.json and ${bills.length} bills of materials are beside the tarballs`,
  );
  process.stdout.write("\nTo be published with:\n");
  for (const one of inOrder(packed)) {
    const words = publishCommand({ ...one, file: `./${relative(root, one.file)}` });
    process.stdout.write(`  ${words.join(" ")}\n`);
  }
}
