/**
 * Compiles the option `open`: the guarded and elevated classes that the operator opens, by name or by single route. A
 * sealed class cannot be opened, and a wildcard opens nothing.
 */

import { PolicyConfigError } from "./errors.ts";
import type { SensitiveClass } from "./route-entry.ts";
import { parseRoutePattern, type RouteTable } from "./routes.ts";
import type { Subject } from "./rules.ts";

/** Whether the operator opened a class for a subject. */
export type OpenTest = (one: SensitiveClass, subject: Subject) => boolean;

interface OpenRoute {
  readonly methods: ReadonlySet<string>;
  readonly segments: readonly string[];
}

/**
 * Compiles a list such as `["teams", "POST /users"]`.
 *
 * @throws PolicyConfigError when an item is sealed, unknown, or a pattern.
 */
export function compileOpen(open: readonly string[], routes: RouteTable): OpenTest {
  const names = new Set<string>();
  const openRoutes: OpenRoute[] = [];
  for (const item of open) {
    if (item.includes("/")) openRoutes.push(openRoute(item, routes));
    else names.add(openClass(item, routes));
  }
  return (one, subject) =>
    one.level !== "sealed" && (names.has(one.name) || openRoutes.some((route) => covers(route, subject)));
}

function openClass(name: string, routes: RouteTable): string {
  const found = routes.sensitive.find((one) => one.name === name);
  if (found?.level === "sealed") throw new PolicyConfigError(`open: "${name}" is sealed. Nothing opens it.`);
  if (found !== undefined) return name;
  const known = routes.sensitive.filter((one) => one.level !== "sealed").map((one) => one.name);
  throw new PolicyConfigError(`open: unknown class "${name}". Known: ${known.join(", ")}.`);
}

function openRoute(text: string, routes: RouteTable): OpenRoute {
  const { methods, path } = parseRoutePattern(text);
  if (methods === undefined) throw new PolicyConfigError(`open: "${text}" names no method.`);
  if (path.includes("*")) throw new PolicyConfigError(`open: "${text}" holds a wildcard. Name each route.`);
  const own = path.toLowerCase().replace(/^\/\{space(id)?\}(?=\/)/, "");
  const segments = own.split("/").slice(1);
  const sample = segments.map((segment) => (segment.startsWith("{") ? "x" : segment));
  for (const method of methods) {
    const { classes } = routes.match(method, { segments: sample, refs: [] });
    const sealed = classes.find((one) => one.level === "sealed");
    if (sealed !== undefined) throw new PolicyConfigError(`open: "${text}" is sealed (${sealed.name}).`);
    if (classes.length === 0) throw new PolicyConfigError(`open: "${method} ${path}" is not guarded.`);
  }
  return { methods, segments };
}

function covers(route: OpenRoute, subject: Subject): boolean {
  if (subject.method === undefined || !route.methods.has(subject.method)) return false;
  return (
    route.segments.length === subject.primary.length &&
    route.segments.every((segment, i) => segment.startsWith("{") || segment === subject.primary[i])
  );
}
