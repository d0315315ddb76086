/**
 * Puts the generated types of the API beside the bundled types of the client. They are types alone, so that they are
 * declarations as they stand; only the endings of their imports differ.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// Without it no declarations are built: scripts/lib/library.mjs.
if (process.env.OCTO_TYPES !== "1") process.exit(0);

const source = new URL("../src/generated/", import.meta.url);
const target = new URL("../dist/generated/", import.meta.url);
const index = new URL("../dist/index.d.ts", import.meta.url);

const areas = readdirSync(new URL("schema/", source)).map((file) => `schema/${file}`);
mkdirSync(new URL("schema/", target), { recursive: true });
for (const file of ["schema.ts", ...areas]) {
  const text = readFileSync(new URL(file, source), "utf8");
  writeFileSync(new URL(file.replace(/\.ts$/, ".d.ts"), target), withJsImports(text));
}

const text = readFileSync(index, "utf8");
const rewritten = withJsImports(text);
if (rewritten === text) throw new Error(`${fileURLToPath(index)} does not import the types of the API.`);
writeFileSync(index, rewritten);

function withJsImports(text) {
  return text.replaceAll(/(?<=from ["']\.[^"']*)\.ts(?=["'])/g, ".js");
}
