/** Tools for the Vercel AI SDK (`ai`). Nothing of that package is imported: its `jsonSchema` is passed in. */
import type { ToolHost } from "../options.ts";
import type { CallFacts, HostedTool } from "../types.ts";
import { type TextOptions, textForModel } from "./text-for-model.ts";

/** What the agent passes in. */
export interface AiSdkOptions<S> extends TextOptions {
  /** `jsonSchema` of the `ai` package. */
  readonly jsonSchema: (schema: Record<string, unknown>) => S;
  readonly facts?: Omit<CallFacts, "signal">;
  /** Asked before each call; false refuses it. Default: every call may run. */
  readonly approve?: (tool: HostedTool, args: unknown) => boolean | Promise<boolean>;
}

/** One tool in the form that `generateText({ tools })` takes. */
export interface AiSdkTool<S> {
  readonly description: string;
  readonly inputSchema: S;
  readonly execute: (args: unknown, call?: { readonly abortSignal?: AbortSignal }) => Promise<string>;
}

/** The tools of the host by name. */
export function toAiSdkTools<S>(host: ToolHost, options: AiSdkOptions<S>): Record<string, AiSdkTool<S>> {
  const { jsonSchema, facts, approve, ...text } = options;
  return Object.fromEntries(
    host.tools().map((tool) => [
      tool.name,
      {
        description: tool.description,
        inputSchema: jsonSchema({ ...tool.inputSchema }),
        async execute(args: unknown, { abortSignal }: { readonly abortSignal?: AbortSignal } = {}) {
          if (approve && !(await approve(tool, args)))
            return `Error refused: the call of ${tool.name} was not approved.`;
          const signal = abortSignal ? { signal: abortSignal } : {};
          return textForModel(await host.call(tool.name, args, { ...facts, ...signal }), text);
        },
      },
    ]),
  );
}
