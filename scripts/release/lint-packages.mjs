/** Looks at the tarballs as registries and compilers will: publint for manifests and files, attw for types. */
import { readFileSync } from "node:fs";
import { inTurns, run } from "./run.mjs";
import { importTool, toolFile } from "./tools.mjs";

/** What publint says about a tarball, suggestions included. */
async function publintMessages({ file }) {
  const { publint } = await importTool("publint", "src/index-node.js");
  const { formatMessage } = await importTool("publint", "src/utils.js");
  const bytes = readFileSync(file);
  const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  return messages.map((message) => `${message.type}: ${formatMessage(message, pkg, { color: false })}`);
}

/** Looks at every tarball, and fails with everything that was found. Types are looked at where there are exports. */
export async function lintPackages(packed) {
  const findings = [];
  for (const one of packed)
    for (const message of await publintMessages(one))
      findings.push(`${one.manifest.name}: publint: ${message}`);
  const libraries = packed.filter(({ manifest }) => manifest.exports);
  const program = toolFile("@arethetypeswrong/cli", "dist/index.js");
  await inTurns(
    2,
    libraries.map(
      ({ file, manifest }) =>
        () =>
          run(process.execPath, [program, file, "--profile", "esm-only", "--format", "ascii"]).catch(
            (error) => findings.push(`${manifest.name}: attw: ${error.message}`),
          ),
    ),
  );
  if (findings.length > 0) throw new Error(`Packages are not as they should be:\n${findings.join("\n")}`);
}
