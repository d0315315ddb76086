/**
 * Who may come in. Every request passes the same questions in the same order: is this name ours, is the connection
 * protected, has this address guessed too often, who is it, may it read at all, for whom does it act. Only then is
 * anything else looked at.
 */
import { contractError } from "@octo/tool-contract";
import { type Authenticator, isRefusal, type Peer, type Principal, type Refusal } from "../auth/principal.ts";
import { READ } from "../auth/scopes.ts";
import type { HostGuard } from "../guard/hosts.ts";
import { type LoginLimit, tooMany } from "../guard/limits.ts";
import type { Access } from "../settings/access-file.ts";
import { isProblem, tenancyOf } from "../tenancy/tenants.ts";
import { correlationOf, lineOf } from "./headers.ts";
import type { Visit } from "./visit.ts";

/** What the questions need. */
export interface FrontDoorOptions {
  readonly hosts: HostGuard;
  readonly authenticator: Authenticator;
  readonly logins: LoginLimit;
  readonly access: Access;
  /** True where plain HTTP is refused. */
  readonly needsTls: boolean;
  /** Where clients learn the issuer, with OAuth. */
  readonly metadataUrl: string | undefined;
  /** Told of everybody who was not let in; never with what they sent. */
  readonly onRefused: (reason: string, peer: Peer) => void;
}

/** A connection as it came in. */
export interface Connection extends Peer {
  /** TLS, here or at a proxy that is trusted. */
  readonly isProtected: boolean;
}

/** Lets requests in. */
export interface FrontDoor {
  /** Checks the name and the Origin; asked first, on every route, open ones too. */
  check(headers: Headers, peer: Peer): Response | undefined;
  enter(
    headers: Headers,
    connection: Connection,
    more?: { readonly tenantOptional?: boolean },
  ): Promise<Visit | Response>;
}

/** Makes the door. */
export function createFrontDoor(options: FrontDoorOptions): FrontDoor {
  const check = (headers: Headers, peer: Peer) => checkNames(options, headers, peer);
  return {
    check,
    async enter(headers, connection, { tenantOptional = false } = {}) {
      const stranger = await checkConnection(options, connection);
      if (stranger) return stranger;
      const principal = await login(options, headers, connection);
      if (principal instanceof Response) return principal;
      const header = lineOf(headers, "x-octopus-tenant-id") ?? null;
      const tenancy = tenancyOf(options.access, principal, header, tenantOptional);
      if (isProblem(tenancy)) {
        options.onRefused(tenancy.code, connection);
        return contractError(tenancy.status, tenancy.code, tenancy.message);
      }
      const { id: tenant, entry: tenantEntry } = tenancy;
      return { principal, tenant, tenantEntry, correlation: correlationOf(headers) };
    },
  };
}

function checkNames(
  { hosts, onRefused }: FrontDoorOptions,
  headers: Headers,
  peer: Peer,
): Response | undefined {
  const problem = hosts.problemWith(headers);
  if (problem === undefined) return undefined;
  onRefused(problem, peer);
  const what =
    problem === "host" ? "This server does not answer to that name." : "Pages of that origin may not call.";
  return contractError(403, "forbidden", what);
}

/** Comes before the login: nobody's key is looked at that came in the open, or from where too many wrong ones came. */
async function checkConnection(
  { needsTls, logins, onRefused }: FrontDoorOptions,
  connection: Connection,
): Promise<Response | undefined> {
  if (needsTls && !connection.isProtected) {
    onRefused("plain http", connection);
    return contractError(403, "https_required", "This server is called over HTTPS only.");
  }
  const wait = await logins.check(connection.address);
  if (!wait) return undefined;
  onRefused("too many failed logins", connection);
  return tooMany("Too many failed logins from this address.", wait.seconds);
}

async function login(
  { authenticator, logins, onRefused, metadataUrl }: FrontDoorOptions,
  headers: Headers,
  connection: Connection,
): Promise<Principal | Response> {
  const principal = await authenticator.authenticate(headers, connection);
  if (isRefusal(principal)) {
    if (principal.isGuess) await logins.failed(connection.address);
    onRefused(`not authenticated (${principal.status})`, connection);
    return refusalResponse(principal);
  }
  if (principal.scopes === undefined || principal.scopes.includes(READ)) return principal;
  onRefused("no scope", connection);
  return insufficientScope([READ], metadataUrl);
}

function refusalResponse({ status, message, challenge }: Refusal): Response {
  const code = status === 401 ? "unauthorized" : status === 403 ? "forbidden" : "authentication_unavailable";
  const retryAfter = status === 503 ? { retryAfter: 5 } : {};
  return contractError(status, code, message, { ...retryAfter, headers: { "www-authenticate": challenge } });
}

/** 403 that names all scopes that are needed, so that one round with the issuer is enough. */
export function insufficientScope(scopes: readonly string[], metadataUrl?: string): Response {
  const list = scopes.join(" ");
  const metadata = metadataUrl === undefined ? "" : `, resource_metadata="${metadataUrl}"`;
  return contractError(403, "forbidden", `The access token lacks the scope ${list}.`, {
    headers: {
      "www-authenticate": `Bearer realm="octo-mcp", error="insufficient_scope", scope="${list}"${metadata}`,
    },
  });
}
