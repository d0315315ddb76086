/** `/llms.txt`: a Markdown page that explains every operation to a reader without prior knowledge. */

import { comparePackageVersions } from "../domain/versions.ts";
import type { Route } from "../http/context.ts";

/** The first server version that serves the page at the root. */
export const LLMS_SINCE = "2026.2.3916";

/** The page for a server of this version. The same routes give the same text. */
export function llmsText(routes: readonly Route[], serverVersion: string): string {
  const served = routes.filter(
    (route) => route.since === undefined || comparePackageVersions(serverVersion, route.since) >= 0,
  );
  const areas = new Map<string, Route[]>();
  for (const route of served) {
    const area = areaOf(route);
    areas.set(area, [...(areas.get(area) ?? []), route]);
  }
  const names = [...areas.keys()].sort();
  const parts = names.map((name) => areaText(name, areas.get(name) ?? []));
  return [intro(served.length, serverVersion, names), ...parts].join("\n");
}

function intro(count: number, serverVersion: string, areas: readonly string[]): string {
  return [
    "# Octopus Server REST API",
    "",
    `> Every one of the ${count} operations that this server (version ${serverVersion}) answers, one section each.`,
    "",
    "## How to call",
    "",
    "- Send a key in the header `X-Octopus-ApiKey`, or a token in `Authorization: Bearer`.",
    "- A path with `{space}` answers in three forms: `/api/Spaces-1/...`, `/api/spaces/{slug}/...`, and `/api/...` for the default space.",
    '- Lists are pages: `skip` and `take` cut them, `Links["Page.Next"]` leads on while there is more.',
    "- A query list is joined by commas or repeated. Names of queries and of JSON fields are read without case.",
    "- Errors are JSON with `ErrorMessage` and `Errors`. 429 may carry `Retry-After` in seconds.",
    "",
    "## Areas",
    "",
    ...areas.map((name) => `- [${name}](#${name})`),
    "",
  ].join("\n");
}

function segmentsOf(route: Route): string[] {
  return route.path.split("/").filter((segment) => segment !== "" && segment !== "{space}");
}

function areaOf(route: Route): string {
  return (segmentsOf(route).find((segment) => !segment.startsWith("{")) ?? "root").toLowerCase();
}

function areaText(name: string, routes: readonly Route[]): string {
  const sorted = [...routes].sort((a, b) => compare(a.path, b.path) || compare(a.method, b.method));
  return [`## ${name}`, "", ...sorted.map(operationText)].join("\n");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const EFFECT: Readonly<Record<Route["method"], string>> = {
  GET: "Reads and changes nothing. It may be repeated at will.",
  POST: "Creates something or starts something. Repeating it does so twice, unless the server finds a duplicate.",
  PUT: "Replaces what is stored. Send the whole document as it was read, with the changes made to it.",
  DELETE: "Removes what is stored. There is no way back.",
};

const RESPONSE: Readonly<Record<Route["method"], string>> = {
  GET: "200 with JSON",
  POST: "201 with the new document and its address in `Location`, or 200 with the result of the command",
  PUT: "200 with the document as it is stored now",
  DELETE: "200, with an empty body or with the task that does the work",
};

function operationText(route: Route): string {
  const path = `/api${route.path === "/" ? "" : route.path}`;
  const parameters = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  const filters = route.filters ?? [];
  return [
    `### ${route.method} ${path}`,
    "",
    `${title(route)} ${EFFECT[route.method]}`,
    "",
    ...parameters.map((name) => `- path \`${name}\`: ${parameterText(name)}`),
    ...filters.map((name) => `- query \`${name}\`: narrows the list; leave it out to see all`),
    ...(route.method === "GET" && filters.length > 0
      ? ["- query `skip`, `take`: which part of the list, 0 and 30 when left out"]
      : []),
    `- permission: ${route.permission === undefined ? "none beyond a valid key" : `\`${route.permission}\``}`,
    `- answers: ${RESPONSE[route.method]}; 401 without a key${route.permission === undefined ? "" : ", 403 without the permission"}; 404 for what does not exist`,
    ...(route.since === undefined ? [] : [`- since server version ${route.since}`]),
    "",
    "```sh",
    ...example(route, path),
    "```",
    "",
  ].join("\n");
}

function title(route: Route): string {
  const names = segmentsOf(route).filter((segment) => !segment.startsWith("{"));
  return names.length === 0 ? "The root of the API." : `Path of ${names.join(", ")}.`;
}

function parameterText(name: string): string {
  if (name === "space")
    return "id such as `Spaces-1`, or `spaces/` and the slug, or nothing for the default space";
  if (/version/i.test(name)) return "a version such as `4.2.1`";
  if (name === "gitRef") return "branch, tag or commit, percent-encoded (`refs%2Fheads%2Fmain`)";
  return "id of the document; most also answer to their slug";
}

function example(route: Route, path: string): string[] {
  const filled = path
    .replace("{space}", "Spaces-1")
    .replace(/\{(\w+)\}/g, (_all, name: string) => `<${name}>`);
  const lines = [
    `curl -sS -X ${route.method} "$OCTOPUS_URL${filled}"`,
    '  -H "X-Octopus-ApiKey: $OCTOPUS_API_KEY"',
  ];
  if (route.method === "POST" || route.method === "PUT")
    lines.push('  -H "Content-Type: application/json"', "  -d @body.json");
  return lines.map((line, index) => (index < lines.length - 1 ? `${line} \\` : line));
}
