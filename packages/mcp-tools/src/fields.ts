/** Fields that many tools share, in and out, so that they read the same everywhere. */
import { z } from "zod";

const name = () => z.string().trim().min(1).max(200);

/** A space, environment, project or tenant as people write it. */
export const spaceName = name().describe("Space: name, slug or id");
export const projectName = name().describe("Project: name, slug or id");
export const environmentName = name().describe("Environment: name, slug or id");
export const names = (what: string) => z.array(name()).max(100).describe(`${what}: names, slugs or ids`);

/** Where a page starts and how long it is. */
export const skip = z.int().min(0).max(1_000_000).default(0);
export const take = (max = 200) => z.int().min(1).max(max).default(30);

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?(?:Z|[+-]\d\d:\d\d)$/i;

/** A point in time with its zone. A date that a server would read as "now" is refused here. */
export const instant = (what: string) =>
  z
    .string()
    .refine((text) => INSTANT.test(text) && !Number.isNaN(Date.parse(text)), {
      message:
        "not a date and time with zone; write it like 2026-11-21T18:00:00+01:00 or 2026-11-21T17:00:00Z",
    })
    .describe(`${what}, ISO 8601 with zone`);

/** What a list says besides its items. */
export const pageFields = {
  total: z.int().describe("Items in all"),
  next: z.int().optional().describe("skip for the next page; absent on the last"),
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
