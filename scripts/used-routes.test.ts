/** The simulator keeps the routes that tools use apart from the rest, because only those are checked in detail. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { DEEP_ROUTES, NOT_READ, parseDeepRoute } from "../apps/cli/src/doctor/deep-routes.ts";
import type { Route } from "../packages/simulator/src/http/context.ts";
import { breadthRoutes } from "../packages/simulator/src/routes/breadth/index.ts";
import { usedRoutes } from "../packages/simulator/src/routes/used/index.ts";
import { filesOf, ROOT } from "./lib/sources.ts";

/** Where the requests of tools are written: the tools, and the look-up of names in the API client. */
const SOURCES = ["packages/mcp-tools/src", "packages/api-client/src/directory"];

/** Each request of a tool, such as `GET /{}/tasks/{}`. */
const requests = new Set(SOURCES.flatMap(filesOf).flatMap(requestsOf));

describe("the simulator's routes/used", () => {
  it("has each route that a tool names", () => {
    const served = new Set(usedRoutes().map(asRequest));
    expect(requests.size).toBeGreaterThan(80);
    expect([...requests].filter((request) => !served.has(request)).sort()).toEqual([]);
  });

  it("has no route that routes/breadth has too", () => {
    const served = new Set(usedRoutes().map(asRequest));
    const twice = breadthRoutes().filter((route) => served.has(asRequest(route)));
    expect(twice).toEqual([]);
  });

  it.each(filesOf("packages/simulator/src/routes/used").filter((file) => !file.endsWith("/index.ts")))(
    "%s serves a route that a tool names",
    async (file) => {
      expect((await routesIn(file)).filter((route) => requests.has(route))).not.toEqual([]);
    },
  );
});

it("octo-mcp doctor --deep reads each route that a tool reads, or says why not", () => {
  const templates = [...DEEP_ROUTES.map((line) => parseDeepRoute(line).template), ...Object.keys(NOT_READ)];
  const known = new Set(
    templates.map((path) => asRequest({ method: "GET", path: path.slice("/api".length) })),
  );
  const reads = [...requests].filter((request) => request.startsWith("GET "));
  expect(reads.filter((request) => !known.has(request)).sort()).toEqual([]);
});

/** The requests that a source file names by a path template. */
function requestsOf(file: string): readonly string[] {
  return textsOf(file).flatMap(({ text, method }) =>
    /^\/api(?:$|\/(?:\{spaceId\}|[a-z]+)\/?[\w{}./-]*$)/.test(text) && !/^\/api\/\{spaceId\}$/.test(text)
      ? [`${method} ${shapeOf(text.slice("/api".length))}`]
      : [],
  );
}

/** The routes that the functions of a file of the simulator make. */
async function routesIn(file: string): Promise<readonly string[]> {
  const module: Readonly<Record<string, unknown>> = await import(join(ROOT, file));
  return Object.entries(module).flatMap(([name, make]) => {
    const routes: readonly Route[] = name.endsWith("Routes") && typeof make === "function" ? make() : [];
    return routes.map(asRequest);
  });
}

function asRequest({ method, path }: Pick<Route, "method" | "path">): string {
  return `${method} ${shapeOf(path)}`;
}

interface Text {
  readonly text: string;
  readonly method: string;
}

/** The texts of a file, each with the HTTP method of the call that it is the first argument of. */
function textsOf(file: string): readonly Text[] {
  const texts: Text[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push({ text: node.text, method: methodOf(node.parent) });
    ts.forEachChild(node, collect);
  };
  collect(ts.createSourceFile(file, readFileSync(join(ROOT, file), "utf8"), ts.ScriptTarget.Latest, true));
  return texts;
}

function methodOf(parent: ts.Node): string {
  const name =
    ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression)
      ? parent.expression.name.text.toUpperCase()
      : "";
  return ["POST", "PUT", "DELETE"].includes(name) ? name : "GET";
}

/** A path without the names of its parameters. A route of a space may be asked for without one. */
function shapeOf(path: string): string {
  return path
    .replace(/^\/\{space(?:Id)?\}/, "")
    .replaceAll(/\{[^}]*\}/g, "{}")
    .toLowerCase();
}
