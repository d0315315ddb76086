/** Fields that many tools share, in and out, so that they read the same everywhere. */
import * as z from "zod";

const name = () => z.string().trim().min(1).max(200);

/** Gives a description that only full schemas have: to a model the name of the field says it. */
export const obvious = <S extends z.ZodType>(schema: S, what: string): S =>
  schema.meta({ description: what, brief: "" });

/** A space, project, environment or tenant as people write it. */
export const spaceName = obvious(name(), "Space: name, slug or id");
export const projectName = obvious(name(), "Project: name, slug or id");
export const environmentName = obvious(name(), "Environment: name, slug or id");
export const tenantName = obvious(name(), "Tenant: name, slug or id");
export const names = (what: string) => obvious(z.array(name()).max(100), `${what}: names, slugs or ids`);

/** The same where the field's name asks for an id, as those of the official server do. */
const nameOrId = name().describe("Name, slug or id");

export { nameOrId as environmentId, nameOrId as projectId, nameOrId as tenantId };
export const namesOrIds = z.array(name()).max(100).describe("Names, slugs or ids");

/** A part of a name, whatever its case. */
export const partialName = obvious(
  z.string().trim().min(1).max(200),
  "Only names that contain this",
).optional();

/** Yes or no where saying nothing means something else; null is the same as saying nothing. */
export const unlessSaid = (what: string) =>
  z
    .boolean()
    .nullish()
    .transform((said) => said ?? undefined)
    .meta({ description: what });

/** Where a page starts and how long it is. */
export const skip = obvious(z.int().min(0).max(1_000_000).default(0), "Items to pass over");
export const take = (max = 200) => obvious(z.int().min(1).max(max).default(30), "Items of a page");

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?(?:Z|[+-]\d\d:\d\d)$/i;

/** A point in time with its zone. A date that a server would read as "now" is refused here. */
export const instant = (what: string, brief?: string) =>
  z
    .string()
    .refine((text) => INSTANT.test(text) && !Number.isNaN(Date.parse(text)), {
      message:
        "not a date and time with zone; write it like 2026-11-21T18:00:00+01:00 or 2026-11-21T17:00:00Z",
    })
    .meta({ description: `${what}, ISO 8601 with zone`, brief, full: { format: "date-time" } });

/** What a list says besides its items; `total` only where no rule closes any of them. */
export const pageFields = {
  total: z.int().optional(),
  next: z.int().optional().describe("skip of the next page"),
};

/** Fills {@link pageFields}. */
export function pageOf(total: number, skipped: number, returned: number): { total: number; next?: number } {
  const next = skipped + returned;
  return { total, ...(returned > 0 && next < total ? { next } : {}) };
}

/** Leaves out what is absent, so that answers stay small. */
export function present<T extends Record<string, unknown>>(
  value: T,
): { [K in keyof T]?: Exclude<T[K], null | undefined> } {
  const kept = Object.entries(value).filter(
    ([, item]) => item !== null && item !== undefined && !(Array.isArray(item) && item.length === 0),
  );
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], null | undefined> };
}

/** A field of an answer that may be absent. */
export const text = z.string().optional();
export const flag = z.boolean().optional();
export const texts = z.array(z.string()).optional();
