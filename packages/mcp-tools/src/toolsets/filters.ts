/** Fields, checks and owners for tools that find one thing by its id or filter a list. */
import * as z from "zod";
import { ToolError } from "../errors.ts";
import { type Owner, UNKNOWN_OWNER } from "../reading/owner.ts";

/** An id with a number, such as `Machines-12`. */
export const numberedId = (word: string) =>
  z
    .string()
    .max(100)
    .regex(new RegExp(`^${word}-\\d+$`, "i"), { error: `not an id such as ${word}-12` });

/** A list of texts that a list is filtered by. */
export const filterTexts = (what: string) =>
  z.array(z.string().trim().min(1).max(200)).max(100).describe(what);

/** A tenant tag with its set, `Region/EMEA`. */
export const canonicalTag = z
  .string()
  .max(200)
  .regex(/^[^/,]+\/[^/,]+$/, { error: "not a tag with its set, such as Region/EMEA" });

/** Fields that list tools have and that filter nothing. */
const NOT_FILTERS = new Set(["spaceName", "skip", "take"]);

/**
 * Refuses a call that asks for one thing by id and filters a list at the same time.
 * @throws ToolError `input`, naming the filters.
 */
export function refuseFiltersWith(field: string, args: Readonly<Record<string, unknown>>): void {
  const others = Object.keys(args).filter(
    (name) => name !== field && !NOT_FILTERS.has(name) && args[name] !== undefined,
  );
  if (others.length > 0) {
    throw new ToolError({
      code: "input",
      message: `${field} cannot be combined with ${others.join(", ")}.`,
      hint: `Leave out ${others.join(", ")} to read one thing, or leave out ${field} to filter a list.`,
    });
  }
}

/** A thing that may be used in some environments and for some tenants. */
interface Restricted {
  readonly EnvironmentIds?: readonly string[] | null;
  readonly TenantIds?: readonly string[] | null;
}

/** The environments and tenants that a thing may be used for. A list that the server does not send is unknown. */
export function ownerOfRestricted({ EnvironmentIds, TenantIds }: Restricted): Owner {
  return { environments: EnvironmentIds ?? [UNKNOWN_OWNER], tenants: TenantIds ?? [UNKNOWN_OWNER] };
}

/** The ids of resolved names. */
export function idsOf(refs: readonly { readonly id: string }[]): string[] {
  return refs.map(({ id }) => id);
}
