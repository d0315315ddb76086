/** What tools share that find one thing by its id or list many: fields, and who has to know about what was found. */
import { z } from "zod";
import { ToolError } from "../errors.ts";
import type { CallContext } from "../pipeline/context.ts";

/** An id with a number, such as `Machines-12`. */
export const numberedId = (word: string) =>
  z
    .string()
    .max(100)
    .regex(new RegExp(`^${word}-\\d+$`, "i"), { error: `not an id such as ${word}-12` });

/** Some texts to filter by. */
export const filterTexts = (what: string) =>
  z.array(z.string().trim().min(1).max(200)).max(100).describe(what);

/** A tenant tag with its set, `Region/EMEA`. */
export const canonicalTag = z
  .string()
  .max(200)
  .regex(/^[^/,]+\/[^/,]+$/, { error: "not a tag with its set, such as Region/EMEA" });

/** Fields that every tool of this kind has, and that say nothing about which things are meant. */
const NEUTRAL = new Set(["spaceName", "skip", "take"]);

/**
 * Refuses a call that asks for one thing by id and filters a list at the same time.
 * @throws ToolError `input`, naming the filters.
 */
export function standsAlone(field: string, args: Readonly<Record<string, unknown>>): void {
  const others = Object.keys(args).filter(
    (name) => name !== field && !NEUTRAL.has(name) && args[name] !== undefined,
  );
  if (others.length > 0) {
    throw new ToolError({
      code: "input",
      message: `${field} stands alone: leave out ${others.join(", ")}.`,
      hint: `To filter a list, leave out ${field}.`,
    });
  }
}

/** Where a thing may be used, as the server tells it. */
interface Scoped {
  readonly EnvironmentIds?: readonly string[] | null;
  readonly TenantIds?: readonly string[] | null;
}

/** Tells the policy to which environments and tenants one found thing belongs. */
export async function tellScope(
  thing: Scoped,
  { space, resolve, authorize }: CallContext<unknown>,
): Promise<void> {
  await Promise.all((thing.EnvironmentIds ?? []).map((id) => resolve("environment", id, space.ref.id)));
  const tenants = (thing.TenantIds ?? []).map((id) => ({ id }));
  if (tenants.length > 0) authorize({ tenants });
}
