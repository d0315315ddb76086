/** Bearer keys: the key of a caller is compared with digests, in constant time. */
import { type Access, rightsOf } from "../settings/access-file.ts";
import type { BearerKeys } from "../settings/bearer-keys.ts";
import { type Authenticator, accepted, bearerOf, principalId, refused } from "./principal.ts";

const CHALLENGE = 'Bearer realm="octo-mcp"';

/** Accepts callers that have one of the keys. */
export function bearerAuthenticator(keys: BearerKeys, access: Access): Authenticator {
  const entries = new Map(access.callers.map((entry) => [entry.keyDigest, entry]));
  return {
    async authenticate(headers) {
      const key = bearerOf(headers);
      if (key === undefined) {
        const isGuess = headers.has("authorization");
        const message = "A key is needed: send the header Authorization: Bearer <key>.";
        return refused({ status: 401, message, challenge: CHALLENGE, isGuess });
      }
      const digest = keys.check(key);
      if (digest === undefined) {
        const challenge = `${CHALLENGE}, error="invalid_token"`;
        return refused({ status: 401, message: "The key is not valid here.", challenge, isGuess: true });
      }
      const entry = entries.get(digest);
      return accepted({
        // A listed name has a kind of its own, because it may look like the digest of another key.
        id: entry ? principalId("caller", entry.name) : principalId("key", digest.slice(0, 12)),
        ...rightsOf(entry),
      });
    },
  };
}
