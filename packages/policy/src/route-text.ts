/** Route tables as readable text, one line per path, and comparisons of a table with another list of operations. */

import { PolicyConfigError } from "./errors.ts";
import type { RouteEntry } from "./route-entry.ts";
import type { RouteTable } from "./routes.ts";
import type { Tier } from "./target.ts";
import { DIMENSIONS, type Dimension } from "./targets.ts";
import { templateSegments } from "./trie.ts";

/**
 * Reads lines such as `GET,POST /{space}/releases` for one toolset. Marks after the path: `!write` raises the tier,
 * `!read` says that a POST changes nothing, `@2025.3` gives the lowest server version, `~projects,tenants` lists the dimensions that the route reaches beyond its
 * path, and `~none` says that there are none. Empty lines and lines that start with `#` are ignored.
 *
 * @throws PolicyConfigError on a line that cannot be read; no line is skipped.
 */
export function routesFromText(toolset: string, text: string): RouteEntry[] {
  return text.split("\n").flatMap((raw) => {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) return [];
    const [methods = "", template = "", ...marks] = line.split(/\s+/);
    const tier = marks.find((mark) => mark.startsWith("!"))?.slice(1);
    const since = marks.find((mark) => mark.startsWith("@"))?.slice(1);
    const reaches = reachOf(marks.find((mark) => mark.startsWith("~")));
    const isReadable =
      marks.every((mark) => /^[!@~]./.test(mark)) &&
      (tier === undefined || tier === "write" || (tier === "read" && methods === "POST"));
    if (!isReadable || reaches === "unreadable" || !template.startsWith("/"))
      throw new PolicyConfigError(`Not a route line: "${line}".`);
    const entry = { template, methods: methods.split(","), toolset };
    return [
      {
        ...entry,
        ...(tier === undefined ? {} : { tier: tier as Tier }),
        ...(since === undefined ? {} : { since }),
        ...(reaches === undefined ? {} : { reaches }),
      },
    ];
  });
}

function reachOf(mark: string | undefined): readonly Dimension[] | undefined | "unreadable" {
  if (mark === undefined) return undefined;
  if (mark === "~none") return [];
  const words = mark.slice(1).split(",");
  const reaches = DIMENSIONS.filter((dimension) => words.includes(dimension));
  return reaches.length === words.length ? reaches : "unreadable";
}

/** An operation of another description of the API, for example of an OpenAPI document. */
export interface Operation {
  readonly method: string;
  /** With or without base and space prefix; placeholder names do not matter. */
  readonly template: string;
}

/** Finds the operations that no entry of the table lists. An empty list means that each operation has an owner. */
export function findOrphans(routes: RouteTable, operations: readonly Operation[]): Operation[] {
  return operations.filter(({ method, template }) => {
    const base = templateSegments(routes.base);
    const segments = templateSegments(template);
    const own = base.every((segment, i) => segments[i] === segment) ? segments.slice(base.length) : segments;
    // A placeholder at the beginning can only be the space; at another position any text may stand for it.
    const sample = own.map((segment, i) =>
      segment.startsWith("{") ? (i === 0 ? "spaces-1" : "x") : segment,
    );
    const upper = method.toUpperCase();
    const { entry } = routes.match(upper, { segments: sample, refs: [] });
    return entry === undefined || !entry.methods.includes(upper);
  });
}

/** One line of a listing of the table. */
export interface RouteRow {
  readonly method: string;
  readonly template: string;
  readonly toolset: string;
  readonly tier: Tier;
  readonly classes: readonly string[];
  readonly since?: string;
  readonly reaches?: readonly Dimension[];
}

/** Lists every operation of the table with its owner, tier and sensitive classes. */
export function listRoutes(routes: RouteTable): RouteRow[] {
  return routes.entries.flatMap((entry) => {
    const sample = templateSegments(entry.template).map((part, i) =>
      part.startsWith("{") ? (i === 0 ? "spaces-1" : "x") : part,
    );
    return entry.methods.map((method): RouteRow => {
      const match = routes.match(method, { segments: sample, refs: [] });
      const row = { method, template: entry.template, toolset: entry.toolset, tier: match.tier };
      const classes = match.classes.map((one) => one.name);
      return {
        ...row,
        classes,
        ...(entry.since === undefined ? {} : { since: entry.since }),
        ...(entry.reaches === undefined ? {} : { reaches: entry.reaches }),
      };
    });
  });
}
