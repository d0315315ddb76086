/** Step 3: the policy decides about the tool and everything that its arguments name. */
import type { Ref } from "@octo/api-client";
import type { Targets } from "@octo/policy";
import type { Call } from "./call.ts";
import { contextOf } from "./call-context.ts";
import { TARGETS_OF_KIND } from "./lookups.ts";

/**
 * Asks the policy about the resolved arguments.
 * @throws ToolError `denied`.
 */
export async function decideOnArguments(call: Call): Promise<void> {
  const { compiled, policy, reading, args } = call;
  const { tool } = compiled;
  call.decisions.arguments = policy.decide(targetsOf(call.refs));
  if (tool.tier !== "read") return;
  const { argumentOwner } = tool;
  if (argumentOwner) await reading.authorizeOwner(() => argumentOwner(args, contextOf(call)));
}

function targetsOf(refs: Call["refs"]): Targets {
  const targets: Partial<Record<keyof Targets, Ref[]>> = {};
  for (const ref of Object.values(refs).flat()) {
    if (!ref) continue;
    const list = TARGETS_OF_KIND[ref.kind];
    targets[list] = [...(targets[list] ?? []), ref];
  }
  return targets;
}
