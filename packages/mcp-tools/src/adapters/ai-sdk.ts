/**
 * Tools for the Vercel AI SDK (`ai`). Nothing of that package is imported: its `jsonSchema` is passed in, so that the
 * host's own copy makes the schemas.
 */
import type { Answer, Caller } from "../pipeline/caller.ts";
import type { AskOutcome } from "../pipeline/outcome.ts";
import type { Toolkit } from "../toolkit.ts";
import { askUntilSettled } from "./mcp-shared.ts";

/** What the host passes in. */
export interface AiSdkOptions<S> {
  /** `jsonSchema` of the `ai` package. */
  readonly jsonSchema: (schema: Record<string, unknown>) => S;
  /** Puts a question to a person. A `TimeoutError` means that no answer came in time. Without `ask`, writes follow the rules for hosts that cannot ask. */
  readonly ask?: (question: AskOutcome) => Promise<Answer["action"]>;
  readonly caller?: Partial<Caller>;
}

/** One tool in the form that `generateText({ tools })` takes. */
export interface AiSdkTool<S> {
  readonly description: string;
  readonly inputSchema: S;
  /** Returns the marked text of the result; for a failed call the error in words, as a model should see it. */
  readonly execute: (args: unknown, call?: { readonly abortSignal?: AbortSignal }) => Promise<string>;
}

/** The toolkit's tools by name. */
export function createAiSdkTools<S>(
  toolkit: Toolkit,
  options: AiSdkOptions<S>,
): Record<string, AiSdkTool<S>> {
  const { ask } = options;
  return Object.fromEntries(
    toolkit.listTools().map(({ name, description, inputSchema }) => [
      name,
      {
        description,
        inputSchema: options.jsonSchema({ ...inputSchema }),
        async execute(args: unknown, { abortSignal }: { readonly abortSignal?: AbortSignal } = {}) {
          const caller: Caller = {
            transport: "ai-sdk",
            ...options.caller,
            canAsk: ask !== undefined,
            canOpenPages: ask !== undefined,
            ...(abortSignal ? { signal: abortSignal } : {}),
          };
          const call = (answer?: Answer) => toolkit.call(name, args, answer ? { ...caller, answer } : caller);
          const asker = { ask: ask ?? (async () => "failed" as const), isTimeout };
          return (await askUntilSettled(call, asker)).text;
        },
      },
    ]),
  );
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === "TimeoutError";
}
