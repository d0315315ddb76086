/** Who was let in, and what that lets them do. */
import type { OwnCredential } from "@octo/mcp-tools";

/** A caller whose proof was checked. */
export interface Principal {
  /** Names the caller in records, limits and sealed plans: `key:1f3c9a2b7d10`, `oauth:…`, `cert:…`, `octopus:Users-1`, `local`. */
  readonly id: string;
  /** The tenants that it may act for; undefined: all. */
  readonly tenants: readonly string[] | undefined;
  /** What it may do; undefined: whatever the policy allows. */
  readonly scopes: readonly string[] | undefined;
  /** The Octopus key that it brought; serves this request and is not kept. */
  readonly own?: OwnCredential;
}

/** Why somebody was not let in. */
export interface Refusal {
  readonly status: 401 | 403 | 503;
  /** In our own words; never quotes what was sent. */
  readonly message: string;
  /** `WWW-Authenticate`. */
  readonly challenge: string;
  /** True when a proof was given and was wrong; such attempts are counted. */
  readonly isGuess: boolean;
}

/** What is known about a connection. */
export interface Peer {
  /** Address of the other side. */
  readonly address: string;
  /** The client certificate that TLS has verified. */
  readonly certificate?: { readonly commonName: string; readonly fingerprint: string };
}

/** Checks proofs. */
export interface Authenticator {
  authenticate(headers: Headers, peer: Peer): Promise<Principal | Refusal>;
}

/** Tells the two apart. */
export function isRefusal(one: Principal | Refusal): one is Refusal {
  return "status" in one;
}

/** What a `Bearer` header carries; undefined when there is none. The scheme's case does not matter (RFC 9110, 11.1). */
export function bearerOf(headers: Headers): string | undefined {
  const found = /^bearer +([^\s]+) *$/i.exec(headers.get("authorization") ?? "");
  return found?.[1];
}
