/** A call of a tool over MCP by a client of the 2025 revisions that has no MCP session and cannot be asked. */
import type { Stack } from "./stack.ts";

/** Calls a tool and returns the body of the response. */
export async function callOverMcp(
  { fetch }: Pick<Stack, "fetch">,
  tool: string,
  args: object,
): Promise<string> {
  const params = { name: tool, arguments: args };
  const response = await fetch("/mcp", {
    method: "POST",
    headers: { accept: "application/json, text/event-stream" },
    body: { jsonrpc: "2.0", id: 1, method: "tools/call", params },
  });
  return response.text();
}
