/**
 * One call, from its template to its data. Every request passes here: the path is checked, the policy is asked about
 * what will really be sent (redirects included), the credential is added last, and what comes back is data or one typed
 * error.
 */
import { defaultBodySerializer } from "openapi-fetch";
import type { CallScope, OctopusClientOptions, RequestFacts } from "../client-options.ts";
import { type CredentialHeader, credentialHeader } from "../credential.ts";
import { OctopusError } from "../errors.ts";
import type { ServerUrl } from "../server-url.ts";
import {
  type Answer,
  type Arriving,
  type Head,
  isReadMethod,
  type Outgoing,
  type Send,
} from "../transport/outgoing.ts";
import { redirectLayer } from "../transport/redirect.ts";
import { abortable, type Follow } from "../transport/signals.ts";
import type { Method } from "../typed.ts";
import { addressOf, pathBelow } from "./address.ts";
import { errorFrom, type Place } from "./failures.ts";
import { redactorOf } from "./redact.ts";

/** What all calls of a client share. */
export interface Shared {
  readonly server: ServerUrl;
  readonly options: OctopusClientOptions;
  /** For answers that are read as a whole: shared, repeated, limited. */
  readonly read: Send<Answer>;
  /** For answers that are handed out as they arrive: repeated until they begin, limited. */
  readonly open: Send<Arriving>;
  readonly follow: Follow;
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
  readonly scope: CallScope;
  readonly method: Method;
  readonly route: string;
  readonly init: Init;
  /** Follows the signals of scope and call, for as long as the answer is read. */
  readonly signal: AbortSignal;
}

/**
 * Sends a call and hands the answer to `use`.
 * @throws OctopusError, what `beforeRequest` throws, or the reason of the signal that aborted the call.
 */
export async function perform<A extends Head, T>(
  call: Call,
  send: Send<A>,
  use: (answer: A, place: Place) => Promise<T>,
): Promise<T> {
  const { shared, scope, route, init, signal } = call;
  const method = call.method.toUpperCase();
  const url = addressOf(shared.server, route, init.path ?? {}, init.query ?? {});
  const body = written(init.body);
  const started = performance.now();
  let place: Place = {
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
      const facts = await unlessAborted(judge(call, method, target), signal);
      const isRead = isReadMethod(method) && mayBeRead(facts);
      place = { ...place, isRead };
      return isRead;
    };
    const isRead = await ask(url);
    const credential = await unlessAborted(
      credentialHeader(scope.credential ?? shared.options.credential),
      signal,
    );
    if (isOwnCredential(call)) shared.secrets.add(credential.secret);
    place = { ...place, redact: redactorOf(credential.secret) };
    const headers = headersOf(call, body, credential);
    const outgoing: Outgoing = { method, url, headers, body, isRead, signal };
    const answer = await redirectLayer<A>(ask)(send)(outgoing);
    status = answer.status;
    return await use(answer, place);
  } catch (error) {
    throw signal.aborted ? signal.reason : errorFrom(error, place);
  } finally {
    const path = pathBelow(shared.server, url) ?? url.pathname;
    scope.onExchange?.({ method, path, route, status, durationMs: performance.now() - started });
  }
}

/** Whether a call uses the client's own credential, and not one that a caller brought. */
function isOwnCredential({ shared, scope }: Call): boolean {
  return !scope.credential || scope.credential === shared.options.credential;
}

/** Asks the scope about an address; an address outside of the virtual directory is nobody's to allow. */
function judge({ shared, scope, route, init }: Call, method: string, url: URL): unknown {
  const path = pathBelow(shared.server, url);
  if (path === undefined) {
    throw new OctopusError({
      code: "config",
      message: `The server redirects out of ${shared.server.base}, to ${url.pathname}; it was not followed.`,
    });
  }
  const query = [...new Set(url.searchParams.keys())];
  return scope.beforeRequest?.({ method, url: url.href, path, route, query, body: init.body });
}

/** Facts of which the tier is missing or misspelt count as those of a write, because a write must not be repeated. */
function mayBeRead(facts: unknown): boolean {
  if (typeof facts !== "object" || facts === null) return true;
  return (facts as Partial<RequestFacts>).tier === "read";
}

/** Waits for an answer, and no longer than the caller does. Most answers are there at once. */
async function unlessAborted<T>(answer: T | Promise<T>, signal: AbortSignal): Promise<T> {
  return answer instanceof Promise ? abortable(answer, signal) : answer;
}

/** The body as it will be sent. It is fixed before the question, so that what is judged is what is sent. */
function written(body: unknown): string | FormData | null {
  return body === undefined ? null : (defaultBodySerializer(body) as string | FormData);
}

function headersOf(
  { shared, scope }: Call,
  body: string | FormData | null,
  credential: CredentialHeader,
): Readonly<Record<string, string>> {
  return {
    Accept: "application/json, text/*;q=0.5",
    [credential.name]: credential.value,
    "User-Agent": printable(scope.userAgent ?? shared.options.userAgent ?? "octo-api-client"),
    ...(typeof body === "string" ? { "Content-Type": "application/json" } : {}),
  };
}

/** A header cannot carry every character of a client's name. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]+/g, "?").trim() || "octo-api-client";
}
