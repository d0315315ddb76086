/**
 * The checks of every request, in one order: the name of this server, the protection of the connection, failed logins of
 * the address, the caller, its right to read at all, and the tenant that it acts for. Nothing else of a request is looked
 * at before.
 */
import { contractError } from "@octo/tool-contract";
import type { Authenticator, Peer, Principal, Refusal } from "../auth/principal.ts";
import { READ } from "../auth/scopes.ts";
import type { HostGuard } from "../guard/hosts.ts";
import { type Admission, tooMany } from "../guard/limits.ts";
import type { LoginLimit } from "../guard/login-limit.ts";
import type { Access } from "../settings/access-file.ts";
import { tenancyOf } from "../tenancy/tenants.ts";
import type { AuthenticatedRequest } from "./authenticated-request.ts";
import { correlationOf, lineOf, tenantHeaderOf } from "./headers.ts";

/** What the checks need. */
export interface RequestCheckOptions {
  readonly hosts: HostGuard;
  readonly authenticator: Authenticator;
  readonly logins: LoginLimit;
  readonly access: Access;
  /** True where plain HTTP is refused. */
  readonly needsTls: boolean;
  /**
   * True where a login costs nearly nothing, and where replicas count failed logins and a login asks no other server. Then the
   * count is read once, after the login, which is a round trip less. The responses are the same.
   */
  readonly looksOnce?: boolean;
  /** Where clients of an address learn the issuer, with OAuth. */
  readonly metadataUrl: ((path: string) => string) | undefined;
  /** Called for every refused request, never with its contents; `value` is the wrong Host or Origin, cleaned. */
  readonly onRefused: (reason: string, peer: Peer, value?: string) => void;
}

/** The connection of a request. */
export interface Connection extends Peer {
  /** True with TLS, at this server or at a proxy that is trusted. */
  readonly isProtected: boolean;
}

/** A request whose caller is known. */
export interface Authenticated<A extends Admission = Admission> {
  readonly request: AuthenticatedRequest;
  /** What `admit` of the route returned. */
  readonly admission: A | undefined;
}

/** A request whose caller is known, or the response that refuses it. */
export type Authentication<A extends Admission = Admission> =
  | ({ readonly ok: true } & Authenticated<A>)
  | { readonly ok: false; readonly response: Response };

/** What a route says about the checks. */
export interface AuthenticateOptions<A extends Admission = Admission> {
  readonly path: string;
  readonly tenantOptional?: boolean;
  /** Asks the limits of the caller, together with the last look at failed logins. What it takes is given back for a refusal. */
  readonly admit?: ((caller: string) => Promise<A>) | undefined;
}

/** The checks of a server. */
export interface RequestChecks {
  /** Checks Host and Origin. It comes first on every route, also on the open ones. */
  check(headers: Headers, peer: Peer): Response | undefined;
  /** Checks that the connection is protected, and that its address has attempts left; for pages, which check people themselves. */
  checkConnection(connection: Connection): Promise<Response | undefined>;
  /** Authenticates the caller and finds its tenant, or refuses the request. */
  authenticate<A extends Admission>(
    headers: Headers,
    connection: Connection,
    more: AuthenticateOptions<A>,
  ): Promise<Authentication<A>>;
}

/** Makes the checks. */
export function createRequestChecks(options: RequestCheckOptions): RequestChecks {
  const check = (headers: Headers, peer: Peer) => checkNames(options, headers, peer);
  return {
    check,
    checkConnection: (connection) => checkConnection(options, connection),
    async authenticate(headers, connection, { path, tenantOptional = false, admit }) {
      const refusal = options.looksOnce
        ? checkProtection(options, connection)
        : await checkConnection(options, connection);
      if (refusal) return { ok: false, response: refusal };
      const login = await logIn(options, { headers, connection, path, admit });
      if (!login.ok) return login;
      const { principal, admission } = login;
      const refuse = (reason: string, response: Response) => {
        options.onRefused(reason, connection);
        admission?.giveBack();
        return { ok: false, response } as const;
      };
      const header = tenantHeaderOf(headers);
      if (!header.ok) return refuse("tenant header", contractError(400, "invalid_request", header.problem));
      const tenancy = tenancyOf(options.access, principal, header.tenant, tenantOptional);
      if (!tenancy.ok) {
        const { status, code, message } = tenancy.problem;
        return refuse(code, contractError(status, code, message));
      }
      const { id: tenant, entry: tenantEntry } = tenancy.tenancy;
      const request = { principal, tenant, tenantEntry, correlation: correlationOf(headers) };
      return { ok: true, request, admission };
    },
  };
}

function checkNames(
  { hosts, onRefused }: RequestCheckOptions,
  headers: Headers,
  peer: Peer,
): Response | undefined {
  const problem = hosts.problemWith(headers);
  if (problem === undefined) return undefined;
  const value = lineOf(headers, problem);
  onRefused(problem, peer, value);
  return contractError(403, "forbidden", problem === "host" ? hostMessage(value) : originMessage(value));
}

function hostMessage(host = ""): string {
  const name = host.replace(/:\d+$/, "");
  return `This server does not serve the host name '${name}'. The operator allows it with --allowed-hosts ${name}, or with --public-url.`;
}

function originMessage(origin = ""): string {
  if (origin === "null")
    return "Pages without an origin may not call, because all of them look alike. Serve the page from an address, and name that with --allowed-origins.";
  return `Pages and apps of the origin '${origin}' may not call. The operator allows them with --allowed-origins ${origin}`;
}

/** A key is not looked at when it came unprotected. */
function checkProtection(
  { needsTls, onRefused }: RequestCheckOptions,
  connection: Connection,
): Response | undefined {
  if (needsTls && !connection.isProtected) {
    onRefused("plain http", connection);
    return contractError(403, "https_required", "This server is called over HTTPS only.");
  }
  return undefined;
}

/** Comes before the login: a key is not looked at when it came unprotected, or from an address with too many failed logins. */
async function checkConnection(
  options: RequestCheckOptions,
  connection: Connection,
): Promise<Response | undefined> {
  const unprotected = checkProtection(options, connection);
  if (unprotected) return unprotected;
  const { logins, onRefused } = options;
  const wait = await logins.check(connection.address);
  return wait && tooManyLogins(onRefused, connection, wait.seconds);
}

function tooManyLogins(
  onRefused: RequestCheckOptions["onRefused"],
  connection: Connection,
  seconds: number,
): Response {
  onRefused("too many failed logins", connection);
  return tooMany("Too many failed logins from this address.", seconds);
}

type LogIn<A> =
  | { readonly ok: true; readonly principal: Principal; readonly admission: A | undefined }
  | { readonly ok: false; readonly response: Response };

interface LogInRequest<A extends Admission> {
  readonly headers: Headers;
  readonly connection: Connection;
  readonly path: string;
  readonly admit: AuthenticateOptions<A>["admit"];
}

async function logIn<A extends Admission>(
  { authenticator, logins, onRefused, metadataUrl }: RequestCheckOptions,
  { headers, connection, path, admit }: LogInRequest<A>,
): Promise<LogIn<A>> {
  const checked = await authenticator.authenticate(headers, connection, path);
  if (!checked.ok) {
    const { refusal } = checked;
    const wait = refusal.isGuess ? await logins.failed(connection.address) : undefined;
    const seconds = wait?.seconds ?? refusal.waitSeconds;
    if (seconds !== undefined) return { ok: false, response: tooManyLogins(onRefused, connection, seconds) };
    onRefused(`not authenticated (${refusal.status})`, connection);
    return { ok: false, response: refusalResponse(refusal) };
  }
  const { principal } = checked;
  // Asked again, because other logins of this address may have failed while this one was checked.
  const [wait, admission] = await Promise.all([logins.check(connection.address), admit?.(principal.id)]);
  if (!wait && (principal.scopes === undefined || principal.scopes.includes(READ)))
    return { ok: true, principal, admission };
  admission?.giveBack();
  if (wait) return { ok: false, response: tooManyLogins(onRefused, connection, wait.seconds) };
  onRefused("no scope", connection);
  return { ok: false, response: insufficientScope([READ], metadataUrl?.(path)) };
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
