/**
 * A client for one Octopus Server. Every request passes one place, where the path is checked, the policy is asked
 * about what will really be sent, the credential is added, and the answer becomes data or one typed error.
 */
import createFetchClient from "openapi-fetch";
import { type Credential, credentialHeader } from "./credential.ts";
import { isOctopusError, OctopusError } from "./errors.ts";
import { errorFromBroken, errorFromResponse, isPage, notAnApi } from "./failures.ts";
import type { paths } from "./generated/schema.ts";
import { fillPath } from "./path.ts";
import { parseServerUrl, type ServerUrl } from "./server-url.ts";
import { readLines, readText } from "./transport/body.ts";
import { startDeadline } from "./transport/deadline.ts";
import { type Send, stack } from "./transport/fetch-layer.ts";
import { limitLayer } from "./transport/limit.ts";
import { redirectLayer } from "./transport/redirect.ts";
import { type RetryOptions, retryLayer } from "./transport/retry.ts";
import type { InitOf, Method, OperationOf, PathsOf, Rest, ResultOf } from "./typed.ts";

/** A request as it is about to be sent. */
export interface OutgoingRequest {
  readonly method: string;
  /** The path below the virtual directory, byte for byte as sent, e.g. `/api/Spaces-1/releases/Releases-7`. */
  readonly path: string;
  /** The template of the document, e.g. `/api/{spaceId}/releases/{id}`. */
  readonly route: string;
  /** Names of the query parameters. */
  readonly query: readonly string[];
  readonly body: unknown;
}

/** A request that was answered or failed; for counting and audit. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly route: string;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly durationMs: number;
}

/** What differs between callers that share one client. */
export interface CallScope {
  /** Aborts every request of this scope. */
  readonly signal?: AbortSignal;
  /** Asked about each request, redirects included; throws to refuse it. */
  readonly beforeRequest?: (request: OutgoingRequest) => void;
  readonly onExchange?: (exchange: Exchange) => void;
  readonly userAgent?: string;
}

/** How to reach a server. Times are milliseconds, sizes bytes. */
export interface OctopusClientOptions extends CallScope {
  readonly serverUrl: string;
  readonly credential: Credential;
  /** Limit for one call, reading included; default 30 s. */
  readonly timeoutMs?: number;
  /** Requests at the same time; default 8. */
  readonly concurrency?: number;
  /** Largest answer that is held in memory; default 64 MB. */
  readonly maxResponseBytes?: number;
  readonly retry?: Partial<RetryOptions>;
  /** Another `fetch`, for proxies, own certificates or tests. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** Typed calls; `Known` are the path values that the client fills in by itself. */
export interface Calls<Known extends string> {
  get<P extends PathsOf<"get">>(
    path: P,
    ...rest: Rest<InitOf<OperationOf<P, "get">, Known>>
  ): Promise<ResultOf<OperationOf<P, "get">>>;
  post<P extends PathsOf<"post">>(
    path: P,
    ...rest: Rest<InitOf<OperationOf<P, "post">, Known>>
  ): Promise<ResultOf<OperationOf<P, "post">>>;
  put<P extends PathsOf<"put">>(
    path: P,
    ...rest: Rest<InitOf<OperationOf<P, "put">, Known>>
  ): Promise<ResultOf<OperationOf<P, "put">>>;
  delete<P extends PathsOf<"delete">>(
    path: P,
    ...rest: Rest<InitOf<OperationOf<P, "delete">, Known>>
  ): Promise<ResultOf<OperationOf<P, "delete">>>;
  /** The lines of a text answer as they arrive; ending the loop closes the connection. */
  lines<P extends PathsOf<"get">>(
    path: P,
    ...rest: Rest<InitOf<OperationOf<P, "get">, Known>>
  ): AsyncGenerator<string, void, void>;
}

/** A client for a whole server. */
export interface OctopusClient extends Calls<never> {
  readonly server: ServerUrl;
  /** The same calls with the space filled in. */
  inSpace(spaceId: string): SpaceClient;
  /** The same server, limits and connections, with another scope. */
  scoped(scope: CallScope): OctopusClient;
}

/** A client that is bound to one space. */
export interface SpaceClient extends Calls<"spaceId"> {
  readonly spaceId: string;
}

interface Init {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

interface Shared {
  readonly server: ServerUrl;
  readonly options: OctopusClientOptions;
  /** The layers that all scopes share, so that limits hold for the client as a whole. */
  readonly send: Send;
}

const DEFAULTS = { timeoutMs: 30_000, concurrency: 8, maxResponseBytes: 64_000_000 };
const RETRY: RetryOptions = {
  attempts: 5,
  baseDelayMs: 200,
  budgetMs: 20_000,
  random: Math.random,
  now: Date.now,
};

/**
 * Makes a client; nothing is sent yet.
 * @throws OctopusError `config` when the server address is not usable.
 */
export function createOctopusClient(options: OctopusClientOptions): OctopusClient {
  const server = parseServerUrl(options.serverUrl);
  const base: Send = options.fetch ?? ((request) => fetch(request));
  const send = stack(base, [
    retryLayer({ ...RETRY, ...options.retry }),
    limitLayer(options.concurrency ?? DEFAULTS.concurrency),
  ]);
  return bind({ server, options, send }, options);
}

function bind(shared: Shared, scope: CallScope): OctopusClient {
  return {
    server: shared.server,
    ...callsWith<never>(shared, scope, {}),
    inSpace: (spaceId) => ({ spaceId, ...callsWith<"spaceId">(shared, scope, { spaceId }) }),
    scoped: (inner) => bind(shared, inner),
  };
}

function callsWith<Known extends string>(
  shared: Shared,
  scope: CallScope,
  known: Readonly<Record<string, string>>,
): Calls<Known> {
  const call = (method: Method) => (route: string, init?: Init) =>
    request(shared, scope, method, route, withKnown(init, known));
  const lines = (route: string, init?: Init) => streamLines(shared, scope, route, withKnown(init, known));
  // The signatures come from the document; below this line a path is a string and an answer is unknown.
  return {
    get: call("get"),
    post: call("post"),
    put: call("put"),
    delete: call("delete"),
    lines,
  } as unknown as Calls<Known>;
}

function withKnown(init: Init | undefined, known: Readonly<Record<string, string>>): Init {
  return { ...init, path: { ...known, ...init?.path } };
}

async function request(
  shared: Shared,
  scope: CallScope,
  method: Method,
  route: string,
  init: Init,
): Promise<unknown> {
  return exchange(shared, scope, method, route, init, async (response) => {
    const text = await readText(response, shared.options.maxResponseBytes ?? DEFAULTS.maxResponseBytes);
    const type = response.headers.get("Content-Type") ?? "";
    if (type.includes("json")) return parseJson(text, shared, method, route);
    if (isPage(response)) throw notAnApi(shared.server, method, route);
    return text === "" ? undefined : text;
  });
}

async function* streamLines(
  shared: Shared,
  scope: CallScope,
  route: string,
  init: Init,
): AsyncGenerator<string, void, void> {
  const open = await exchange(shared, scope, "get", route, init, async (response) => response, true);
  try {
    yield* readLines(open.response);
  } catch (error) {
    throw errorFromBroken(error, "get", route);
  } finally {
    open.clear();
  }
}

function parseJson(text: string, shared: Shared, method: string, route: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notAnApi(shared.server, method, route, cause);
  }
}

async function exchange<T>(
  shared: Shared,
  scope: CallScope,
  method: Method,
  route: string,
  init: Init,
  read: (response: Response) => Promise<T>,
): Promise<T>;
async function exchange<T>(
  shared: Shared,
  scope: CallScope,
  method: Method,
  route: string,
  init: Init,
  read: (response: Response) => Promise<T>,
  keepOpen: true,
): Promise<{ response: Response; clear: () => void }>;
async function exchange<T>(
  shared: Shared,
  scope: CallScope,
  method: Method,
  route: string,
  init: Init,
  read: (response: Response) => Promise<T>,
  keepOpen?: true,
): Promise<T | { response: Response; clear: () => void }> {
  const deadline = startDeadline(shared.options.timeoutMs ?? DEFAULTS.timeoutMs, [scope.signal, init.signal]);
  const started = performance.now();
  const path = fillPath(route, init.path ?? {});
  let status = 0;
  try {
    const response = await sendTyped(shared, scope, method, route, path, init, deadline.signal);
    status = response.status;
    if (!response.ok) throw await errorFromResponse(response, method.toUpperCase(), route, shared.server);
    if (keepOpen) return { response, clear: deadline.clear };
    return await read(response);
  } catch (error) {
    if (keepOpen) deadline.clear();
    const reason = deadline.signal.aborted ? deadline.signal.reason : error;
    throw isOctopusError(reason) ? reason : errorFromBroken(reason, method, route);
  } finally {
    if (!keepOpen) deadline.clear();
    scope.onExchange?.({
      method: method.toUpperCase(),
      path,
      route,
      status,
      durationMs: performance.now() - started,
    });
  }
}

async function sendTyped(
  shared: Shared,
  scope: CallScope,
  method: Method,
  route: string,
  path: string,
  init: Init,
  signal: AbortSignal,
): Promise<Response> {
  const { server } = shared;
  const query = Object.keys(init.query ?? {}).filter((name) => init.query?.[name] !== undefined);
  const ask = (url: URL) =>
    askBefore(server, scope, { method: method.toUpperCase(), route, query, body: init.body }, url);
  const api = createFetchClient<paths>({
    baseUrl: server.base,
    querySerializer: { array: { style: "form", explode: false } },
    pathSerializer: () => server.base + path,
    fetch: stack(shared.send, [redirectLayer(ask)]),
  });
  api.use({
    async onRequest({ request: outgoing }) {
      const url = new URL(outgoing.url);
      if (url.pathname !== server.directory + path) {
        throw new OctopusError({
          code: "input",
          message: `The path ${path} would not be sent as written.`,
          method,
          route,
        });
      }
      ask(url);
      const [name, value] = await credentialHeader(shared.options.credential);
      outgoing.headers.set(name, value);
      outgoing.headers.set("Accept", "application/json, text/*;q=0.5");
      outgoing.headers.set("User-Agent", scope.userAgent ?? shared.options.userAgent ?? "octo-api-client");
      return outgoing;
    },
  });
  const { response } = await api.request(
    method as "get",
    route as PathsOf<"get">,
    {
      params: { path: init.path ?? {}, query: init.query },
      ...(init.body === undefined ? {} : { body: init.body }),
      parseAs: "stream",
      redirect: "manual",
      signal,
    } as never,
  );
  return response;
}

function askBefore(
  server: ServerUrl,
  scope: CallScope,
  facts: Omit<OutgoingRequest, "path">,
  url: URL,
): void {
  scope.beforeRequest?.({ ...facts, path: url.pathname.slice(server.directory.length) });
}
