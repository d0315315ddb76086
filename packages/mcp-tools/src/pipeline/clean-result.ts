/**
 * Step 6: secrets and hidden characters are removed from the result, and the notice counts them. Cleaning comes before
 * shaping, because a cut could split a secret, and the half that stays would no longer look like a secret. For the same
 * reason it comes before a tool leaves out fields: a value without its name no longer looks like a secret.
 */
import { clean } from "../clean/clean.ts";
import type { Call } from "./call.ts";

/** Cleans every text of the result, keys included. */
export function cleanResult(call: Call): void {
  const { kit, compiled } = call;
  const asStored = kit.showVariableValues && compiled.tool.showsVariableValues === true;
  const { value, redacted, removed } = clean({ ...call.result }, kit.redactor, asStored);
  const { tool } = compiled;
  call.result = tool.tier === "by-request" && tool.reduce ? tool.reduce(value, call.args) : value;
  call.isClean = true;
  call.notice = {
    ...(Object.keys(redacted).length > 0 ? { redacted } : {}),
    ...(Object.keys(removed).length > 0 ? { removed } : {}),
  };
}
