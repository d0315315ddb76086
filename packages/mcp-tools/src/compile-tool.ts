/** What derives from a tool's literal: the input that callers see, JSON Schemas, and the four hints of MCP. */
import * as z from "zod";
import type { Tool } from "./define-tool.ts";
import type { ExternalFacts } from "./external/external-facts.ts";
import { describedInFullOnly } from "./fields.ts";
import { inputSchemaOf, type JsonSchema, outputSchemaOf, type SchemaDetail } from "./tool-schema.ts";

/** A tool with the parts that derive from its literal. They are made when they are first asked for. */
export interface CompiledTool {
  readonly tool: Tool;
  /** The tool's input; writes also take `confirm` and `planToken`. */
  readonly input: z.ZodObject;
  /** Fields of `refs` that take several names; their handler gets a list, empty when the field was left out. */
  listFields(): readonly string[];
  describe(detail: SchemaDetail): ToolDescription;
}

/** A tool as a host lists it. */
export interface ToolDescription {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly toolset: string;
  readonly tier: Tool["tier"];
  readonly since: string;
  /** JSON Schema, 2020-12 in the compact form and draft-07 in the full one. */
  readonly inputSchema: JsonSchema;
  readonly outputSchema: JsonSchema;
  readonly annotations: {
    readonly readOnlyHint: boolean;
    readonly destructiveHint: boolean;
    readonly idempotentHint: boolean;
    readonly openWorldHint: boolean;
  };
}

const APPROVAL_FIELDS = {
  // Nothing else than the boolean counts: an approval is not read out of a text.
  confirm: z.boolean().meta({ description: "Only after a person's yes to the plan", exact: true }).optional(),
  planToken: describedInFullOnly(z.string().max(4_000), "Token of that plan").optional(),
};

/** Compiles a tool. `canWrite` is false where the policy lets a tool whose request comes from the caller only read. */
export function compileTool(tool: Tool, canWrite = true): CompiledTool {
  const reads = tool.tier === "read" || (tool.tier === "by-request" && !canWrite);
  let input: z.ZodObject | undefined;
  const inputOf = () => {
    input ??= tool.tier === "read" ? tool.input : tool.input.extend(APPROVAL_FIELDS);
    return input;
  };
  let listFields: readonly string[] | undefined;
  const descriptions = new Map<SchemaDetail, ToolDescription>();
  return {
    tool,
    get input() {
      return inputOf();
    },
    listFields() {
      listFields ??= listFieldsOf(tool);
      return listFields;
    },
    describe: (detail) => {
      const known = descriptions.get(detail);
      if (known) return known;
      const description = {
        name: tool.name,
        title: tool.title,
        description: tool.description,
        toolset: tool.toolset,
        tier: tool.tier,
        since: tool.since,
        inputSchema: tool.external
          ? externalSchemaOf(tool.external, inputSchemaOf(inputOf(), detail))
          : inputSchemaOf(inputOf(), detail),
        outputSchema: outputSchemaOf(tool.output, detail),
        annotations: annotationsOf(tool, reads),
      };
      descriptions.set(detail, description);
      return description;
    },
  };
}

function listFieldsOf({ refs, input }: Tool): readonly string[] {
  return Object.keys(refs ?? {}).filter((field) => input.shape[field]?.safeParse(["x"]).success);
}

/** The schema of another server, with the fields of octo-mcp for the approval of a write. */
function externalSchemaOf({ inputSchema }: ExternalFacts, { properties }: JsonSchema): JsonSchema {
  return { ...inputSchema, properties: { ...Object(inputSchema.properties), ...Object(properties) } };
}

function annotationsOf(tool: Tool, reads: boolean): ToolDescription["annotations"] {
  return {
    readOnlyHint: reads,
    destructiveHint: !reads && tool.tier !== "read" && !tool.additive,
    idempotentHint: reads || tool.tier === "read" || tool.idempotent,
    openWorldHint: tool.external !== undefined,
  };
}
