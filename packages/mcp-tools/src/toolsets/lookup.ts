/** What tools share that find one thing by its id or list many: fields, and who has to know about what was found. */
import { isOctopusError } from "@octo/api-client";
import * as z from "zod";
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
export function tellScope(thing: Scoped, { touch }: Pick<CallContext, "touch">): Promise<void> {
  return touch(scopeOf(thing));
}

/** The same for a list: what each thing belongs to. */
export function scopeOf({ EnvironmentIds, TenantIds }: Scoped) {
  return { environments: EnvironmentIds ?? [], tenants: TenantIds ?? [] };
}

/**
 * The environments to which something is limited, without those that the policy closes. How many these are is said among
 * the others: a list that lost its last one would read as no limit at all.
 */
export async function openEnvironments(
  ids: readonly string[] | null | undefined,
  { visible }: Pick<CallContext, "visible">,
  projects: readonly string[] = [],
): Promise<string[]> {
  const open = await visible(ids ?? [], (id) => ({ projects, environments: [id] }));
  const closed = (ids ?? []).length - open.length;
  return closed === 0 ? [...open] : [...open, `${closed} closed by policy`];
}

/** The names of environments that were found on the way, by id; the policy hears of each. */
export async function environmentNames(
  ids: readonly string[],
  { space, resolve, authorize }: CallContext<unknown>,
): Promise<ReadonlyMap<string, string>> {
  const named = await Promise.all(
    [...new Set(ids)].map(async (id): Promise<[string, string]> => {
      try {
        return [id, (await resolve("environment", id, space.ref.id)).name];
      } catch (error) {
        if (!isOctopusError(error) || error.code !== "not_found") throw error;
        // One that this caller may not see is known by its id alone.
        authorize({ environments: [{ id }] });
        return [id, id];
      }
    }),
  );
  return new Map(named);
}
