/** Reads YAML or JSON files (JSON is YAML) and finds the line of each value, for error messages. */
import { readFileSync } from "node:fs";
import type { DataPath, Positions } from "@octo/policy";
import { isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import { openNamedBy } from "./open-file.ts";
import { SettingsError } from "./settings-error.ts";

/** A parsed file. */
export interface DataFile {
  readonly data: unknown;
  readonly positions: Positions;
}

/**
 * Reads a file.
 * @param source what names the file: a flag, or an argument of a command
 * @throws SettingsError when the file cannot be read or is not YAML; it names source, file and line.
 */
export function readDataFile(source: string, path: string): DataFile {
  const lines = new LineCounter();
  const document = parseDocument(
    openNamedBy(source, () => readFileSync(path, "utf8")),
    { lineCounter: lines, prettyErrors: false },
  );
  const [problem] = document.errors;
  if (problem) {
    const { line, col } = lines.linePos(problem.pos[0]);
    throw new SettingsError(`${source}: ${path}: line ${line}, column ${col}: ${problem.message}`);
  }
  return {
    data: dataOf(document, `${source}: ${path}`),
    positions: (at) => {
      const offset = offsetOf(document.contents, at);
      if (offset === undefined) return undefined;
      const { line, col } = lines.linePos(offset);
      return { line, column: col };
    },
  };
}

/** The value of a document. Too many aliases are an error, and so is a key that is no text. */
function dataOf(document: ReturnType<typeof parseDocument>, where: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new SettingsError(`${where}: ${error instanceof Error ? error.message : "it cannot be read"}`);
  }
}

/** The offset of a value in the text; for a field of a map, the offset of its name. */
function offsetOf(root: unknown, path: DataPath): number | undefined {
  let node: unknown = root;
  let offset = isNode(root) ? root.range?.[0] : undefined;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) return undefined;
      offset = (pair.key as Node).range?.[0];
      node = pair.value;
    } else {
      node = (node as { get?(key: unknown, keep: boolean): unknown } | null)?.get?.(key, true);
      if (!isNode(node)) return undefined;
      offset = node.range?.[0];
    }
  }
  return offset;
}
