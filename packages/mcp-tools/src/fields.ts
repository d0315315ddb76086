/** Fields that many tools share, in input and output, so that they read the same everywhere. */
import * as z from "zod";
import { isPartsMark } from "./reading/parts.ts";

const name = () => z.string().trim().min(1).max(200);

/** Gives a description that only the full schema carries. Compact schemas leave it out, because the field's name says it. */
export const describedInFullOnly = <S extends z.ZodType>(schema: S, what: string): S =>
  schema.meta({ description: what, brief: "" });

/** The fields of one input for another one, whose list of tools describes them in the full detail alone. */
export const allInFullOnly = <S extends z.ZodRawShape>(shape: S): S =>
  Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [name, (field as z.ZodType).meta({ brief: "" })]),
  ) as unknown as S;

/** A space, project, environment or tenant as people write it. */
export const spaceName = describedInFullOnly(name(), "Space: name, slug or id");
export const projectName = describedInFullOnly(name(), "Project: name, slug or id");
export const environmentName = describedInFullOnly(name(), "Environment: name, slug or id");
export const tenantName = describedInFullOnly(name(), "Tenant: name, slug or id");
export const names = (what: string) =>
  describedInFullOnly(z.array(name()).max(100), `${what}: names, slugs or ids`);

/**
 * The same for arguments whose name asks for an id, because the official server has these names. The instructions for the
 * model say that names are fine everywhere.
 */
const nameOrId = describedInFullOnly(name(), "Name, slug or id");

export { nameOrId as environmentId, nameOrId as projectId, nameOrId as tenantId };
export const namesOrIds = z.array(name()).max(100).describe("Names, slugs or ids");

/** A part of a name, in any letter case. */
export const partialName = describedInFullOnly(
  z.string().trim().min(1).max(200),
  "Only names that contain this",
).optional();

/** Optional boolean whose absence is not `false`. `null` counts as absent. */
export const optionalFlag = (what: string) =>
  z
    .boolean()
    .nullish()
    .transform((value) => value ?? undefined)
    .meta({ description: what });

/** Where a page starts and how long it is. */
export const skip = describedInFullOnly(z.int().min(0).max(1_000_000).default(0), "Items to skip");
/** A larger number is lowered to the maximum, and the notice of the result says so. */
export const take = (max = 200) =>
  describedInFullOnly(
    z
      .int()
      .min(1)
      .default(30)
      .transform((value) => Math.min(value, max)),
    `Items per page, at most ${max}`,
  );

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?(?:Z|[+-]\d\d:\d\d)$/i;

/** A point in time with its zone. A date that a server would read as "now" is refused here. */
export const instant = (what: string, brief?: string) =>
  z
    .string()
    .refine((value) => INSTANT.test(value) && !Number.isNaN(Date.parse(value)), {
      message:
        "not a date and time with zone; write it like 2026-11-21T18:00:00+01:00 or 2026-11-21T17:00:00Z",
    })
    .meta({ description: `${what}, ISO 8601 with zone`, brief, full: { format: "date-time" } });

const DATE = /^\d{4}-\d\d-\d\d$/;

/** A point in time that filters a list: like {@link instant}, or a date, which stands for its start in UTC. */
export const moment = (what: string, brief?: string) =>
  z
    .string()
    .refine((value) => (INSTANT.test(value) || DATE.test(value)) && !Number.isNaN(Date.parse(value)), {
      message:
        "not a date, nor a date and time with zone; write it like 2026-11-21, 2026-11-21T18:00:00+01:00 or 2026-11-21T17:00:00Z",
    })
    .meta({ description: `${what}, ISO 8601 with zone; a date means its start in UTC`, brief });

/** The part of a list that the arguments ask for, as the query of a request. */
export function pageRange({ skip, take }: { readonly skip: number; readonly take: number }): {
  skip: number;
  take: number;
} {
  return { skip, take };
}

/** Fields of a list's result beside its items. `total` is absent where it would count items that a rule closes. */
export const pageFields = {
  total: z.int().optional(),
  next: z.int().optional().describe("skip of the next page"),
};

/** Fills {@link pageFields} for a list whose items all belong to what the arguments name. */
export function pageOf(
  total: number | null | undefined,
  skipped: number,
  returned: number,
): { total?: number; next?: number } {
  const next = skipped + returned;
  const hasMore = returned > 0 && next < (total ?? Number.POSITIVE_INFINITY);
  return { ...(typeof total === "number" ? { total } : {}), ...(hasMore ? { next } : {}) };
}

/** The given fields without those that are absent or empty lists, so that results stay small. */
export function present<T extends Record<string, unknown>>(
  value: T,
): { [K in keyof T]?: Exclude<T[K], null | undefined> } {
  const kept = Object.entries(value).filter(
    ([, item]) => item !== null && item !== undefined && !isEmptyList(item),
  );
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], null | undefined> };
}

function isEmptyList(item: unknown): boolean {
  return Array.isArray(item) && item.length === 0 && !isPartsMark(item);
}

/** A field of a result that may be absent. */
export const text = z.string().optional();
export const flag = z.boolean().optional();
export const texts = z.array(z.string()).optional();
