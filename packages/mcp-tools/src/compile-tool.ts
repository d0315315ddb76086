/** What derives from a tool's literal: the input that callers see, JSON Schemas, and the four hints of MCP. */
import { z } from "zod";
import type { Tool } from "./define-tool.ts";

/** A tool with its derived parts. Schemas are made when they are first asked for. */
export interface CompiledTool {
  readonly tool: Tool;
  /** The tool's input; writes also take `confirm` and `planToken`. */
  readonly input: z.ZodObject;
  describe(): ToolDescription;
}

/** A tool as a host lists it. */
export interface ToolDescription {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly toolset: string;
  readonly tier: Tool["tier"];
  readonly since: string;
  /** JSON Schema 2020-12. */
  readonly inputSchema: JsonSchema;
  readonly outputSchema: JsonSchema;
  readonly annotations: {
    readonly readOnlyHint: boolean;
    readonly destructiveHint: boolean;
    readonly idempotentHint: boolean;
    readonly openWorldHint: boolean;
  };
}

/** A JSON Schema of an object. */
export interface JsonSchema {
  readonly type: "object";
  readonly [key: string]: unknown;
}

const APPROVAL_FIELDS = {
  confirm: z.boolean().optional().describe("true only after a person said yes to the shown plan"),
  planToken: z.string().max(4_000).optional().describe("the token that came with the plan"),
};

/** Derives what derives. `canWrite` is false where the policy leaves a tool with the caller's requests only reading. */
export function compileTool(tool: Tool, canWrite = true): CompiledTool {
  const reads = tool.tier === "read" || (tool.tier === "by-request" && !canWrite);
  const input = tool.tier === "read" ? tool.input : tool.input.extend(APPROVAL_FIELDS);
  let description: ToolDescription | undefined;
  return {
    tool,
    input,
    describe: () => {
      description ??= {
        name: tool.name,
        title: tool.title,
        description: tool.description,
        toolset: tool.toolset,
        tier: tool.tier,
        since: tool.since,
        inputSchema: jsonSchema(input, "input"),
        outputSchema: jsonSchema(tool.output, "output"),
        annotations: annotationsOf(tool, reads),
      };
      return description;
    },
  };
}

function annotationsOf(tool: Tool, reads: boolean): ToolDescription["annotations"] {
  return {
    readOnlyHint: reads,
    destructiveHint: !reads && tool.tier !== "read" && !tool.additive,
    idempotentHint: reads || tool.tier === "read" || tool.idempotent,
    openWorldHint: false,
  };
}

function jsonSchema(schema: z.ZodObject, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: "draft-2020-12" });
  return compact(rest, io === "output") as JsonSchema;
}

const SAFE_INTEGER = Number.MAX_SAFE_INTEGER;

/** Bounds of length are checked, but to a model they are only length themselves. */
const UNSAID = new Set(["maxLength", "minLength", "maxItems"]);

/**
 * Leaves out what says nothing: bounds that nobody meets, empty `additionalProperties`, and in answers that a field is a
 * text, which most are.
 */
function compact(node: unknown, isOutput: boolean): unknown {
  if (Array.isArray(node)) return node.map((item) => compact(item, isOutput));
  if (typeof node !== "object" || node === null) return node;
  const kept = Object.entries(node).filter(([key, value]) => !isUnsaid(key, value, isOutput));
  return Object.fromEntries(kept.map(([key, value]) => [key, compact(value, isOutput)]));
}

function isUnsaid(key: string, value: unknown, isOutput: boolean): boolean {
  if (UNSAID.has(key)) return typeof value !== "object";
  if (key === "propertyNames") return true;
  if (key === "maximum") return value === SAFE_INTEGER;
  if (key === "minimum") return value === -SAFE_INTEGER;
  if (key === "type") return isOutput && value === "string";
  return (
    key === "additionalProperties" && typeof value === "object" && Object.keys(value as object).length === 0
  );
}
