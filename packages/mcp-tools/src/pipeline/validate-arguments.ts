/** Step 1: the arguments fit the input schema of the tool, and `confirm` and `planToken` are set aside. */
import { completeNames } from "../completion.ts";
import { ToolError } from "../errors.ts";
import { readExternalArguments } from "../external/external-arguments.ts";
import { offers } from "../tool-choice.ts";
import type { Call } from "./call.ts";
import { readArguments } from "./read-arguments.ts";

/**
 * Checks the arguments. Every later step sees them in their usual form, the policy, plans and plan tokens included.
 * @throws ToolError `denied` for a tool that is not offered; `input`, naming each wrong field, the problem and the way out.
 */
export function validateArguments(call: Call): void {
  const { compiled, rawArgs } = call;
  requireOffered(call);
  const { tool } = compiled;
  if (tool.external) {
    const read = readExternalArguments(tool.external, rawArgs, tool.tier !== "read");
    call.given = read.args;
    call.args = read.args;
    call.said = read.said;
    call.ignored = read.ignored;
    return;
  }
  const { given, args, ignored } = readArguments(compiled.input, rawArgs);
  call.given = given;
  call.ignored = ignored;
  if (compiled.tool.tier === "read") {
    call.args = args;
    return;
  }
  const { confirm, planToken, ...rest } = args;
  call.args = rest;
  call.said = { confirm, planToken };
}

/** Refuses a tool that was not chosen, before anything is looked up for it. */
function requireOffered({ kit, compiled: { tool } }: Call): void {
  if (tool.name === completeNames.name || offers(kit.toolChoice, tool.name)) return;
  throw new ToolError({
    code: "denied",
    rule: "tools",
    ownWords: true,
    message: `${kit.names.shown(tool.name)} is not offered here: other tools were chosen.`,
    hint: "The operator chooses with --tools and --exclude-tools, and over HTTP a request with its headers.",
  });
}
