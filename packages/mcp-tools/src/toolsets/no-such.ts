/** A 404 in words: what was looked for, by which field. */
import { isOctopusError } from "@octo/api-client";
import { ToolError } from "../errors.ts";

/** Waits for a thing that was asked for by id. */
export async function orNoSuch<T>(answer: Promise<T>, field: string, noun: string, id: string): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!isOctopusError(error) || error.code !== "not_found") throw error;
    throw new ToolError({
      code: "not_found",
      message: `${field}: there is no ${noun} '${id}' that this caller may see.`,
      cause: error,
    });
  }
}
