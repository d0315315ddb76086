/** Tools and results in the forms of Anthropic's Messages API. Nothing of its package is imported. */
import type { ToolHost } from "../options.ts";
import type { CallFacts, HostedTool } from "../types.ts";
import { type TextOptions, textForModel } from "./text-for-model.ts";

/** Tools for `messages.create({ tools })`. */
export function toAnthropicTools(tools: readonly HostedTool[]) {
  return tools.map(({ name, description, inputSchema }) => ({
    name,
    description,
    input_schema: { ...inputSchema, type: "object" as const },
  }));
}

/** A `tool_use` block, as far as it is needed. */
export interface AnthropicToolUse {
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
}

/** Runs a `tool_use` block, and returns the `tool_result` block for the next message. */
export async function runAnthropicToolUse(
  host: ToolHost,
  block: AnthropicToolUse,
  options: CallFacts & TextOptions = {},
) {
  const { maxChars, ...facts } = options;
  const outcome = await host.call(block.name, block.input, facts);
  return {
    type: "tool_result" as const,
    tool_use_id: block.id,
    content: textForModel(outcome, maxChars === undefined ? {} : { maxChars }),
    is_error: outcome.kind === "error",
  };
}
