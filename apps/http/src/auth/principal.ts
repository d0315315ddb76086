/** The identity of a caller, and the result of checking its credential. */
import type { OwnCredential } from "@octo/mcp-tools";
import type { AllowedTenants } from "../settings/access-file.ts";

/** A caller whose credential was checked. */
export interface Principal {
  /**
   * Names the caller in records, limits and sealed plans: `key:1f3c9a2b7d10`, `caller:…`, `oauth:…`, `cert:…`,
   * `octopus:Users-1:…`, `local`. {@link principalId} makes it, so that two callers never have the same one.
   */
  readonly id: string;
  /** The tenants that the caller may act for, where the operator knows tenants. */
  readonly tenants: AllowedTenants;
  /** The OAuth scopes of the caller; undefined means that the policy alone decides. */
  readonly scopes: readonly string[] | undefined;
  /** The Octopus key that the request brought. It serves this request and is not kept. */
  readonly own?: OwnCredential;
}

/** Why a caller is not accepted. */
export interface Refusal {
  readonly status: 401 | 403 | 503;
  /** Never quotes what was sent. */
  readonly message: string;
  /** `WWW-Authenticate`. */
  readonly challenge: string;
  /** True when a credential was sent and was wrong. Such attempts are counted. */
  readonly isGuess: boolean;
  /** Set when the credential was not looked at, because its address has no attempt left: how long it has to wait. */
  readonly waitSeconds?: number;
}

/** What is known about a connection. */
export interface Peer {
  /** Address of the other side. */
  readonly address: string;
  /** The client certificate that TLS has verified. */
  readonly certificate?: { readonly commonName: string; readonly fingerprint: string };
}

/** The result of a check. */
export type Checked =
  | { readonly ok: true; readonly principal: Principal }
  | { readonly ok: false; readonly refusal: Refusal };

/** Checks the credentials of requests. */
export interface Authenticator {
  /** @param path the address that is called; with OAuth each address of MCP is a resource */
  authenticate(headers: Headers, peer: Peer, path: string): Promise<Checked>;
}

/**
 * Makes the id of a caller from its parts. Characters that separate parts here or in a record, such as colons and spaces,
 * are escaped in each part, so that different parts never make the same id, whatever an issuer or an authority writes into them.
 */
export function principalId(kind: string, ...parts: readonly string[]): string {
  const escaped = parts.map((part) =>
    part.replace(/[^\w.@|/+=-]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
  return [kind, ...escaped].join(":");
}

export const accepted = (principal: Principal): Checked => ({ ok: true, principal });
export const refused = (refusal: Refusal): Checked => ({ ok: false, refusal });

/** What a `Bearer` header carries; undefined when there is none. The scheme's case does not matter (RFC 9110, 11.1). */
export function bearerOf(headers: Headers): string | undefined {
  const found = /^bearer +([^\s]+) *$/i.exec(headers.get("authorization") ?? "");
  return found?.[1];
}
