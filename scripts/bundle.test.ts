/** What the bundle replaces in libraries gives the same results as the libraries. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "tsup";
import { expect, it } from "vitest";
// @ts-expect-error The build scripts are JavaScript without types.
import { packedUnicode } from "./lib/bundle.mjs";

const PATTERNS = [
  ...[
    "L",
    "Lu",
    "N",
    "P",
    "S",
    "Z",
    "C",
    "Greek",
    "Cyrillic",
    "Han",
    "Arabic",
    "Latin",
    "Thai",
    "Hebrew",
  ].flatMap((name) => [`^\\p{${name}}$`, `^\\P{${name}}$`]),
  ...["(?i)^straße$", "(?i)^Σ$", "(?i)^k$", "(?i)^[à-ï]$"],
];
const TEXTS = [
  ...Array.from({ length: 0x3000 / 7 }, (_, at) => String.fromCodePoint(at * 7)),
  ...["漢", "字", "😀", "STRASSE", "STRAßE", "ς", "σ", "\u212a", "É"],
];

interface Library {
  readonly RE2JS: { compile(pattern: string): { test(text: string): boolean } };
}

const SOURCE = new URL("../packages/mcp-tools/node_modules/re2js/build/index.js", import.meta.url);

/** How many texts each pattern matches. */
function found({ RE2JS }: Library): readonly number[] {
  return PATTERNS.map((pattern) => {
    const compiled = RE2JS.compile(pattern);
    return TEXTS.filter((text) => compiled.test(text)).length;
  });
}

it("packed tables of Unicode match the same texts", async () => {
  const folder = mkdtempSync(join(tmpdir(), "octo-bundle-"));
  try {
    await build({
      entry: { packed: fileURLToPath(SOURCE) },
      outDir: folder,
      format: "esm",
      noExternal: [/.*/],
      esbuildPlugins: [packedUnicode],
      outExtension: () => ({ js: ".mjs" }),
      config: false,
      dts: false,
      silent: true,
    });
    const bundle = join(folder, "packed.mjs");
    expect(readFileSync(bundle, "utf8")).toContain("inflateRawSync");
    const expected = found((await import(SOURCE.href)) as Library);
    expect(found((await import(pathToFileURL(bundle).href)) as Library)).toEqual(expected);
    expect(Math.min(...expected)).toBeGreaterThan(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
