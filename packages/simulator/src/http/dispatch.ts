/**
 * Turns a parsed request into a reply: it checks route, version, credential, permission and body, and calls the
 * handler.
 */

import { SYSTEM_ACTOR } from "../domain/events.ts";
import { comparePackageVersions } from "../domain/versions.ts";
import type { Linker } from "../links/linker.ts";
import type { Actor, Sim } from "../sim.ts";
import { allSpaceStates, type SpaceState } from "../store/store.ts";
import type { Edition } from "../versions/edition.ts";
import { authenticate, type Caller, type Headers } from "./auth.ts";
import { type Body, readBody } from "./body.ts";
import { conditional } from "./conditional.ts";
import type { Context, Route } from "./context.ts";
import { ApiError, forbidden, invalid, notFound } from "./errors.ts";
import { checkRateLimit } from "./limits.ts";
import type { Upload } from "./multipart.ts";
import { pageOf } from "./paging.ts";
import { parseQuery, type Query } from "./query.ts";
import { picture, type Reply } from "./reply.ts";
import { type Match, type Router, splitSpace, type Target } from "./router.ts";

export interface RawRequest {
  readonly sim: Sim;
  readonly router: Router;
  readonly linker: Linker;
  readonly method: string;
  /** The path without the virtual directory. */
  readonly path: string;
  readonly search: URLSearchParams;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly upload: Upload | null;
  readonly edition: Edition;
  readonly ip: string | null;
}

/** Makes the reply to one request; throws `ApiError` for every mistake of a caller. */
export function dispatch(request: RawRequest): Reply {
  const { sim } = request;
  const path = request.path.replace(/\/+$/, "");
  if (path !== "/api" && !path.toLowerCase().startsWith("/api/")) return portal(request);
  const target = splitSpace(path.slice("/api".length), sim.store);
  const query = parseQuery(request.search);
  const found = request.router.match(request.method, target);
  const open = found !== null && found !== "wrong-method" && found.route.open === true;
  const caller = identify(request, query, open, path);
  if (target.unknownSpace !== null) throw notFound(target.unknownSpace);
  const match = requireMatch(found, request, target);
  checkRoute(match.route, sim, caller);
  const reply = match.route.handler(makeContext(request, { match, target, query, caller }));
  const fitted = reply.json === undefined ? reply : { ...reply, json: request.edition.fit(reply.json) };
  return conditional(match.route, request.headers, fitted);
}

/**
 * Authenticates the caller and counts the request against the rate limits, also when that fails. An open route needs no
 * key.
 */
function identify(request: RawRequest, query: Query, open: boolean, path: string): Caller | null {
  const { sim, ip } = request;
  try {
    const caller = authenticate(sim.store, { headers: request.headers, query, ip }, sim.now());
    checkRateLimit(sim, caller, ip, path);
    return caller;
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    checkRateLimit(sim, null, ip, path);
    if (open) return null;
    throw error;
  }
}

function portal(request: RawRequest): Reply {
  const path = request.path.toLowerCase();
  if (path === "" || path === "/" || path.startsWith("/app") || path.startsWith("/users/authenticate/")) {
    const text = `<!doctype html><html><head><title>Octopus Deploy</title></head><body>Octopus Server ${request.sim.settings.serverVersion}</body></html>`;
    return { status: 200, text, contentType: "text/html; charset=utf-8" };
  }
  if (path.startsWith("/avatars/")) return picture(path.slice("/avatars/".length));
  const guide = path === "/llms.txt" && request.method === "GET" ? request.edition.llmsText() : null;
  if (guide === null) throw notFound(request.path);
  return { status: 200, text: guide, contentType: "text/markdown; charset=utf-8" };
}

function requireMatch(found: Match | "wrong-method" | null, request: RawRequest, target: Target): Match {
  if (found === null) throw new ApiError(404, `The resource '/${target.segments.join("/")}' was not found.`);
  if (found === "wrong-method") {
    throw new ApiError(405, `The HTTP method ${request.method} is not supported by this resource.`);
  }
  return found;
}

function checkRoute(route: Route, sim: Sim, caller: Caller | null): void {
  if (route.since !== undefined && comparePackageVersions(sim.settings.serverVersion, route.since) < 0)
    throw notFound(route.path);
  if (route.permission !== undefined && !holds(caller, route.permission)) throw forbidden(route.permission);
}

function holds(caller: Caller | null, permission: string): boolean {
  const granted = caller?.credential.permissions;
  return granted === null || granted?.includes(permission) === true;
}

function makeContext(
  request: RawRequest,
  {
    match,
    target,
    query,
    caller,
  }: {
    readonly match: Match;
    readonly target: Target;
    readonly query: Query;
    readonly caller: Caller | null;
  },
): Context {
  const { sim, linker } = request;
  const defaultSpace = sim.store.spaces.find((space) => space.IsDefault);
  const spaceId = target.spaceId ?? defaultSpace?.Id ?? "Spaces-1";
  const allSpaces = target.spaceId === null && match.route.mixed === true;
  const inSpace = match.route.path.startsWith("/{space}") && !allSpaces;
  const actor: Actor = caller?.actor ?? SYSTEM_ACTOR;
  const base = inSpace ? `${linker.api}/${spaceId}` : linker.api;
  return {
    sim,
    query,
    actor,
    linker,
    now: sim.now(),
    bytes: request.bytes,
    upload: request.upload,
    headers: request.headers,
    body: parseJson(request),
    space: sim.store.space(spaceId),
    spaces: allSpaces ? chosenSpaces(sim, query) : [sim.store.space(spaceId)],
    param: (name) => match.params[name] ?? "",
    may: (permission) => holds(caller, permission),
    page: (type, items, map = (item) => linker.add(type, item)) =>
      pageOf(
        items,
        {
          path: `${base}/${target.segments.join("/")}`,
          query,
          itemType: type,
          filters: match.route.filters ?? [],
        },
        map,
      ),
  };
}

function chosenSpaces(sim: Sim, query: Query): SpaceState[] {
  const wanted = query.list("spaces").map((id) => id.toLowerCase());
  const all = allSpaceStates(sim.store);
  return wanted.length === 0 || wanted.includes("all")
    ? all
    : all.filter((space) => wanted.includes(space.id.toLowerCase()));
}

function parseJson(request: RawRequest): Body {
  // Scripts often send JSON with the content type of a form, which their tool proposes, and a real server takes it.
  const type = request.headers["content-type"] ?? "application/json";
  if (request.bytes.length === 0 || /multipart|octet-stream/i.test(type)) return readBody({});
  try {
    return readBody(JSON.parse(request.bytes.toString("utf8")));
  } catch {
    throw invalid("The request body is not valid JSON.");
  }
}
