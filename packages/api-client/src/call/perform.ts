/**
 * Performs one call, from its path template to its data. For every request the path is checked, `beforeRequest` is asked
 * about what will really be sent (redirects included), and the credential is added last. The result is data or one
 * typed error.
 */
import { defaultBodySerializer } from "openapi-fetch";
import type { CallerOptions, OctopusClientOptions, RequestFacts } from "../client-options.ts";
import { type CredentialHeader, credentialHeader } from "../credential.ts";
import { OctopusError } from "../errors.ts";
import type { ServerUrl } from "../server-url.ts";
import {
  isReadMethod,
  type ResponseHead,
  type Send,
  type StreamingResponse,
  type TextResponse,
} from "../transport/outgoing.ts";
import { redirectLayer } from "../transport/redirect.ts";
import type { Aborts } from "../transport/signals.ts";
import type { Method } from "../typed.ts";
import { addressOf, pathBelow } from "./address.ts";
import { errorFrom, type RequestInfo } from "./failures.ts";
import { redactorOf } from "./redact.ts";

/** What all calls of a client share. */
export interface Shared {
  readonly server: ServerUrl;
  readonly options: OctopusClientOptions;
  /** Sends a request whose response is read as a whole: shared, repeated, limited. */
  readonly read: Send<TextResponse>;
  /** Sends a request whose response is handed out as it arrives: repeated until it begins, limited. */
  readonly open: Send<StreamingResponse>;
  readonly aborts: Aborts;
  /** The secrets of the client's own credential that were used so far. */
  readonly secrets: Set<string>;
}

/** The values of a call. */
export interface Init {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** One call. */
export interface Call {
  readonly shared: Shared;
  readonly caller: CallerOptions;
  readonly method: Method;
  /** The path template. */
  readonly route: string;
  readonly init: Init;
  /** Follows the signals of caller and call, for as long as the response is read. */
  readonly signal: AbortSignal;
}

/**
 * Sends a call and hands the response to `use`.
 *
 * @throws OctopusError, what `beforeRequest` throws, or the reason of the signal that aborted the call.
 */
export async function perform<R extends ResponseHead, T>(
  call: Call,
  send: Send<R>,
  use: (response: R, info: RequestInfo) => Promise<T>,
): Promise<T> {
  const { shared, caller, route, init, signal } = call;
  const method = call.method.toUpperCase();
  const url = addressOf(shared.server, route, init.path ?? {}, init.query ?? {});
  const body = serialized(init.body);
  const started = performance.now();
  let info: RequestInfo = {
    server: shared.server,
    method,
    route,
    isRead: isReadMethod(method),
    redact: (text) => text,
  };
  let status = 0;
  try {
    signal.throwIfAborted();
    const ask = async (target: URL): Promise<boolean> => {
      const facts = await unlessAborted(askBeforeRequest(call, method, target), call);
      const isRead = isReadMethod(method) && mayBeRead(facts);
      info = { ...info, isRead };
      return isRead;
    };
    const isRead = await ask(url);
    const follow = (target: URL) => {
      refuseToLeaveApi(call, target);
      return ask(target);
    };
    const sendWith = (credential: CredentialHeader) => {
      if (isOwnCredential(call)) shared.secrets.add(credential.secret);
      info = { ...info, redact: redactorOf(credential.secret) };
      const headers = headersOf(call, body, credential);
      return redirectLayer<R>(follow)(send)({ method, url, headers, body, isRead, signal });
    };
    const response = await withCredential(call, isRead, sendWith);
    status = response.status;
    return await use(response, info);
  } catch (error) {
    throw signal.aborted ? signal.reason : errorFrom(error, info);
  } finally {
    const path = pathBelow(shared.server, url) ?? url.pathname;
    caller.onExchange?.({ method, path, route, status, durationMs: performance.now() - started });
  }
}

/**
 * Sends with the current credential. A read that the server refuses is sent once more where there is a newer credential. A
 * write is not: the next read renews the credential.
 */
async function withCredential<R extends ResponseHead>(
  call: Call,
  isRead: boolean,
  sendWith: (credential: CredentialHeader) => Promise<R>,
): Promise<R> {
  const { shared, caller } = call;
  const source = caller.credential ?? shared.options.credential;
  const credential = await unlessAborted(credentialHeader(source), call);
  const response = await sendWith(credential);
  if (response.status !== 401 || !isRead) return response;
  const newer = await unlessAborted(credentialHeader(source, credential.secret), call);
  if (newer.secret === credential.secret) return response;
  response.close();
  return sendWith(newer);
}

/** Whether a call uses the client's own credential, and not one that a caller brought. */
function isOwnCredential({ shared, caller }: Call): boolean {
  return !caller.credential || caller.credential === shared.options.credential;
}

/**
 * Asks `beforeRequest` about an address. An address outside of the virtual directory is rejected here, because no policy
 * rule can cover it.
 */
function askBeforeRequest({ shared, caller, route, init }: Call, method: string, url: URL): unknown {
  const path = pathBelow(shared.server, url);
  if (path === undefined) {
    throw new OctopusError({
      code: "config",
      message: `The server redirects out of ${shared.server.base}, to ${url.pathname}. The redirect was not followed. Check the server URL.`,
    });
  }
  const names = [...new Set(url.searchParams.keys())];
  const query = Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name)]));
  return caller.beforeRequest?.({ method, url: url.href, path, route, query, body: init.body });
}

/**
 * Refuses a redirect from the API to a page, before a policy is asked that knows nothing of pages. Servers and proxies
 * redirect to their sign-in page when they do not accept a credential.
 */
function refuseToLeaveApi({ shared, route }: Call, url: URL): void {
  const isApi = (path: string) => /^\/api(?:\/|$)/i.test(path);
  const path = pathBelow(shared.server, url);
  if (path === undefined || !isApi(route) || isApi(path)) return;
  const isSignIn = /sign-?in|log-?in|\/auth|\/account/i.test(`${path}${url.hash}`);
  throw new OctopusError({
    code: "config",
    message: isSignIn
      ? `The server redirects to its sign-in page (${path}). It does not accept the API key or access token, or a proxy in front of it asks for a login. Check the key and the proxy.`
      : `The server redirects from its API to ${path}. The redirect was not followed. Check the server URL and any proxy in front of it.`,
  });
}

/** Facts whose tier is missing or misspelt count as those of a write, because a write must not be repeated. */
function mayBeRead(facts: unknown): boolean {
  if (typeof facts !== "object" || facts === null) return true;
  return (facts as Partial<RequestFacts>).tier === "read";
}

/** Waits for a value, and no longer than the caller does. Most values are there at once. */
async function unlessAborted<T>(value: T | Promise<T>, { shared, signal }: Call): Promise<T> {
  return value instanceof Promise ? shared.aborts.wait(value, signal) : value;
}

/** The body as it will be sent. It is fixed before `beforeRequest` is asked, so that the question is about what is sent. */
function serialized(body: unknown): string | FormData | null {
  return body === undefined ? null : (defaultBodySerializer(body) as string | FormData);
}

function headersOf(
  { shared, caller }: Call,
  body: string | FormData | null,
  credential: CredentialHeader,
): Readonly<Record<string, string>> {
  return {
    Accept: "application/json, text/*;q=0.5",
    [credential.name]: credential.value,
    "User-Agent": printable(caller.userAgent ?? shared.options.userAgent ?? "octo-api-client"),
    ...(typeof body === "string" ? { "Content-Type": "application/json" } : {}),
  };
}

/** The name of a client may contain characters that a header cannot carry. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]+/g, "?").trim() || "octo-api-client";
}
