/** `generate --from`: compares the document of a server with ours. It changes no committed file. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { compareDocuments } from "./compare.mjs";
import { repairReferences } from "./repair.mjs";
import { formatReport } from "./report.mjs";
import { readSource } from "./source.mjs";

const root = new URL("../../", import.meta.url);
const OPTIONS = {
  from: { type: "string" },
  out: { type: "string" },
  json: { type: "boolean", default: false },
  "api-key-env": { type: "string" },
};

/**
 * Runs with the arguments of the command line and gives what belongs on stdout.
 * @throws Error with one line that says what is wrong.
 */
export async function generateFrom(args, environment) {
  const { values } = parseArgs({ args, options: OPTIONS, strict: true, allowPositionals: false });
  const out = values.out === undefined ? undefined : outFolder(values.out);
  const apiKey = keyFrom(values["api-key-env"], environment);
  const { kind, doc: read } = await readSource(values.from, { apiKey });
  const { doc, dangling } = repairReferences(read);
  const ours = parse(await readFile(new URL("openapi/octopus.yaml", root), "utf8"));
  const { title = "", version = "" } = doc.info ?? {};
  const source = { kind, title: String(title), version: String(version), dangling };
  const report = { source, ...compareDocuments(ours, doc) };
  const written = out === undefined ? undefined : await writeTypes(doc, source, out);
  if (values.json) return `${JSON.stringify({ ...report, ...(written ? { written } : {}) }, null, 2)}\n`;
  return formatReport(report) + (written ? `Types: ${written}\n` : "");
}

function keyFrom(name, environment) {
  if (name === undefined) return undefined;
  const key = environment[name]?.trim();
  if (!key) throw new Error(`--api-key-env: the variable ${name} is not set`);
  if (/[^\x21-\x7e]/.test(key)) throw new Error(`--api-key-env: ${name} holds a character that no key has`);
  return key;
}

/** Any folder but those of the committed files. */
function outFolder(text) {
  const folder = resolve(text);
  for (const name of ["src", "openapi", "scripts", "test"]) {
    const kept = fileURLToPath(new URL(name, root));
    if (folder === kept || folder.startsWith(kept + sep))
      throw new Error(`--out: ${text} holds committed files; choose a folder outside of ${name}/`);
  }
  return folder;
}

async function writeTypes(doc, { kind, title, version }, folder) {
  const { default: openapiTS, astToString } = await import("openapi-typescript");
  const types = astToString(await openapiTS(structuredClone(doc), { alphabetize: true, silent: true }));
  await mkdir(folder, { recursive: true });
  const file = resolve(folder, "schema.ts");
  const about = `${title} ${version}`.replace(/\s+/g, " ").trim();
  await writeFile(
    file,
    `// Generated from a server's own document (${kind}; ${about}). Do not edit.\n${types}`,
  );
  return file;
}
