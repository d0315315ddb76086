/**
 * Each caller brings an Octopus key of its own. Octopus says whose it is; that answer is remembered for a minute under a
 * keyed digest, and the key itself is never kept.
 */
import { createHmac, randomBytes } from "node:crypto";
import { isOctopusError, type OctopusClient } from "@octo/api-client";
import { isToken } from "./is-token.ts";
import type { Authenticator, Principal } from "./principal.ts";

const CHALLENGE = 'ApiKey realm="octo-mcp", header="X-Octopus-ApiKey"';
const REMEMBER_MS = 60_000;
const REMEMBER_AT_MOST = 5_000;

interface Known {
  readonly id: string;
  readonly until: number;
}

/** Lets in whose key Octopus accepts. The client has no credential of its own. */
export function octopusKeyAuthenticator(client: OctopusClient, now: () => number = Date.now): Authenticator {
  const salt = randomBytes(32);
  const known = new Map<string, Known>();
  return {
    async authenticate(headers) {
      const key = headers.get("x-octopus-apikey");
      if (!key || !isToken(key)) {
        const message = "An Octopus API key is needed: send it in the header X-Octopus-ApiKey.";
        return { status: 401, message, challenge: CHALLENGE, isGuess: key !== null };
      }
      const digest = createHmac("sha256", salt).update(key).digest("base64url");
      const remembered = known.get(digest);
      if (remembered && remembered.until > now()) return principalOf(remembered.id, digest, key);
      known.delete(digest);
      try {
        const user = await client.forCaller({ credential: { kind: "apiKey", key } }).get("/api/users/me");
        if (known.size >= REMEMBER_AT_MOST) known.delete(known.keys().next().value ?? "");
        known.set(digest, { id: user.Id ?? "unknown", until: now() + REMEMBER_MS });
        return principalOf(user.Id ?? "unknown", digest, key);
      } catch (error) {
        return refusalFor(error);
      }
    },
  };
}

/** Two keys of one user are two callers: what each may see can differ. */
function principalOf(user: string, digest: string, key: string): Principal {
  return {
    id: `octopus:${user}:${digest.slice(0, 12)}`,
    tenants: undefined,
    scopes: undefined,
    own: { credential: { kind: "apiKey", key }, secret: key },
  };
}

function refusalFor(error: unknown) {
  const isWrong = isOctopusError(error) && (error.status === 401 || error.status === 403);
  if (isWrong) {
    const message = "Octopus does not accept this API key.";
    return { status: 401, message, challenge: CHALLENGE, isGuess: true } as const;
  }
  const message = "Octopus cannot be asked about the key at the moment. Try again soon.";
  return { status: 503, message, challenge: CHALLENGE, isGuess: false } as const;
}
