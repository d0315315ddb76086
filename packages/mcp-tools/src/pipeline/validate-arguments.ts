/** Step 1: the arguments fit the input schema of the tool, and `confirm` and `planToken` are set aside. */
import type { Call } from "./call.ts";
import { normalArguments } from "./normal-arguments.ts";
import { validate } from "./validate.ts";

/**
 * Checks the arguments.
 * @throws ToolError `input`, naming each wrong field, the problem and the way out.
 */
export function validateArguments(call: Call): void {
  const { compiled, rawArgs } = call;
  const args: Readonly<Record<string, unknown>> = validate(
    compiled.input,
    normalArguments(compiled.input, rawArgs),
  );
  if (compiled.tool.tier === "read") {
    call.args = args;
    return;
  }
  const { confirm, planToken, ...rest } = args;
  call.args = rest;
  call.said = { confirm, planToken };
}
