/** Changes one table of a TOML file and keeps everything else: comments, order, other tables. */
import { parse, patch, stringify } from "@decimalturn/toml-patch";
import type { Edited } from "./edit-json.ts";

type Table = Record<string, unknown>;

/** The value at a path of the text; undefined when it is not there or the text cannot be read. */
export function readToml(text: string, path: readonly string[]): unknown {
  const { data } = read(text);
  return path.reduce<unknown>((value, key) => (isTable(value) ? value[key] : undefined), data);
}

/**
 * Sets fields of the table at a path of two keys. Fields that are not named stay, as a person may have added them.
 * @param fields undefined removes the table.
 */
export function editToml(
  text: string,
  path: readonly [string, string],
  fields: Readonly<Record<string, unknown>> | undefined,
): Edited {
  const { data, problem } = read(text);
  if (data === undefined) return { ok: false, problem: problem ?? "it is not TOML" };
  const wanted = withFields(data, path, fields);
  const isNew = fields !== undefined && readToml(text, path) === undefined;
  const own = isNew ? [appended(text, path, fields)] : fields === undefined ? [withoutTable(text, path)] : [];
  // A text is believed when it reads as what was wanted, and not before.
  const right = own.find((one) => sameData(read(one).data, wanted)) ?? patch(text, wanted);
  return sameData(read(right).data, wanted)
    ? { ok: true, text: right }
    : {
        ok: false,
        problem: "its form cannot be changed without losing something; add the entry by hand",
      };
}

/** The text without the lines of a table and of the tables in it. Comments behind them belong to what follows. */
function withoutTable(text: string, [servers, name]: readonly [string, string]): string {
  const header = /^[ \t]*\[/;
  const own = [`[${servers}.${name}`, `[${servers}.${JSON.stringify(name)}`];
  const isOwn = (line: string) =>
    own.some((start) => line.startsWith(`${start}]`) || line.startsWith(`${start}.`));
  const kept: string[] = [];
  let behind: string[] | undefined;
  for (const line of text.split("\n")) {
    if (header.test(line)) {
      kept.push(...(behind ?? []));
      behind = isOwn(line.trim()) ? [] : undefined;
      if (behind !== undefined) continue;
    }
    if (behind === undefined) kept.push(line);
    else if (/^\s*(#|$)/.test(line)) behind.push(line);
    else behind = [];
  }
  return [...kept, ...(behind ?? [])].join("\n");
}

/** A new table stands at the end, so that no line before it gets another meaning. */
function appended(text: string, path: readonly [string, string], fields: Table): string {
  const [servers, name] = path;
  const gap = text === "" ? "" : text.endsWith("\n\n") ? "" : text.endsWith("\n") ? "\n" : "\n\n";
  return `${text}${gap}[${servers}.${keyOf(name)}]\n${stringify(fields)}`.trimEnd().concat("\n");
}

function keyOf(name: string): string {
  return /^[\w-]+$/.test(name) ? name : JSON.stringify(name);
}

function withFields(
  data: Table,
  [servers, name]: readonly [string, string],
  fields: Table | undefined,
): Table {
  const others = isTable(data[servers]) ? data[servers] : {};
  const before = isTable(others[name]) ? others[name] : {};
  if (fields !== undefined) return { ...data, [servers]: { ...others, [name]: { ...before, ...fields } } };
  const { [name]: _removed, ...rest } = others;
  const { [servers]: _servers, ...top } = data;
  return Object.keys(rest).length === 0 ? top : { ...data, [servers]: rest };
}

function read(text: string): { readonly data?: Table; readonly problem?: string } {
  try {
    return { data: parse(text) as Table };
  } catch (error) {
    return {
      problem: `it is not TOML (${error instanceof Error ? error.message.split("\n")[0] : "unknown"})`,
    };
  }
}

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sameData(a: unknown, b: unknown): boolean {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (!isTable(value) || value instanceof Date) return value;
    return Object.fromEntries(
      Object.keys(value)
        .toSorted()
        .map((key) => [key, sorted(value[key])]),
    );
  };
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}
