/** Tools and results in the forms of OpenAI: chat completions and responses. Nothing of its package is imported. */
import type { ToolHost } from "../options.ts";
import type { CallFacts, HostedTool } from "../types.ts";
import { readArguments } from "./read-arguments.ts";
import { type TextOptions, textForModel } from "./text-for-model.ts";

/** Tools for `chat.completions.create({ tools })`. */
export function toOpenAiChatTools(tools: readonly HostedTool[]) {
  return tools.map(({ name, description, inputSchema }) => ({
    type: "function" as const,
    function: { name, description, parameters: { ...inputSchema } },
  }));
}

/** Tools for `responses.create({ tools })`. Schemas of servers need not fit the strict mode, so that it is off. */
export function toOpenAiResponsesTools(tools: readonly HostedTool[]) {
  return tools.map(({ name, description, inputSchema }) => ({
    type: "function" as const,
    name,
    description,
    parameters: { ...inputSchema },
    strict: false,
  }));
}

/** A tool call of a chat completion, as far as it is needed. */
export interface OpenAiChatCall {
  readonly id: string;
  readonly function: { readonly name: string; readonly arguments: string };
}

/** Runs a tool call of a chat completion, and returns the message to append. */
export async function runOpenAiChatCall(
  host: ToolHost,
  call: OpenAiChatCall,
  options: CallFacts & TextOptions = {},
) {
  const { maxChars, ...facts } = options;
  const outcome = await host.call(call.function.name, readArguments(call.function.arguments), facts);
  const content = textForModel(outcome, maxChars === undefined ? {} : { maxChars });
  return { role: "tool" as const, tool_call_id: call.id, content };
}

/** A function call of a response, as far as it is needed. */
export interface OpenAiResponsesCall {
  readonly call_id: string;
  readonly name: string;
  readonly arguments: string;
}

/** Runs a function call of a response, and returns the item for the next input. */
export async function runOpenAiResponsesCall(
  host: ToolHost,
  call: OpenAiResponsesCall,
  options: CallFacts & TextOptions = {},
) {
  const { maxChars, ...facts } = options;
  const outcome = await host.call(call.name, readArguments(call.arguments), facts);
  const output = textForModel(outcome, maxChars === undefined ? {} : { maxChars });
  return { type: "function_call_output" as const, call_id: call.call_id, output };
}
