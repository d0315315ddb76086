/** A toolkit as the tool contract wants it: bound to one caller, with draft-07 schemas. */
import type { Caller, ErrorOutcome, Toolkit } from "@octo/mcp-tools";
import type { SourceError, SourceTool, ToolSource } from "@octo/tool-contract";

/** The source of one caller's tools. */
export function toolkitSource(toolkit: Toolkit, caller: Omit<Caller, "signal" | "canAsk">): ToolSource {
  return {
    tools: () => toolkit.listTools({ detail: "full" }).map(sourceTool),
    async call(name, args, { signal }) {
      const outcome = await toolkit.call(name, args, { ...caller, signal });
      const wrote = outcome.writes > 0;
      if (outcome.kind === "result") return { kind: "result", structured: outcome.structured, wrote };
      if (outcome.kind === "error") return { kind: "error", error: sourceError(outcome.error), wrote };
      // Only callers that say they can ask a person are asked, and callers of the contract never say so.
      throw new Error("A question came over a transport that cannot ask a person");
    },
  };
}

function sourceTool({
  name,
  description,
  inputSchema,
  outputSchema,
  tier,
}: ReturnType<Toolkit["listTools"]>[number]): SourceTool {
  return { name, description, inputSchema, outputSchema, writes: tier !== "read" };
}

function sourceError({ code, message, hint, field, details }: ErrorOutcome["error"]): SourceError {
  return {
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(field === undefined ? {} : { field }),
    ...(details === undefined ? {} : { details }),
  };
}
