/**
 * Finds the route of a path. Literal segments ignore case and win over parameters, segment by segment. The space prefix is
 * removed first, in any of its three forms.
 */

import { findByAny } from "../domain/lookup.ts";
import type { Store } from "../store/store.ts";
import type { Route } from "./context.ts";

export interface Target {
  readonly spaceId: string | null;
  /** Raw (still encoded) segments after the space prefix. */
  readonly segments: readonly string[];
  /** The prefix named a space that does not exist. */
  readonly unknownSpace: string | null;
}

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

interface Compiled {
  readonly route: Route;
  readonly inSpace: boolean;
  readonly segments: readonly string[];
}

export interface Router {
  match(method: string, target: Target): Match | "wrong-method" | null;
}

/** Splits the path after `/api` into a space and the rest. */
export function splitSpace(path: string, store: Store): Target {
  const segments = path.split("/").filter((segment) => segment !== "");
  const [first = "", second = ""] = segments;
  if (/^spaces-\d+$/i.test(first)) {
    const space = store.spaces.get(first);
    return {
      spaceId: space?.Id ?? null,
      segments: segments.slice(1),
      unknownSpace: space === undefined ? first : null,
    };
  }
  if (first.toLowerCase() === "spaces" && segments.length > 2) {
    const name = decode(second);
    const space = findByAny(store.spaces, name);
    return {
      spaceId: space?.Id ?? null,
      segments: segments.slice(2),
      unknownSpace: space === undefined ? name : null,
    };
  }
  return { spaceId: null, segments, unknownSpace: null };
}

/** Compiles the table once. */
export function createRouter(routes: readonly Route[]): Router {
  const byLength = new Map<number, Compiled[]>();
  for (const route of routes) {
    const all = route.path.split("/").filter((segment) => segment !== "");
    const inSpace = all[0] === "{space}";
    const segments = inSpace ? all.slice(1) : all;
    byLength.set(segments.length, [...(byLength.get(segments.length) ?? []), { route, inSpace, segments }]);
  }
  for (const list of byLength.values()) list.sort((a, b) => literalness(b).localeCompare(literalness(a)));
  return {
    match: (method, target) => {
      let pathKnown = false;
      for (const compiled of byLength.get(target.segments.length) ?? []) {
        if (!compiled.inSpace && target.spaceId !== null) continue;
        const params = matchSegments(compiled.segments, target.segments);
        if (params === null) continue;
        if (compiled.route.method === method || (method === "HEAD" && compiled.route.method === "GET")) {
          return { route: compiled.route, params };
        }
        pathKnown = true;
      }
      return pathKnown ? "wrong-method" : null;
    },
  };
}

function literalness(compiled: Compiled): string {
  return compiled.segments.map((segment) => (segment.startsWith("{") ? "0" : "1")).join("");
}

function matchSegments(
  template: readonly string[],
  actual: readonly string[],
): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [index, segment] of template.entries()) {
    const value = actual[index] ?? "";
    if (segment.startsWith("{")) params[segment.slice(1, -1)] = decode(value);
    else if (segment.toLowerCase() !== value.toLowerCase()) return null;
  }
  return params;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
