/** The TypeScript sources of the repository, as the tests of its structure read them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** One import of a file. */
export interface Import {
  /** From the root, with slashes. */
  readonly file: string;
  readonly module: string;
  readonly typeOnly: boolean;
}

/** A function with a body, or the signature of one that others must implement. */
export interface FunctionFacts {
  /** File, line and name, such as `packages/policy/src/policy.ts:31 createPolicy`. */
  readonly where: string;
  readonly lines: number;
  readonly parameters: number;
}

/** The folders of all packages and apps, such as `packages/policy`. */
export function packageFolders(): readonly string[] {
  return ["packages", "apps"].flatMap((group) =>
    readdirSync(join(ROOT, group))
      .map((name) => `${group}/${name}`)
      .filter((folder) => existsSync(join(ROOT, folder, "package.json"))),
  );
}

/** The TypeScript files of a folder without tests and generated files; none when there is no such folder. */
export function filesOf(folder: string): readonly string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|\/generated\//.test(file));
}

/** The text of a file. */
export const textOf = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** The imports and re-exports of a file, dynamic ones included. */
export function importsOf(file: string): readonly Import[] {
  const found: Import[] = [];
  visitAll(parse(file), (node) => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const typeOnly = ts.isImportDeclaration(node)
        ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
        : node.isTypeOnly;
      found.push({ file, module: node.moduleSpecifier.text, typeOnly });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      const module = argument && ts.isStringLiteral(argument) ? argument.text : "(computed)";
      found.push({ file, module, typeOnly: false });
    }
  });
  return found;
}

/** The functions of a file. A `this` parameter is not counted, because callers do not pass it. */
export function functionsOf(file: string): readonly FunctionFacts[] {
  const source = parse(file);
  const found: FunctionFacts[] = [];
  visitAll(source, (node) => {
    if (!ts.isFunctionLike(node)) return;
    const first = source.getLineAndCharacterOfPosition(node.getStart()).line;
    const last = source.getLineAndCharacterOfPosition(node.end).line;
    found.push({
      where: `${file}:${first + 1} ${nameOf(node)}`,
      lines: "body" in node && node.body ? last - first + 1 : 0,
      parameters: node.parameters.filter(({ name }) => name.getText() !== "this").length,
    });
  });
  return found;
}

/**
 * The circles of imports among files, type-only imports included: each strongly connected component of more than one file,
 * sorted. (Tarjan's algorithm.)
 */
export function importCircles(files: readonly string[]): readonly (readonly string[])[] {
  const known = new Set(files);
  const targetsOf = (file: string) =>
    importsOf(file)
      .filter(({ module }) => module.startsWith("."))
      .map(({ module }) => join(file, "..", module))
      .filter((target) => known.has(target));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const walk = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    lowest.set(file, own);
    stack.push(file);
    for (const target of targetsOf(file)) {
      const reached = order.has(target)
        ? stack.includes(target)
          ? (order.get(target) ?? own)
          : own
        : walk(target);
      lowest.set(file, Math.min(lowest.get(file) ?? own, reached));
    }
    const low = lowest.get(file) ?? own;
    if (low !== own) return low;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort());
    return low;
  };
  for (const file of files) if (!order.has(file)) walk(file);
  return circles;
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
}

function visitAll(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visitAll(child, look));
}

function nameOf(node: ts.SignatureDeclaration): string {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
  return named?.getText() ?? "(without a name)";
}
