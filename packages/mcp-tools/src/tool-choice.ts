/**
 * Which tools are offered by name, beside what the policy leaves open. A choice only takes away: a tool that a toolset, the
 * read-only mode or a rule closes stays closed. It says what a model can see and call, and not what may be done: a rule of the
 * policy does that, for `execute` too.
 */
import { nearestKey } from "./pipeline/nearest-key.ts";
import { allToolFacts } from "./tool-facts.ts";

/** Names of tools as policies use them, without a prefix. */
export interface ToolChoice {
  /** Only these tools are offered; without it, all. */
  readonly only?: readonly string[];
  /** These tools are not offered, also where `only` names them. */
  readonly exclude?: readonly string[];
}

/** Names that were read, or what is wrong with them. */
export type ToolNamesResult =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** Reads names that are separated by commas, as a flag or a header has them. Equal lists give equal results. */
export function parseToolNames(text: string): ToolNamesResult {
  const names = text
    .split(",")
    .map((name) => name.trim().toLowerCase().replaceAll("-", "_"))
    .filter((name) => name !== "");
  if (names.length === 0) return { ok: false, problem: "no tool is named. Separate names by commas." };
  const known = allToolFacts.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) return { ok: false, problem: unknownTool(unknown, known) };
  return { ok: true, names: [...new Set(names)].sort() };
}

/** Whether a choice offers a tool. Exclusion wins. */
export function offers({ only, exclude = [] }: ToolChoice, name: string): boolean {
  return !exclude.includes(name) && (only === undefined || only.includes(name));
}

/** The choice that offers what both offer. */
export function bothChoices(first: ToolChoice, second: ToolChoice): ToolChoice {
  const exclude = [...new Set([...(first.exclude ?? []), ...(second.exclude ?? [])])].sort();
  const lists = [first.only, second.only].filter((only) => only !== undefined);
  const [one, ...others] = lists;
  const only = one?.filter((name) => others.every((list) => list.includes(name)));
  return { ...(only ? { only } : {}), ...(exclude.length > 0 ? { exclude } : {}) };
}

/** What is wrong with a choice: the first name that no tool has. */
export function choiceProblem(
  { only = [], exclude = [] }: ToolChoice,
  known: readonly string[],
): string | undefined {
  const unknown = [...only, ...exclude].find((name) => !known.includes(name));
  return unknown === undefined ? undefined : unknownTool(unknown, known);
}

function unknownTool(name: string, known: readonly string[]): string {
  const shown = name.replace(/[^\w.-]+/g, " ").slice(0, 60);
  const near = nearestKey(name, known);
  return `'${shown}' is not a tool.${near ? ` Did you mean '${near}'?` : " --list-tools-by-version lists all."}`;
}
