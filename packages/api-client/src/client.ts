/** A client for one Octopus Server: typed calls over one transport, whose limits hold for all callers together. */
import { request, streamBatches, streamLines } from "./call/calls.ts";
import type { Init, Shared } from "./call/perform.ts";
import { type CallerOptions, type OctopusClientOptions, readOptions } from "./client-options.ts";
import { fixedSecretsOf } from "./credential.ts";
import { OctopusError } from "./errors.ts";
import type { ServerUrl } from "./server-url.ts";
import { createConcurrencyLimit } from "./transport/concurrency-limit.ts";
import { type ExchangeOptions, openExchange, readingExchange } from "./transport/exchange.ts";
import type { StreamingResponse, TextResponse } from "./transport/outgoing.ts";
import { RETRY_DEFAULTS, retryLayer } from "./transport/retry.ts";
import { sendByFetch } from "./transport/send-http.ts";
import { shareLayer } from "./transport/share.ts";
import { createAborts } from "./transport/signals.ts";
import type { InitOf, Method, OperationOf, PathsOf, Rest, ResultOf } from "./typed.ts";

export type {
  BeforeRequest,
  CallerOptions,
  Exchange,
  OctopusClientOptions,
  OutgoingRequest,
  RequestFacts,
} from "./client-options.ts";

/** Typed calls; `Known` are the path values that the client fills in. */
export interface Calls<Known extends string> {
  /** Sends a GET and returns the response. */
  get<P extends PathsOf<"get">>(
    path: P,
    ...rest: Rest<InitOf<OperationOf<P, "get">, Known>>
  ): Promise<ResultOf<OperationOf<P, "get">>>;
  /** Sends a POST, once, and returns the response. */
  post<P extends PathsOf<"post">>(
    path: P,
    ...rest: Rest<InitOf<OperationOf<P, "post">, Known>>
  ): Promise<ResultOf<OperationOf<P, "post">>>;
  /** Sends a PUT, once, and returns the response. */
  put<P extends PathsOf<"put">>(
    path: P,
    ...rest: Rest<InitOf<OperationOf<P, "put">, Known>>
  ): Promise<ResultOf<OperationOf<P, "put">>>;
  /** Sends a DELETE, once, and returns the response. */
  delete<P extends PathsOf<"delete">>(
    path: P,
    ...rest: Rest<InitOf<OperationOf<P, "delete">, Known>>
  ): Promise<ResultOf<OperationOf<P, "delete">>>;
  /** Yields the lines of a text response as they arrive; ending the loop closes the connection. */
  lines<P extends PathsOf<"get">>(
    path: P,
    ...rest: Rest<InitOf<OperationOf<P, "get">, Known>>
  ): AsyncGenerator<string, void, void>;
  /** Yields the same lines in batches: each text holds one or more lines with a `\n` between them. Faster for long texts. */
  lineBatches<P extends PathsOf<"get">>(
    path: P,
    ...rest: Rest<InitOf<OperationOf<P, "get">, Known>>
  ): AsyncGenerator<string, void, void>;
}

/** A client for a whole server. Every call returns data or rejects with an {@link OctopusError}. */
export interface OctopusClient extends Calls<never> {
  /** The address of the server. */
  readonly server: ServerUrl;
  /** The same calls with the space filled in. */
  inSpace(spaceId: string): SpaceClient;
  /**
   * Sends a request that no type describes, for callers that bring their own requests. The path is sent as it is, or
   * refused when it would not arrive as it is. A policy decides about such a request in `beforeRequest`.
   */
  request(method: string, path: string, init?: RawInit): Promise<unknown>;
  /**
   * The secrets of the client's own credential, so that a host can keep them out of every text: a fixed secret from the
   * start, and each secret that a function has returned so far. Credentials of {@link OctopusClient.forCaller} are not
   * among them.
   */
  secrets(): readonly string[];
  /** Returns a client with the same server, limits and connections for another caller. */
  forCaller(caller: CallerOptions): OctopusClient;
}

/** Values of a request that no type describes. */
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

/** The headers that say who asks and for what; reads that agree in them may share one response. */
const IDENTITY = ["X-Octopus-ApiKey", "Authorization", "Accept"];

/**
 * Makes a client. Nothing is sent yet.
 *
 * @throws OctopusError `config` when an option is missing, misspelt or out of its range, or when the server address is
 * not an http or https address.
 *
 * @example
 * ```ts
 * import { createOctopusClient } from "@octo/api-client";
 * import { startSimulator } from "@octo/simulator";
 *
 * const simulator = await startSimulator();
 * const octopus = createOctopusClient({
 *   serverUrl: simulator.url,
 *   credential: { kind: "apiKey", key: simulator.apiKey },
 * });
 * const space = octopus.inSpace("Spaces-1");
 * const projects = await space.get("/api/{spaceId}/projects", { query: { partialName: "Checkout" } });
 * projects.Items[0]?.Name; // => "Checkout Service"
 * await simulator.close();
 * ```
 */
export function createOctopusClient(options: OctopusClientOptions): OctopusClient {
  const { limits, server } = readOptions(options);
  const exchange: ExchangeOptions = {
    ...limits,
    sendHttp: options.sendHttp ?? sendByFetch(options.fetch ?? ((request) => fetch(request))),
    concurrencyLimit: createConcurrencyLimit(limits.concurrency),
  };
  const aborts = createAborts();
  const retry = { ...RETRY_DEFAULTS, ...options.retry };
  const shared: Shared = {
    server,
    options,
    read: shareLayer(IDENTITY, aborts)(retryLayer<TextResponse>(retry)(readingExchange(exchange))),
    aborts,
    open: retryLayer<StreamingResponse>(retry)(openExchange(exchange)),
    secrets: new Set(fixedSecretsOf(options.credential)),
  };
  return clientFor(shared, options);
}

function clientFor(shared: Shared, caller: CallerOptions): OctopusClient {
  return {
    server: shared.server,
    ...callsWith<never>(shared, caller, {}),
    inSpace: (spaceId) => ({ spaceId, ...callsWith<"spaceId">(shared, caller, { spaceId }) }),
    request: (method, path, init = {}) =>
      request({ shared, caller, method: methodOf(method), route: path, init }, true),
    secrets: () => [...shared.secrets],
    forCaller: (other) => clientFor(shared, other),
  };
}

function callsWith<Known extends string>(
  shared: Shared,
  caller: CallerOptions,
  known: Readonly<Record<string, string>>,
): Calls<Known> {
  const unsent = (method: Method, route: string, init: Init = {}) => ({
    shared,
    caller,
    method,
    route,
    init: { ...init, path: { ...known, ...init.path } },
  });
  const call = (method: Method) => (route: string, init?: Init) => request(unsent(method, route, init));
  // The signatures come from the OpenAPI document. Below this line a path is a string and a response is unknown.
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
  if (!method) {
    throw new OctopusError({
      code: "input",
      message: `${JSON.stringify(text)} is not a method of this API. Known: ${METHODS.join(", ")}.`,
    });
  }
  return method;
}
