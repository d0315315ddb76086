/** Checks the descriptors of one server: each is taken whole, or skipped by name with the reason. */
import { canonicalJson } from "@octo/cut-json";
import { type JsonSchema, MAX_TOOLS, type ToolDescriptor } from "@octo/tool-contract";
import { isDeep } from "./read-json.ts";
import { type Check, createSchemaCompiler, type SchemaCompiler } from "./schema-check.ts";
import { hasHidden, visibleText } from "./visible-text.ts";

/** A descriptor that passed, with its compiled schemas. */
export interface CheckedTool {
  readonly descriptor: ToolDescriptor;
  readonly checkArguments: Check;
  readonly checkResult?: Check;
}

/** A descriptor that was skipped. */
export interface SkippedTool {
  readonly tool: string;
  readonly problem: string;
}

/** What a list holds. */
export interface CheckedList {
  readonly tools: readonly CheckedTool[];
  readonly skipped: readonly SkippedTool[];
  /** Names of the filter that the list does not have. */
  readonly unmatched: readonly string[];
}

/** How lists are checked. */
export interface ListChecker {
  check(list: readonly unknown[], toolFilter: readonly string[] | undefined): CheckedList;
}

/** The contract allows any mix of these characters; a name that begins with an underscore could be `__proto__`. */
const NAME = /^[a-z0-9][a-z0-9_]{0,63}$/;
/** Reasons that are reported one by one; a longer list gets one line for the rest. */
const MOST_SKIPPED = 100;

/** Makes a checker. It keeps what it compiled for the last list, so that an unchanged list costs little. */
export function createListChecker(maxChars: number): ListChecker {
  let compiled = new Map<string, CheckedTool | string>();
  return {
    check(list, toolFilter) {
      const filter = toolFilter && new Set(toolFilter);
      const wanted = list.filter((one) => !filter || filter.has(nameIn(one)));
      const times = countNames(wanted);
      const compile = createSchemaCompiler();
      const next = new Map<string, CheckedTool | string>();
      const tools: CheckedTool[] = [];
      const skipped: SkippedTool[] = [];
      for (const one of wanted) {
        const tool = visibleText(nameIn(one), 80) || "(without a name)";
        const outcome =
          tools.length >= MAX_TOOLS
            ? `the server lists more than ${MAX_TOOLS} tools; register it several times with a toolFilter each`
            : (times.get(nameIn(one)) ?? 0) > 1
              ? "the server lists this name more than once"
              : checkOne(one, maxChars, { compile, before: compiled, next });
        if (typeof outcome !== "string") tools.push(outcome);
        else if (skipped.length < MOST_SKIPPED) skipped.push({ tool, problem: outcome });
      }
      const left = wanted.length - tools.length - skipped.length;
      if (left > 0) skipped.push({ tool: "(others)", problem: `${left} more descriptors were skipped` });
      compiled = next;
      return { tools, skipped, unmatched: [...(filter ?? [])].filter((name) => !times.has(name)) };
    },
  };
}

function countNames(list: readonly unknown[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const one of list) times.set(nameIn(one), (times.get(nameIn(one)) ?? 0) + 1);
  return times;
}

interface Compiling {
  readonly compile: SchemaCompiler;
  readonly before: ReadonlyMap<string, CheckedTool | string>;
  readonly next: Map<string, CheckedTool | string>;
}

/** Returns the tool, or why it is skipped. */
function checkOne(value: unknown, maxChars: number, compiling: Compiling): CheckedTool | string {
  if (!isObject(value)) return "the descriptor is not an object";
  if (isDeep(value)) return "the descriptor is nested too deep";
  const key = canonicalJson(value);
  if (key.length > maxChars) return `the descriptor is larger than ${maxChars} characters`;
  const outcome = compiling.before.get(key) ?? compileOne(value, compiling.compile);
  compiling.next.set(key, outcome);
  return outcome;
}

function compileOne(value: Readonly<Record<string, unknown>>, compile: SchemaCompiler): CheckedTool | string {
  const { name, description, inputSchema, outputSchema } = value;
  if (typeof name !== "string" || !NAME.test(name))
    return "the name is not made of 1 to 64 lower-case letters, digits and underscores";
  if (typeof description !== "string" || description.trim() === "") return "it has no description";
  if ([...textsIn(value)].some(hasHidden)) return "its texts hold hidden characters";
  if (!isObject(inputSchema)) return "it has no inputSchema";
  if (inputSchema.type !== "object") return "its inputSchema is not of type object";
  if (!isObject(inputSchema.properties)) return "its inputSchema has no properties";
  const input = compile(inputSchema);
  if (!input.ok) return `its inputSchema is refused: ${input.problem}`;
  const tool = { descriptor: { name, description, inputSchema }, checkArguments: input.check };
  if (outputSchema === undefined) return tool;
  return withOutput(tool, outputSchema, compile);
}

function withOutput(tool: CheckedTool, outputSchema: unknown, compile: SchemaCompiler): CheckedTool | string {
  if (!isObject(outputSchema) || outputSchema.type !== "object")
    return "its outputSchema is not of type object";
  const output = compile(outputSchema);
  if (!output.ok) return `its outputSchema is refused: ${output.problem}`;
  const schema: JsonSchema = outputSchema;
  return { ...tool, descriptor: { ...tool.descriptor, outputSchema: schema }, checkResult: output.check };
}

/** The names and texts of a value whose depth is limited. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield key;
    yield* textsIn(inner);
  }
}

function nameIn(value: unknown): string {
  return isObject(value) && typeof value.name === "string" ? value.name : "";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
