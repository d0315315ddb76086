/** Reads the arguments of a tool as models and hosts send them. */
import type * as z from "zod";
import { withoutHostKeys } from "./host-keys.ts";
import { argumentObject, normalArguments } from "./normal-arguments.ts";
import { checkSize, validate } from "./validate.ts";

/** Arguments that were read. */
export interface ReadArguments {
  /** In their usual form, before the schema sets defaults and limits. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly args: Readonly<Record<string, unknown>>;
  /** Keys of the host that were left out. */
  readonly ignored: readonly string[];
}

/**
 * Reads arguments and checks them against the input schema of a tool.
 * @throws ToolError `input`, naming each wrong field, the problem and the way out.
 */
export function readArguments(input: z.ZodObject, raw: unknown): ReadArguments {
  checkSize(raw);
  const { args: own, ignored } = withoutHostKeys(argumentObject(raw), Object.keys(input.shape));
  const given = normalArguments(input, own);
  const args = validate(input, given);
  return { given: { ...(given as object) }, args, ignored };
}
