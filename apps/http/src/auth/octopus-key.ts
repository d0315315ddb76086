/**
 * Each caller brings an Octopus key of its own. Octopus says whose key it is; the result is remembered for a minute under
 * a keyed digest, and the key itself is never kept.
 */
import { createHmac, randomBytes } from "node:crypto";
import { isOctopusError, type OctopusClient } from "@octo/api-client";
import { LRUCache } from "lru-cache";
import { isToken } from "./is-token.ts";
import { type Authenticator, accepted, type Principal, type Refusal, refused } from "./principal.ts";

const CHALLENGE = 'ApiKey realm="octo-mcp", header="X-Octopus-ApiKey"';
const REMEMBER_MS = 60_000;
const REMEMBER_AT_MOST = 5_000;

/** Accepts callers whose key Octopus accepts. The client has no credential of its own. */
export function octopusKeyAuthenticator(client: OctopusClient, now: () => number = Date.now): Authenticator {
  const salt = randomBytes(32);
  const users = new LRUCache<string, string>({
    max: REMEMBER_AT_MOST,
    ttl: REMEMBER_MS,
    ttlResolution: 0,
    // The cache takes a time of 0 for "no expiry", and a clock of a test may begin there.
    perf: { now: () => now() + 1 },
  });
  return {
    async authenticate(headers) {
      const key = headers.get("x-octopus-apikey");
      if (!key || !isToken(key)) {
        const message = "An Octopus API key is needed: send it in the header X-Octopus-ApiKey.";
        return refused({ status: 401, message, challenge: CHALLENGE, isGuess: key !== null });
      }
      const digest = createHmac("sha256", salt).update(key).digest("base64url");
      const remembered = users.get(digest);
      if (remembered) return accepted(principalOf(remembered, digest, key));
      try {
        const user = await client.forCaller({ credential: { kind: "apiKey", key } }).get("/api/users/me");
        const id = user.Id ?? "unknown";
        users.set(digest, id);
        return accepted(principalOf(id, digest, key));
      } catch (error) {
        return refused(refusalFor(error));
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

function refusalFor(error: unknown): Refusal {
  const isWrong = isOctopusError(error) && (error.status === 401 || error.status === 403);
  if (isWrong) {
    const message = "Octopus does not accept this API key.";
    return { status: 401, message, challenge: CHALLENGE, isGuess: true };
  }
  const message = "Octopus cannot be asked about the key at the moment. Try again soon.";
  return { status: 503, message, challenge: CHALLENGE, isGuess: false };
}
