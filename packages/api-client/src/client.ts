/** A client for one Octopus Server: typed calls over one transport, whose limits hold for all of its scopes together. */
import { request, streamBatches, streamLines } from "./call/calls.ts";
import type { Init, Shared } from "./call/perform.ts";
import { type CallScope, limitsOf, type OctopusClientOptions } from "./client-options.ts";
import { fixedSecretsOf } from "./credential.ts";
import { OctopusError } from "./errors.ts";
import { parseServerUrl, type ServerUrl } from "./server-url.ts";
import { type ExchangeOptions, openExchange, readingExchange } from "./transport/exchange.ts";
import { createGate } from "./transport/gate.ts";
import type { Answer, Arriving } from "./transport/outgoing.ts";
import { RETRY_DEFAULTS, retryLayer } from "./transport/retry.ts";
import { shareLayer } from "./transport/share.ts";
import { createFollow } from "./transport/signals.ts";
import { fetchWire } from "./transport/wire.ts";
import type { InitOf, Method, OperationOf, PathsOf, Rest, ResultOf } from "./typed.ts";

export type {
  BeforeRequest,
  CallScope,
  Exchange,
  OctopusClientOptions,
  OutgoingRequest,
  RequestFacts,
} from "./client-options.ts";

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
  /** The same lines, many at a time: each text is one or more of them with a `\n` between. For texts of many lines. */
  lineBatches<P extends PathsOf<"get">>(
    path: P,
    ...rest: Rest<InitOf<OperationOf<P, "get">, Known>>
  ): AsyncGenerator<string, void, void>;
}

/** A client for a whole server. */
export interface OctopusClient extends Calls<never> {
  readonly server: ServerUrl;
  /** The same calls with the space filled in. */
  inSpace(spaceId: string): SpaceClient;
  /**
   * A request that no type knows: the path is sent as it is, or refused when it would not be; the answer is unknown.
   * For callers that bring their own requests; `beforeRequest` is where these are judged.
   */
  request(method: string, path: string, init?: RawInit): Promise<unknown>;
  /**
   * The secrets of the client's own credential, so that a caller can keep them out of every text: a fixed secret from the
   * start, and each one that a function gave so far. Credentials of {@link OctopusClient.scoped} are not among them.
   */
  secrets(): readonly string[];
  /** The same server, limits and connections, with another scope. */
  scoped(scope: CallScope): OctopusClient;
}

/** Values of a request that no type knows. */
export interface RawInit {
  readonly query?: Readonly<Record<string, unknown>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** A client that is bound to one space. */
export interface SpaceClient extends Calls<"spaceId"> {
  readonly spaceId: string;
}

/** Headers that tell who asks and for what; reads that agree in them get the same answer. */
const IDENTITY = ["X-Octopus-ApiKey", "Authorization", "Accept"];

/**
 * Makes a client; nothing is sent yet.
 * @throws OctopusError `config` when the server address or a limit is not usable.
 */
export function createOctopusClient(options: OctopusClientOptions): OctopusClient {
  const limits = limitsOf(options);
  const exchange: ExchangeOptions = {
    ...limits,
    wire: options.wire ?? fetchWire(options.fetch ?? ((outgoing) => fetch(outgoing))),
    gate: createGate(limits.concurrency),
  };
  const retry = { ...RETRY_DEFAULTS, ...options.retry };
  const shared: Shared = {
    server: parseServerUrl(options.serverUrl),
    options,
    read: shareLayer(IDENTITY)(retryLayer<Answer>(retry)(readingExchange(exchange))),
    follow: createFollow(),
    open: retryLayer<Arriving>(retry)(openExchange(exchange)),
    secrets: new Set(fixedSecretsOf(options.credential)),
  };
  return bind(shared, options);
}

function bind(shared: Shared, scope: CallScope): OctopusClient {
  return {
    server: shared.server,
    ...callsWith<never>(shared, scope, {}),
    inSpace: (spaceId) => ({ spaceId, ...callsWith<"spaceId">(shared, scope, { spaceId }) }),
    request: (method, path, init = {}) =>
      request({ shared, scope, method: methodOf(method), route: path, init }, true),
    secrets: () => [...shared.secrets],
    scoped: (inner) => bind(shared, inner),
  };
}

function callsWith<Known extends string>(
  shared: Shared,
  scope: CallScope,
  known: Readonly<Record<string, string>>,
): Calls<Known> {
  const unsent = (method: Method, route: string, init: Init = {}) => ({
    shared,
    scope,
    method,
    route,
    init: { ...init, path: { ...known, ...init.path } },
  });
  const call = (method: Method) => (route: string, init?: Init) => request(unsent(method, route, init));
  // The signatures come from the document; below this line a path is a string and an answer is unknown.
  return {
    get: call("get"),
    post: call("post"),
    put: call("put"),
    delete: call("delete"),
    lines: (route: string, init?: Init) => streamLines(unsent("get", route, init)),
    lineBatches: (route: string, init?: Init) => streamBatches(unsent("get", route, init)),
  } as unknown as Calls<Known>;
}

const METHODS: readonly Method[] = ["get", "post", "put", "patch", "delete"];

function methodOf(text: string): Method {
  const method = METHODS.find((known) => known === text.toLowerCase());
  if (!method)
    throw new OctopusError({ code: "input", message: `${JSON.stringify(text)} is not a method of this API` });
  return method;
}
