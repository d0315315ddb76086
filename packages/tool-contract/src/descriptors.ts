/** Makes the list of `GET /tools` from the tools of a source, and finds the reasons why a list cannot be served. */
import { MAX_CHARS } from "./bound-result.ts";
import { BUILT_IN_NAMES, MAX_TOOLS, normalizePrefix, TOOL_NAME } from "./names.ts";
import { allowNotices } from "./notices.ts";
import { createRenamer } from "./rename.ts";
import type { JsonSchema, SourceTool, ToolDescriptor, ToolSource } from "./types.ts";

/** The tools cannot be served as they are. The message lists everything that is wrong, for the operator at the start. */
export class ContractSetupError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `These tools cannot be served under the contract:\n${problems.map((one) => `- ${one}`).join("\n")}`,
    );
    this.name = "ContractSetupError";
    this.problems = problems;
  }
}

/** How tools are listed. */
export interface DescribeOptions {
  /** Put before each name, with an underscore between them. Descriptions mention tools by the same names. */
  readonly prefix?: string;
}

/**
 * The descriptors of a source, in its order.
 * @throws ContractSetupError when a host would refuse or cut the list
 */
export function describeTools(source: ToolSource, { prefix = "" }: DescribeOptions = {}): ToolDescriptor[] {
  const tools = source.tools();
  const before = normalizePrefix(prefix);
  const rename = createRenamer(
    tools.map(({ name }) => name),
    before,
  );
  const descriptors = tools.map((tool) => descriptorOf(tool, before, rename));
  const problems = [...listProblems(descriptors), ...descriptors.flatMap(toolProblems)];
  if (problems.length > 0) throw new ContractSetupError(problems);
  return descriptors;
}

function descriptorOf(tool: SourceTool, prefix: string, rename: (text: string) => string): ToolDescriptor {
  const { outputSchema } = tool;
  return {
    name: `${prefix}${tool.name}`,
    description: rename(tool.description),
    inputSchema: renameTexts(withProperties(tool.inputSchema), rename),
    ...(outputSchema === undefined ? {} : { outputSchema: renameTexts(resultSchema(outputSchema), rename) }),
  };
}

/** Adds empty `properties` to the schema of a tool without arguments, because the contract demands the key. */
function withProperties(schema: JsonSchema): JsonSchema {
  const { $schema: _, type, properties, ...rest } = schema;
  return { ...(type === undefined ? {} : { type }), properties: properties ?? {}, ...rest };
}

function resultSchema(schema: JsonSchema): JsonSchema {
  const { $schema: _, ...rest } = schema;
  return allowNotices(rest);
}

function renameTexts(schema: JsonSchema, rename: (text: string) => string): JsonSchema {
  return renameNode(schema, rename) as JsonSchema;
}

function renameNode(node: unknown, rename: (text: string) => string): unknown {
  if (Array.isArray(node)) return node.map((item) => renameNode(item, rename));
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === "description" && typeof value === "string" ? rename(value) : renameNode(value, rename),
    ]),
  );
}

function listProblems(descriptors: readonly ToolDescriptor[]): string[] {
  const names = descriptors.map(({ name }) => name);
  const twice = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
  const length = JSON.stringify(descriptors).length;
  return [
    ...(length > MAX_CHARS ? [`The list has ${length} characters; a host takes ${MAX_CHARS}.`] : []),
    ...(names.length > MAX_TOOLS
      ? [`There are ${names.length} tools; a host takes at most ${MAX_TOOLS} from one server. Offer fewer.`]
      : []),
    ...twice.map((name) => `The name "${name}" is given twice.`),
  ];
}

function toolProblems({ name, description, inputSchema, outputSchema }: ToolDescriptor): string[] {
  return [
    ...(TOOL_NAME.test(name)
      ? []
      : [
          `"${name}" is not a name for a tool: a lower-case letter, then letters, digits and underscores, 64 at most.`,
        ]),
    ...(BUILT_IN_NAMES.has(name) ? [`"${name}" is a tool that the host has itself. Use a prefix.`] : []),
    ...(description.trim() === "" ? [`"${name}" has no description.`] : []),
    ...(inputSchema.type === "object" ? [] : [`The input schema of "${name}" is not of type object.`]),
    ...(outputSchema === undefined || outputSchema.type === "object"
      ? []
      : [`The output schema of "${name}" is not of type object.`]),
  ];
}
