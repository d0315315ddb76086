/**
 * Compares two versions of a tool list and says which version step the changes need. A host keeps the list that it read
 * last, so what a model may send today must stay valid until the major version changes.
 */
import { canonicalJson } from "@octo/cut-json";
import { diffInput } from "./diff-input.ts";
import type { JsonSchema, ToolDescriptor } from "./types.ts";

/** A step of a semantic version; `none` when nothing changed. */
export type Bump = "none" | "patch" | "minor" | "major";

/** One change. */
export interface DescriptorChange {
  readonly bump: Exclude<Bump, "none">;
  readonly tool: string;
  /** The argument, as a path with dots; absent when the change is not about one. */
  readonly argument?: string;
  readonly text: string;
}

/** All changes, sorted by their version step with major first. */
export interface DescriptorDiff {
  readonly bump: Bump;
  readonly changes: readonly DescriptorChange[];
}

const WEIGHT: Readonly<Record<Bump, number>> = { none: 0, patch: 1, minor: 2, major: 3 };

/** Compares two lists; the order of tools, and of keys in schemas, is no change. */
export function diffDescriptors(
  before: readonly ToolDescriptor[],
  after: readonly ToolDescriptor[],
): DescriptorDiff {
  const olds = new Map(before.map((tool) => [tool.name, tool]));
  const news = new Map(after.map((tool) => [tool.name, tool]));
  const removed = before.filter(({ name }) => !news.has(name));
  const added = after.filter(({ name }) => !olds.has(name));
  const renamed = new Map(removed.flatMap((old) => renamedTo(old, added)));
  const targets = new Set(renamed.values());
  const changes = [
    ...removed.map(({ name }) => removal(name, renamed.get(name))),
    ...added.filter(({ name }) => !targets.has(name)).map(({ name }) => addition(name)),
    ...after.flatMap((tool) => diffTool(olds.get(tool.name), tool)),
  ].sort((a, b) => WEIGHT[b.bump] - WEIGHT[a.bump]);
  return { bump: changes[0]?.bump ?? "none", changes };
}

/** Pairs a removed tool with an added one that has the same description and schemas: the tool was renamed. */
function renamedTo(old: ToolDescriptor, added: readonly ToolDescriptor[]): [string, string][] {
  const contract = contractOf(old);
  const successor = added.find((tool) => contractOf(tool) === contract);
  return successor ? [[old.name, successor.name]] : [];
}

/** Everything of a tool but its name, as one text. */
function contractOf({ description, inputSchema, outputSchema }: ToolDescriptor): string {
  return canonicalJson([description, inputSchema, outputSchema ?? null]);
}

function removal(tool: string, newName: string | undefined): DescriptorChange {
  return { bump: "major", tool, text: newName === undefined ? "removed" : `renamed to ${newName}` };
}

function addition(tool: string): DescriptorChange {
  return { bump: "minor", tool, text: "new tool" };
}

function diffTool(old: ToolDescriptor | undefined, tool: ToolDescriptor): DescriptorChange[] {
  if (!old) return [];
  const { name } = tool;
  const text: DescriptorChange[] =
    old.description === tool.description ? [] : [{ bump: "patch", tool: name, text: "description reworded" }];
  return [
    ...text,
    ...diffInput(old.inputSchema, tool.inputSchema).map((change) => ({ ...change, tool: name })),
    ...diffOutput(name, old.outputSchema, tool.outputSchema),
  ];
}

function diffOutput(
  tool: string,
  old: JsonSchema | undefined,
  next: JsonSchema | undefined,
): DescriptorChange[] {
  if (canonicalJson(old ?? null) === canonicalJson(next ?? null)) return [];
  if (!old) return [{ bump: "minor", tool, text: "result described for the first time" }];
  if (!next) return [{ bump: "major", tool, text: "result no longer described" }];
  const same = canonicalJson(withoutTexts(old)) === canonicalJson(withoutTexts(next));
  return same
    ? [{ bump: "patch", tool, text: "description of the result reworded" }]
    : [{ bump: "major", tool, text: "result changed" }];
}

const TEXTS = new Set(["description", "title", "examples", "$comment"]);

/** A schema without the texts that only people and models read. A property that is named `description` stays. */
function withoutTexts(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutTexts);
  if (typeof node !== "object" || node === null) return node;
  const isText = ([key, value]: [string, unknown]) =>
    TEXTS.has(key) && (typeof value !== "object" || Array.isArray(value));
  return Object.fromEntries(
    Object.entries(node)
      .filter((entry) => !isText(entry))
      .map(([key, value]) => [key, withoutTexts(value)]),
  );
}
