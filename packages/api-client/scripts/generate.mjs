/**
 * Builds openapi/octopus.yaml from its areas, the TypeScript types, and the index of operations.
 * `--check` writes nothing and exits with 1 when a committed file differs from what would be generated.
 * `--from <url|file>` compares the description that a server gives of itself with our document (see README.md).
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { parse, stringify } from "yaml";
import { listResponses, mergeAreas, operationIndex, plainResponses } from "./lib/expand.mjs";
import { generateFrom } from "./lib/from.mjs";
import { areaFiles } from "./lib/types.mjs";

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
  const { default: openapiTS, astToString } = await import("openapi-typescript");
  const areas = await readAreas();
  const doc = mergeAreas(areas);
  const types = astToString(await openapiTS(structuredClone(doc), { alphabetize: true }));
  const rows = operationIndex(doc)
    .map(({ id, method, path, summary, toolset, since, query, sensitive }) => {
      const row = [
        id,
        method,
        path.replace(/^\/api\/\{spaceId\}/, "~"),
        summary,
        toolset,
        since,
        query.join(","),
      ];
      return `  ${JSON.stringify(sensitive ? [...row, 1] : row)},`;
    })
    .join("\n");
  return {
    "openapi/octopus.yaml": `# ${banner}\n${stringify(doc, { lineWidth: 110, aliasDuplicateObjects: false })}`,
    ...Object.fromEntries(
      Object.entries(areaFiles(types, areas, banner)).map(([file, text]) => [`src/generated/${file}`, text]),
    ),
    "src/generated/operations.ts": `// ${banner}\nimport { type Operation, type OperationRow, toOperation } from "../operation.ts";\n\nconst rows: readonly OperationRow[] = [\n${rows}\n];\n\n/** Every operation of openapi/octopus.yaml, in the order of its paths. */\nexport const operations: readonly Operation[] = rows.map(toOperation);\n`,
    "src/generated/list-responses.ts": `// ${banner}\n\n/** The field that holds the list in each response that lists things, by method and path; "" where the response is the list. */\nexport const LIST_RESPONSES: Readonly<Record<string, string>> = ${JSON.stringify(listResponses(doc), null, 2)};\n`,
    "src/generated/plain-responses.ts": `// ${banner}\n\n/** The media types of responses that are not JSON, by method and path. */\nexport const PLAIN_RESPONSES: Readonly<Record<string, string>> = ${JSON.stringify(plainResponses(doc), null, 2)};\n`,
  };
}

async function generate() {
  const check = process.argv.includes("--check");
  const stale = [];
  for (const [path, text] of Object.entries(await build())) {
    const url = new URL(path, root);
    const before = await readFile(url, "utf8").catch(() => undefined);
    if (before === text) continue;
    stale.push(path);
    if (!check) await writeFile(url, text);
  }
  if (!check || stale.length === 0)
    return stale.length > 0 ? `Written: ${stale.join(", ")}\n` : "Up to date.\n";
  throw new Error(`Not up to date: ${stale.join(", ")}. Run: pnpm --filter @octo/api-client generate`);
}

const args = process.argv.slice(2);
try {
  const isFrom = args.some((arg) => arg === "--from" || arg.startsWith("--from="));
  process.stdout.write(await (isFrom ? generateFrom(args, process.env) : generate()));
} catch (error) {
  process.stderr.write(`generate: ${error.message.split("\n")[0]}\n`);
  process.exitCode = 1;
}
