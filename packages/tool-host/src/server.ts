/** One registered server: its credential, its connections, its circuit, and the requests that go to it. */
import { type Agent, Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { type Circuit, createCircuit } from "./circuit.ts";
import type { Report } from "./events.ts";
import { RequestFailure } from "./failures.ts";
import { type OutgoingRequest, send, type WholeResponse } from "./send.ts";
import type { Limits } from "./settings.ts";
import type { Timers } from "./timers.ts";
import type { ClientCertificate, Credential, CredentialResolver, ServerRegistration } from "./types.ts";

/** An idle connection is closed before most servers close it, which is after 5 s in Node and later elsewhere. */
const IDLE_MS = 4_000;
/** The characters of a bearer token (RFC 6750 allows fewer, and servers accept what has no space). */
const TOKEN = /^[\u0021-\u007e]{1,8192}$/;

/** What every server of a host shares. */
export interface ServerParts {
  readonly credentials: CredentialResolver;
  readonly ca: readonly string[] | undefined;
  readonly limits: Limits;
  readonly timers: Timers;
  readonly report: Report;
}

/** A request to a server, without what the server adds. */
export interface ServerRequest extends Pick<OutgoingRequest, "method" | "signal" | "body"> {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** False for health alone. */
  readonly withToken: boolean;
  readonly responseBytes?: number;
}

/** A registered server. */
export interface Server {
  readonly registration: ServerRegistration;
  readonly circuit: Circuit;
  /** Asks the resolver again. Returns what is wrong, or undefined. */
  resolveCredential(): Promise<string | undefined>;
  /**
   * Sends a request.
   * @throws RequestFailure
   */
  send(request: ServerRequest): Promise<WholeResponse>;
  close(): void;
}

/** Prepares a server; nothing is sent. */
export function createServer(registration: ServerRegistration, parts: ServerParts): Server {
  const { name, baseUrl } = registration;
  const { limits, timers, report } = parts;
  const isTls = baseUrl.startsWith("https:");
  let token: string | undefined;
  let certificate: ClientCertificate | undefined;
  let agent = agentFor(isTls, parts.ca, undefined);
  return {
    registration,
    circuit: createCircuit({
      failures: limits.failures,
      restMs: limits.restMs,
      timers,
      onOpen: (failures) => report({ kind: "circuit.opened", server: name, failures }),
      onClose: () => report({ kind: "circuit.closed", server: name }),
    }),
    async resolveCredential() {
      const found = await resolve(registration, parts.credentials);
      if (typeof found === "string") {
        token = undefined;
        return found;
      }
      token = found.token;
      if (!isSame(found.certificate, certificate)) {
        certificate = found.certificate;
        const before = agent;
        agent = agentFor(isTls, parts.ca, certificate);
        // Connections that work finish; idle ones with the old certificate are closed.
        closeIdle(before);
      }
      return undefined;
    },
    send({ path, headers = {}, withToken, responseBytes = limits.responseBytes, ...request }) {
      if (withToken && token === undefined) {
        const failure = new RequestFailure("unauthorized", "There is no credential.", { wasSent: false });
        return Promise.reject(failure);
      }
      const all = {
        Accept: "application/json",
        "Accept-Encoding": "identity",
        ...(withToken ? { Authorization: `Bearer ${token}` } : {}),
        ...headers,
      };
      const url = new URL(`${baseUrl}${path}`);
      const connection = { agent, connectMs: limits.connectMs, responseBytes, timers };
      return send({ ...request, url, headers: all }, connection);
    },
    close: () => agent.destroy(),
  };
}

function agentFor(
  isTls: boolean,
  ca: readonly string[] | undefined,
  certificate: ClientCertificate | undefined,
): Agent {
  const options = { keepAlive: true, timeout: IDLE_MS, scheduling: "lifo" } as const;
  if (!isTls) return new HttpAgent(options);
  return new HttpsAgent({
    ...options,
    minVersion: "TLSv1.2",
    ...(ca ? { ca: [...ca] } : {}),
    ...certificate,
  });
}

function closeIdle(agent: Agent): void {
  for (const sockets of Object.values(agent.freeSockets))
    for (const socket of sockets ?? []) socket.destroy();
}

async function resolve(
  { name, credentialId }: ServerRegistration,
  credentials: CredentialResolver,
): Promise<Exclude<Credential, string> | string> {
  let found: Credential | undefined;
  try {
    found = await credentials(credentialId, name);
  } catch {
    // The text of the error may hold the secret, so that only the id is named.
    return `The credential ${credentialId} could not be resolved.`;
  }
  const credential = typeof found === "string" ? { token: found } : found;
  if (credential === undefined) return `There is no credential ${credentialId}.`;
  if (typeof credential.token !== "string" || !TOKEN.test(credential.token))
    return `The credential ${credentialId} is empty, or holds a character that a header cannot have.`;
  return credential;
}

function isSame(a: ClientCertificate | undefined, b: ClientCertificate | undefined): boolean {
  return a?.cert === b?.cert && a?.key === b?.key && a?.passphrase === b?.passphrase;
}
