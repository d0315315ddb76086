/** Lists that only check an argument, such as the known values of a filter. Without them the server decides about the value. */
import { isOctopusError } from "@octo/api-client";
import { ToolError } from "../errors.ts";

const UNREADABLE: ReadonlySet<string> = new Set([
  "forbidden",
  "not_found",
  "unsupported_version",
  "denied",
  "upstream",
]);

/** Returns a response, or `undefined` when the server or the policy does not let this caller read it. */
export async function ifReadable<T>(response: Promise<T>): Promise<T | undefined> {
  try {
    return await response;
  } catch (error) {
    if ((isOctopusError(error) || error instanceof ToolError) && UNREADABLE.has(error.code)) return undefined;
    throw error;
  }
}
