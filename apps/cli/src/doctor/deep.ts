/**
 * `octo-mcp doctor --deep`: reads one page of each route that the tools use, compares it with our OpenAPI document, and writes a
 * report that a person can attach to a bug report. The report has no names, values or addresses: only what the document says.
 */
import { writeFileSync } from "node:fs";
import { createOctopusClient, isOctopusError, type OctopusClient } from "@octo/api-client";
import { DEEP_ROUTES, type DeepRoute, parseDeepRoute } from "./deep-routes.ts";
import type { Connection } from "./doctor.ts";
import { areaOf, type Finding } from "./finding.ts";
import type { ResponseCheck } from "./response-check.ts";

/** What was found about one route. */
export interface RouteReport {
  readonly route: string;
  readonly result: "fits" | "differs" | "failed" | "nothing to read";
  /** The status of a failed request; undefined when nothing came. */
  readonly status?: number;
  readonly code?: string;
  readonly differences?: readonly string[];
}

/** What the report says about the program and the server. */
export interface ReportFacts {
  readonly octoMcp: string;
  readonly node: string;
}

const PAGE = 10;

/** Reads all routes and writes the report. */
export async function readDeep(
  connection: Connection,
  {
    check,
    facts,
    file,
  }: { readonly check: ResponseCheck; readonly facts: ReportFacts; readonly file: string },
): Promise<readonly Finding[]> {
  const client = createOctopusClient({ ...connection, retry: { attempts: 1 } });
  const { Version } = await client.get("/api");
  const routes = await readRoutes(client, check);
  const server = /^\d+(\.\d+)*/.exec(Version ?? "")?.[0] ?? "unknown";
  writeFileSync(file, `${JSON.stringify({ ...facts, server, routes }, null, 2)}\n`);
  const area = areaOf("deep");
  const count = (result: RouteReport["result"]) => routes.filter((one) => one.result === result).length;
  const text = `${count("fits")} routes fit, ${count("differs")} differ, ${count("failed")} failed, ${count("nothing to read")} had nothing to read; the report is ${file}`;
  return [
    count("differs") > 0
      ? area.note(text, "Attach the report to a bug report: it has no names, values or addresses.")
      : area.ok(text),
  ];
}

/** Reads each route once, in order. */
export async function readRoutes(
  client: OctopusClient,
  check: ResponseCheck,
): Promise<readonly RouteReport[]> {
  const ids = new Map<string, string>();
  const reports: RouteReport[] = [];
  for (const route of DEEP_ROUTES.map(parseDeepRoute)) {
    const path = pathOf(route, ids);
    reports.push(
      path === undefined
        ? { route: route.template, result: "nothing to read" }
        : await readRoute(client, check, { route, path, ids }),
    );
  }
  return reports;
}

interface Reading {
  readonly route: DeepRoute;
  readonly path: string;
  readonly ids: Map<string, string>;
}

async function readRoute(
  client: OctopusClient,
  check: ResponseCheck,
  { route, path, ids }: Reading,
): Promise<RouteReport> {
  const { template } = route;
  try {
    const query = Object.fromEntries(route.query.map(({ name, value }) => [name, ids.get(value) ?? ""]));
    const response = await client.request("GET", path, {
      query: { ...query, ...(check.takesPages(template) ? { take: PAGE } : {}) },
    });
    for (const { value, at } of route.gives) {
      const id = at.reduce<unknown>(
        (so, key) => (typeof so === "object" && so !== null ? Reflect.get(so, key) : undefined),
        response,
      );
      if (typeof id === "string" && id !== "") ids.set(value, id);
    }
    const differences = check.differences(template, response);
    if (differences === undefined) return { route: template, result: "failed", code: "not in the document" };
    return differences.length === 0
      ? { route: template, result: "fits" }
      : { route: template, result: "differs", differences };
  } catch (error) {
    const { status, code } = isOctopusError(error) ? error : { status: undefined, code: "unexpected" };
    return { route: template, result: "failed", code, ...(status === undefined ? {} : { status }) };
  }
}

/** The path with its ids; undefined when one of them is not known. */
function pathOf(
  { template, parameters, query }: DeepRoute,
  ids: ReadonlyMap<string, string>,
): string | undefined {
  if ([...parameters, ...query].some(({ value }) => !ids.has(value))) return undefined;
  return parameters.reduce(
    (path, { name, value }) => path.replace(`{${name}}`, encodeURIComponent(ids.get(value) ?? "")),
    template,
  );
}
