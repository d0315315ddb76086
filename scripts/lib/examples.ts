/**
 * The TypeScript examples of READMEs, docs pages and `@example` comments. Each becomes a module in the folder of its package,
 * so that it imports what a user of the package can import. The modules exist only in memory.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** One example. */
export interface Example {
  /** The file that it stands in, from the root. */
  readonly file: string;
  /** The line of its first statement in that file, counted from 1. */
  readonly line: number;
  /** The text as a reader sees it. */
  readonly code: string;
  /** False for blocks that begin with "```ts no-run": they are only type-checked. */
  readonly isRun: boolean;
  /** Absolute name of the module that it becomes. */
  readonly module: string;
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Examples of pages that belong to no package may import whatever the HTTP app depends on. */
const FOLDER_OF_PAGES = "apps/http";
const MODULE = /\/\.example-\d+\.ts$/;

/** Finds every example of the repository. */
export function findExamples(): readonly Example[] {
  const packages = ["packages", "apps"].flatMap((group) =>
    readdirSync(join(ROOT, group)).map((name) => `${group}/${name}`),
  );
  const sources = packages.flatMap((folder) =>
    filesUnder(`${folder}/src`, ".ts").filter((file) => !/\.test\.ts$|\/generated\//.test(file)),
  );
  const pages = [
    "README.md",
    "CONTRIBUTING.md",
    ...filesUnder("docs", ".md"),
    ...packages.map((folder) => `${folder}/README.md`),
  ].filter((file) => existsSync(join(ROOT, file)));
  const found = [
    ...pages.flatMap((file) => blocksOf(file, /^```ts( no-run)?\n([\s\S]*?)^```$/gm)),
    ...sources.flatMap((file) => blocksOf(file, /^ *\* ```ts( no-run)?\n([\s\S]*?)^ *\* ```$/gm)),
  ];
  return found.map((one, at) => ({ ...one, module: join(ROOT, folderFor(one.file), `.example-${at}.ts`) }));
}

/** Names of published entry points and the source files behind them, from the `@octo/source` condition. */
function publishedEntries(): ReadonlyMap<string, string> {
  const entries = readdirSync(join(ROOT, "packages")).flatMap((name) => {
    const manifest = join(ROOT, "packages", name, "package.json");
    if (!existsSync(manifest)) return [];
    const { name: published, exports = {} } = JSON.parse(readFileSync(manifest, "utf8"));
    return Object.entries(exports as Record<string, Record<string, string> | string>).flatMap(
      ([path, target]) => {
        const source = typeof target === "string" ? undefined : target["@octo/source"];
        if (source === undefined) return [];
        return [[join(published, path), join(ROOT, "packages", name, source)] as const];
      },
    );
  });
  return new Map(entries);
}

/** What the type check of one program over all examples complains about, one line each. */
export function typeErrors(examples: readonly Example[]): readonly string[] {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.base.json"), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      ...config.compilerOptions,
      types: ["node"],
      noUnusedLocals: false,
      jsx: "react-jsx",
      jsxImportSource: "hono/jsx",
    },
    ROOT,
  );
  options.paths = Object.fromEntries([...publishedEntries()].map(([name, source]) => [name, [source]]));
  const texts = new Map(examples.map(({ module, code }) => [module, `${code}\nexport {};\n`]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  const program = ts.createProgram([...texts.keys()], options, host);
  return examples.flatMap((example) => {
    const file = program.getSourceFile(example.module);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      (problem) => {
        const { line = 0 } = file?.getLineAndCharacterOfPosition(problem.start ?? 0) ?? {};
        return `${example.file}:${example.line + line}: ${ts.flattenDiagnosticMessageText(problem.messageText, " ")}`;
      },
    );
  });
}

/** A plugin of the test runner that makes each example importable by the name of its module. */
export function examplesPlugin() {
  const entries = publishedEntries();
  return {
    name: "octo-examples",
    enforce: "pre" as const,
    resolveId(id: string, importer: string | undefined) {
      if (MODULE.test(id)) return id;
      return importer !== undefined && MODULE.test(importer) ? entries.get(id) : undefined;
    },
    load(id: string) {
      const example = MODULE.test(id) ? findExamples().find(({ module }) => module === id) : undefined;
      return example && runnable(example);
    },
  };
}

/** `expression; // => value` becomes an assertion. */
function runnable({ file, line, code }: Example): string {
  let count = 0;
  const checked = code.replace(/^( *)(.+); \/\/ => (.+)$/gm, (_all, indent, expression, expected) => {
    count += 1;
    const [, shown = expression] = /^console\.log\((.+)\)$/.exec(expression) ?? [];
    return `${indent}expectExample(${shown}).toEqual(${expected});`;
  });
  if (count !== code.split("// => ").length - 1)
    throw new Error(`${file}:${line}: write each expected value as \`expression; // => value\` on one line`);
  return `import { expect as expectExample } from "vitest";\n${checked}`;
}

function blocksOf(file: string, pattern: RegExp): Omit<Example, "module">[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  return [...text.matchAll(pattern)].map(([block, noRun, body = ""]) => ({
    file,
    line: text.slice(0, text.indexOf(block)).split("\n").length + 1,
    code: file.endsWith(".ts") ? body.replace(/^ *\* ?/gm, "") : body,
    isRun: noRun === undefined,
  }));
}

function folderFor(file: string): string {
  return /^(?:packages|apps)\/[^/]+/.exec(file)?.[0] ?? FOLDER_OF_PAGES;
}

function filesUnder(folder: string, ending: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => relative(ROOT, join(ROOT, folder, name)));
}
