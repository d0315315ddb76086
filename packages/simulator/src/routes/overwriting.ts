/**
 * What a push does when the version exists already: refuse, overwrite or ignore. The rule is the same for packages and
 * build information.
 */

import type { Context } from "../http/context.ts";
import { ApiError, invalid } from "../http/errors.ts";

export type OverwriteMode = "FailIfExists" | "OverwriteExisting" | "IgnoreIfExists";

const MODES: readonly OverwriteMode[] = ["FailIfExists", "OverwriteExisting", "IgnoreIfExists"];

/** The mode of a request, from the query or the body; `replace=true` is its older form. */
export function overwriteMode(context: Context): OverwriteMode {
  const given = context.query.text("overwriteMode") ?? context.body.text("OverwriteMode");
  if (given === undefined) {
    const replace = context.query.bool("replace") ?? context.body.bool("Replace");
    return replace === true ? "OverwriteExisting" : "FailIfExists";
  }
  const mode = MODES.find((item) => item.toLowerCase() === given.toLowerCase());
  if (mode === undefined) throw invalid(`The value '${given}' is not valid for overwriteMode.`);
  return mode;
}

/** The error for a version that exists already. */
export function alreadyExists(message: string): ApiError {
  return new ApiError(409, message);
}
