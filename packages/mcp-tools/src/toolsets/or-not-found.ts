/** What a 404 means for a read: an error of the argument that named the missing thing, or no value. */
import { isOctopusError } from "@octo/api-client";
import { ToolError } from "../errors.ts";

/**
 * Returns a thing that was asked for by id.
 * @throws ToolError `not_found`, naming the field, the kind of thing and the id, when the server does not have it.
 */
export async function orNotFound<T>(
  response: Promise<T>,
  field: string,
  noun: string,
  id: string,
): Promise<T> {
  try {
    return await response;
  } catch (error) {
    if (!isOctopusError(error) || error.code !== "not_found") throw error;
    throw new ToolError({
      code: "not_found",
      message: `${field}: there is no ${noun} '${id}' that this caller may see.`,
      cause: error,
    });
  }
}

/** Returns a thing, or `undefined` when the server does not have it. */
export async function ifFound<T>(response: Promise<T>): Promise<T | undefined> {
  try {
    return await response;
  } catch (error) {
    if (isOctopusError(error) && error.code === "not_found") return undefined;
    throw error;
  }
}
