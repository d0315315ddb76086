/** How plans name a destination. */
import type { Destination } from "./destination.ts";

/** The tenant, or else the environment: a plan for tenants has one environment. */
export function destinationName({ environment, tenant }: Destination): string {
  return tenant?.name ?? environment.name;
}

/** Lists of more than this many destinations are given as a number. */
const NAMED = 12;

/** Some of the destinations of a plan in words: nothing for all of one, names for a few, a number for many. */
export function destinationsIn(some: readonly Destination[], all: readonly Destination[]): string {
  if (all.length === 1) return "there";
  if (some.length > NAMED) return `for ${some.length} of ${all.length} tenants or environments`;
  const preposition = some[0]?.tenant ? "for" : "in";
  return `${preposition} ${some.map(destinationName).join(", ")}`;
}
