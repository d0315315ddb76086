/**
 * Builds openapi/octopus.yaml from its areas, the TypeScript types, and the index of operations.
 * `--check` writes nothing and exits 1 when a committed file is not what it should be.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";
import { parse, stringify } from "yaml";
import { mergeAreas, operationIndex } from "./lib/expand.mjs";

const root = new URL("..", import.meta.url);
const banner = "Generated from openapi/areas by `pnpm --filter @octo/api-client generate`. Do not edit.";

async function readAreas() {
  const folder = new URL("openapi/areas/", root);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort();
  return Promise.all(
    files.map(async (file) => ({
      name: file.replace(".yaml", ""),
      doc: parse(await readFile(new URL(file, folder), "utf8")),
    })),
  );
}

async function build() {
  const doc = mergeAreas(await readAreas());
  const types = astToString(await openapiTS(structuredClone(doc), { alphabetize: true }));
  const index = operationIndex(doc)
    .map((operation) => `  ${JSON.stringify(operation)},`)
    .join("\n");
  return {
    "openapi/octopus.yaml": `# ${banner}\n${stringify(doc, { lineWidth: 110, aliasDuplicateObjects: false })}`,
    "src/generated/schema.ts": `// ${banner}\n${types}`,
    "src/generated/operations.ts": `// ${banner}\nimport type { Operation } from "../operation.ts";\n\n/** Every operation of openapi/octopus.yaml, in the order of its paths. */\nexport const operations: readonly Operation[] = [\n${index}\n];\n`,
  };
}

const stale = [];
for (const [path, text] of Object.entries(await build())) {
  const url = new URL(path, root);
  const before = await readFile(url, "utf8").catch(() => undefined);
  if (before === text) continue;
  stale.push(path);
  if (!process.argv.includes("--check")) await writeFile(url, text);
}
if (process.argv.includes("--check") && stale.length > 0) {
  process.stderr.write(`Not up to date: ${stale.join(", ")}. Run: pnpm --filter @octo/api-client generate\n`);
  process.exit(1);
}
process.stdout.write(stale.length > 0 ? `Written: ${stale.join(", ")}\n` : "Up to date.\n");
