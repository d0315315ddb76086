/** What the bundle replaces in libraries gives the same results as the libraries. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "tsup";
import { expect, it } from "vitest";
// @ts-expect-error The build scripts are JavaScript without types.
import { laterLibraries, packedUnicode, requiredBuiltins } from "./lib/bundle.mjs";

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

/** Uses each name of the libraries that are read later, as the packages use them. */
const USES = `
import { EventEmitter } from "node:events";
import fs, { existsSync } from "node:fs";
import { RE2JS, RE2JSException } from "re2js";
import { isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
export const isReadBefore = () => globalThis.librariesAreRead === true;
export const emitter = new EventEmitter();
export const isSame = existsSync === fs.existsSync;
export function use() {
  const lines = new LineCounter();
  const document = parseDocument("a: [1]\\nb: two", { lineCounter: lines });
  let isLibraryError = false;
  try { RE2JS.compile("("); } catch (error) { isLibraryError = error instanceof RE2JSException; }
  return {
    value: document.toJS(),
    kinds: [isMap(document.contents), isNode(document.contents), isScalar(document.get("b", true))],
    line: lines.linePos(8).line,
    found: RE2JS.compile("A+", RE2JS.CASE_INSENSITIVE).matcher("baa").find(),
    isLibraryError,
  };
}
export const rule = async () => {
  const { RRule } = await import("rrule");
  return new RRule({ freq: RRule.DAILY, count: 2, dtstart: new Date(0) }).all().length;
};`;

it("libraries beside the bundle are read at their first use, and work as if they were in it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "octo-bundle-"));
  const cli = fileURLToPath(new URL("../apps/cli", import.meta.url));
  try {
    writeFileSync(join(folder, "uses.js"), USES);
    const common = { outDir: folder, noExternal: [/.*/], config: false, dts: false, silent: true } as const;
    await build({
      ...common,
      entry: { uses: join(folder, "uses.js") },
      format: "esm",
      removeNodeProtocol: false,
      banner: { js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);' },
      esbuildPlugins: [laterLibraries, requiredBuiltins],
      outExtension: () => ({ js: ".mjs" }),
      clean: false,
    });
    await build({
      ...common,
      entry: { libraries: join(cli, "src/libraries/index.ts") },
      format: "cjs",
      banner: { js: "globalThis.librariesAreRead = true;" },
      outExtension: () => ({ js: ".cjs" }),
      clean: false,
    });
    const bundle = await import(pathToFileURL(join(folder, "uses.mjs")).href);
    expect(bundle.isReadBefore()).toBe(false);
    expect(bundle.emitter.listenerCount("any")).toBe(0);
    expect(bundle.isSame).toBe(true);
    expect(bundle.use()).toEqual({
      value: { a: [1], b: "two" },
      kinds: [true, true, true],
      line: 2,
      found: true,
      isLibraryError: true,
    });
    expect(await bundle.rule()).toBe(2);
    expect(bundle.isReadBefore()).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
