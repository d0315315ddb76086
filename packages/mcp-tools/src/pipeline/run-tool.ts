/** Step 5: the handler runs. Its client asks the policy about every request, and the reading rules filter what it found. */
import type { ReadTool } from "../define-tool.ts";
import type { Call } from "./call.ts";
import { contextOf, finishingContextOf } from "./call-context.ts";
import { readSince } from "./server-version.ts";

/**
 * Runs a read tool on its arguments, or carries out the approved plan of a write tool.
 * @throws ToolError whatever the handler throws, and `denied` when what was asked for belongs to something closed.
 */
export async function runTool(call: Call): Promise<void> {
  const { compiled, policy, plan, reading } = call;
  const { tool } = compiled;
  policy.enter("run");
  if (tool.tier === "read") {
    const needed = { what: tool.name, since: tool.since };
    call.result = await readSince(call, needed, () => read(tool, call));
  } else if (plan) {
    call.caller.signal?.throwIfAborted();
    call.result = await tool.run(plan, finishingContextOf(call));
  }
  call.result = (await reading.resolveParts(call.result)) as object;
}

async function read(tool: ReadTool, call: Call): Promise<object> {
  const context = contextOf(call);
  if (tool.owner === "arguments") return tool.run(call.args, context);
  const { owner } = tool;
  const findings = await tool.run(call.args, context);
  return call.reading.apply(findings, (item) => owner(item, context));
}
