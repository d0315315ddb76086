/** Tools and results in the forms of MCP, for a server that passes contract tools on. Nothing of its SDK is imported. */
import type { ToolHost } from "../options.ts";
import type { CallFacts, HostedTool } from "../types.ts";
import { type TextOptions, textForModel } from "./text-for-model.ts";

/**
 * Tools for `tools/list`. Output schemas are left out: results are passed on even when they do not conform, and clients
 * refuse such a result of a tool with an output schema.
 */
export function toMcpTools(tools: readonly HostedTool[]) {
  return tools.map(({ name, description, inputSchema, isRead }) => ({
    name,
    description,
    inputSchema: { ...inputSchema, type: "object" as const },
    annotations: { readOnlyHint: isRead, openWorldHint: true },
  }));
}

/** The parameters of `tools/call`, as far as they are needed. */
export interface McpCall {
  readonly name: string;
  readonly arguments?: unknown;
}

/** Runs a `tools/call` and returns its result. */
export async function runMcpCall(host: ToolHost, call: McpCall, options: CallFacts & TextOptions = {}) {
  const { maxChars, ...facts } = options;
  const outcome = await host.call(call.name, call.arguments ?? {}, facts);
  const text = textForModel(outcome, maxChars === undefined ? {} : { maxChars });
  return {
    content: [{ type: "text" as const, text }],
    ...(outcome.kind === "error" ? { isError: true } : {}),
  };
}
