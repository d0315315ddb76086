/** The ids of things that events and interruptions are about. Callers know these things by name as often as by id. */
import { isOctopusError, type Ref } from "@octo/api-client";
import { ToolError } from "../errors.ts";
import type { HandlerLookups } from "../pipeline/context.ts";
import { nameWithId } from "../text/names.ts";

/** The usual form of ids, such as `Projects-1`. */
const USUAL_ID = /^[a-z]+s-\d+$/i;
/** Any form of ids, such as `deploymentprocess-Projects-1-s-2-ABCDE`. Names and slugs can have it too. */
const ID = /^[a-z][a-z-]*-[\w.-]*\d[\w.-]*$/i;
const KINDS = ["project", "environment", "tenant"] as const;

/**
 * Returns the ids that texts stand for: ids as they are, and names of projects, environments and tenants as their ids.
 * @throws ToolError `not_found` when a text is neither, `input` when it is the name of several things.
 */
export async function documentIds(
  field: string,
  texts: readonly string[] | undefined,
  { lookups }: { readonly lookups: HandlerLookups },
): Promise<string[] | undefined> {
  if (!texts || texts.length === 0) return undefined;
  return Promise.all(texts.map((text) => (USUAL_ID.test(text) ? text : idOf(field, text, lookups))));
}

async function idOf(field: string, text: string, lookups: HandlerLookups): Promise<string> {
  const found = (await Promise.all(KINDS.map((kind) => findOne(kind, text, lookups)))).flat();
  const [first] = found;
  if (first && found.length === 1) return first.id;
  if (first)
    throw new ToolError({
      code: "input",
      field,
      message: `${field}: '${text}' is the name of ${found.map((ref) => `the ${ref.kind} ${nameWithId(ref)}`).join(" and ")}. Use the id.`,
    });
  if (ID.test(text)) return text;
  throw new ToolError({
    code: "not_found",
    field,
    message: `${field}: '${text}' is neither an id, such as Projects-1 or Deployments-12, nor the name of a project, environment or tenant that this caller may see.`,
    hint: "Give the id of the thing; other tools return it.",
  });
}

async function findOne(kind: (typeof KINDS)[number], text: string, lookups: HandlerLookups): Promise<Ref[]> {
  try {
    return [await lookups.find(kind, text)];
  } catch (error) {
    const isUnknown = isOctopusError(error) || error instanceof ToolError;
    if (isUnknown && (error.code === "not_found" || error.code === "forbidden" || error.code === "denied"))
      return [];
    throw error;
  }
}
