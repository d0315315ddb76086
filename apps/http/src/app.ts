/**
 * The routes. Open are `/health`, `/ready` and the OAuth metadata, which say nothing about any caller; everything else
 * passes the request checks. Every response other than 200 is JSON, 404 and 405 included.
 */
import { contractError, degraded, healthy, limited, methodNotAllowed } from "@octo/tool-contract";
import { isPagePath } from "@octo/web";
import { Hono, type MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import { METADATA_PATH } from "./auth/resource-metadata.ts";
import {
  admitCall,
  type ContractRouteOptions,
  isContractAddress,
  serveContract,
} from "./contract/contract-route.ts";
import { correlationOf } from "./front/headers.ts";
import type { Readiness } from "./front/readiness.ts";
import type { Connection, RequestChecks } from "./front/request-checks.ts";
import type { HostGuard } from "./guard/hosts.ts";
import type { Admission } from "./guard/limits.ts";
import { admitMcp, type McpRouteOptions, serveMcp } from "./mcp/mcp-route.ts";
import { isMcpAddress } from "./mcp/narrowing.ts";
import type { Metrics } from "./observe/metrics.ts";

/** What the routes are made of. */
export interface AppOptions {
  readonly version: string;
  /** Path of the public address, without a slash at the end; requests with it and without it are served. */
  readonly prefix: string;
  readonly hosts: HostGuard;
  readonly checks: RequestChecks;
  readonly readiness: Readiness;
  /** False while the state that replicas share cannot be used. */
  readonly hasState: () => boolean;
  readonly mcp: McpRouteOptions;
  readonly contract: ContractRouteOptions;
  readonly metrics: Metrics;
  /** False when metrics have a port of their own. */
  readonly servesMetrics: boolean;
  /** RFC 9728 metadata at a path; undefined where there is none, and without OAuth. */
  readonly metadataAt: (path: string) => Readonly<Record<string, unknown>> | undefined;
  readonly notFound: (path: string) => Response;
  readonly isDraining: () => boolean;
  /** The pages for people; undefined where there are none. */
  readonly pages: Hono | undefined;
  readonly onError: (error: unknown, correlation: string) => void;
}

/** What the server in front hands in with each request. */
export interface AppBindings {
  readonly connection: Connection;
}

const NO_STATE =
  "The state that replicas share is not available: reads go on, limits count in each process, and nothing is written.";

type App = Hono<{ Bindings: AppBindings }>;

const CORS_HEADERS =
  "authorization,content-type,mcp-protocol-version,mcp-session-id,mcp-method,mcp-name,last-event-id,x-octopus-apikey,x-octopus-tenant-id,x-octopus-correlation-id,x-octo-toolsets,x-octo-tools,x-octo-exclude-tools,x-octo-read-only,traceparent";

/** Makes the application. */
export function createApp(options: AppOptions): App {
  const { prefix, hosts } = options;
  const app: App = new Hono({ getPath: (request) => withoutPrefix(pathOf(request.url), prefix) });
  app.onError((error, c) => {
    const correlation = correlationOf(c.req.raw.headers);
    options.onError(error, correlation);
    return contractError(
      500,
      "internal_error",
      `Something went wrong inside this server; its log has ${correlation}.`,
    );
  });
  app.notFound((c) => options.notFound(c.req.path));
  const pages = pagesOf(hosts);
  // One step for all requests, because each further one makes every request wait for one more promise.
  app.use("*", async (c, next) => {
    const started = performance.now();
    const { headers } = c.req.raw;
    const refusal = options.isDraining() ? shuttingDown() : options.checks.check(headers, c.env.connection);
    if (refusal) c.res = refusal;
    // Only pages send an Origin. Other callers have no use for the headers, and setting them costs a copy.
    else if (headers.has("origin")) await respondWith(c, pages(c, next));
    else await next();
    options.metrics.responded(routeOf(c.req.path), c.res.status, (performance.now() - started) / 1_000);
  });
  addOpenRoutes(app, options);
  addPages(app, options);
  addGuardedRoutes(app, options);
  return app;
}

/** Takes the response of a step, if it has one. */
async function respondWith(c: { res: Response }, step: ReturnType<MiddlewareHandler>): Promise<void> {
  const response = await step;
  if (response) c.res = response;
}

function shuttingDown(): Response {
  const message = "This server is shutting down. Try again in 1 second.";
  return contractError(503, "shutting_down", message, { retryAfter: 1, headers: { connection: "close" } });
}

function pagesOf(hosts: HostGuard): MiddlewareHandler {
  return cors({
    origin: (origin) => (hosts.allowsOrigin(origin) ? origin : null),
    allowHeaders: CORS_HEADERS.split(","),
    allowMethods: ["GET", "POST", "DELETE"],
    exposeHeaders: ["mcp-session-id", "www-authenticate", "retry-after"],
  });
}

function addOpenRoutes(app: App, options: AppOptions): void {
  const { readiness, version } = options;
  app.get("/health", () => healthy(version));
  app.get("/ready", async () => {
    if (!(await readiness.check()))
      return degraded("Octopus cannot be reached, or does not accept the key.", 10);
    return options.hasState() ? healthy(version) : limited(NO_STATE);
  });
  for (const path of ["/health", "/ready"]) app.all(path, () => methodNotAllowed(["GET"]));
  app.all(`${METADATA_PATH}/*`, ({ req: { path, method } }) => {
    const metadata = options.metadataAt(path);
    if (!metadata) return options.notFound(path);
    if (method !== "GET") return methodNotAllowed(["GET"]);
    return Response.json(metadata, { headers: { "cache-control": "max-age=3600" } });
  });
}

/** Pages authenticate people by themselves. */
function addPages(app: App, { pages, checks }: AppOptions): void {
  if (!pages) return;
  app.all("*", async (c, next) => {
    if (!isPagePath(c.req.path)) return next();
    return (await checks.checkConnection(c.env.connection)) ?? pages.fetch(c.req.raw, c.env);
  });
}

function addGuardedRoutes(app: App, options: AppOptions): void {
  const { checks, metrics } = options;
  const authenticate = <A extends Admission>(
    c: { req: { raw: Request; path: string }; env: AppBindings },
    admit?: (caller: string) => Promise<A>,
  ) =>
    checks.authenticate(c.req.raw.headers, c.env.connection, {
      path: c.req.path,
      tenantOptional: isListing(c.req.path),
      admit,
    });
  const admitToContract = (caller: string) => admitCall(options.contract, caller);
  if (options.servesMetrics) {
    app.get("/metrics", async (c) => {
      const authentication = await authenticate(c);
      if (!authentication.ok) return authentication.response;
      return new Response(await metrics.text(), { headers: { "content-type": metrics.contentType } });
    });
    app.all("/metrics", () => methodNotAllowed(["GET"]));
  }
  app.all("*", async (c) => {
    const { path } = c.req;
    const request = c.req.raw;
    if (isMcpAddress(path)) {
      const authentication = await authenticate(c, (caller) => admitMcp(options.mcp, request, caller));
      if (!authentication.ok) return authentication.response;
      return serveMcp(options.mcp, path, request, authentication);
    }
    if (!isContractAddress(path)) return options.notFound(path);
    const authentication = await authenticate(c, admitToContract);
    if (!authentication.ok) return authentication.response;
    return serveContract(options.contract, path, request, authentication);
  });
}

/** A host lists tools when it starts, before it knows for which tenant it will call. */
function isListing(path: string): boolean {
  return path === "/tools" || path === "/metrics";
}

/** What stands for the path in metrics: few values, none of the caller's making. */
function routeOf(path: string): string {
  if (isMcpAddress(path)) return "/mcp";
  if (path.startsWith("/tool/")) return "/tool/{name}/call";
  if (isPagePath(path)) return "pages";
  return ["/tools", "/health", "/ready", "/metrics"].includes(path) ? path : "other";
}

/** The path of an address that the server in front has built, and so needs no parser. It is not decoded, unlike that of Hono. */
function pathOf(url: string): string {
  return /^[^:]+:\/\/[^/?#]*(\/[^?#]*)/.exec(url)?.[1] ?? "/";
}

function withoutPrefix(path: string, prefix: string): string {
  return prefix !== "" && path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
}
