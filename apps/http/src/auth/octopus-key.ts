/**
 * Each caller brings an Octopus key of its own. Octopus says whose key it is; the result is remembered for a minute under
 * a keyed digest, and the key itself is never kept.
 */
import { createHmac, randomBytes } from "node:crypto";
import { isOctopusError, type OctopusClient } from "@octo/api-client";
import { LRUCache } from "lru-cache";
import type { LoginLimit } from "../guard/login-limit.ts";
import { type Access, rightsOf } from "../settings/access-file.ts";
import { isToken } from "./is-token.ts";
import {
  type Authenticator,
  accepted,
  type Principal,
  principalId,
  type Refusal,
  refused,
} from "./principal.ts";

const CHALLENGE = 'ApiKey realm="octo-mcp", header="X-Octopus-ApiKey"';
const REMEMBER_MS = 60_000;
const REMEMBER_AT_MOST = 5_000;

/** What the authenticator works with. */
export interface OctopusKeyOptions {
  /** Asks Octopus whose key it is. It has no credential of its own. */
  readonly client: OctopusClient;
  readonly access: Access;
  readonly logins: Pick<LoginLimit, "reserve">;
  readonly now: () => number;
}

/** What Octopus says about a key: the id of its user, or why there is none. */
type Owner = { readonly ok: true; readonly user: string } | { readonly ok: false; readonly refusal: Refusal };

/** Accepts callers whose key Octopus accepts. */
export function octopusKeyAuthenticator(options: OctopusKeyOptions): Authenticator {
  const { access, now } = options;
  const salt = randomBytes(32);
  const entries = new Map(access.callers.map((entry) => [entry.octopusUser, entry]));
  const users = new LRUCache<string, string>({
    max: REMEMBER_AT_MOST,
    ttl: REMEMBER_MS,
    ttlResolution: 0,
    // The cache takes a time of 0 for "no expiry", and a clock of a test may begin there.
    perf: { now: () => now() + 1 },
  });
  const asking = new Map<string, Promise<Owner>>();
  /** Requests with one key that come together are one question to Octopus. */
  const askOnce = (digest: string, key: string, address: string) => {
    const running = asking.get(digest) ?? ownerOf(options, key, address).finally(() => asking.delete(digest));
    asking.set(digest, running);
    return running;
  };
  /** Two keys of one user are two callers: what each may see can differ. */
  const principalOf = (user: string, digest: string, key: string): Principal => ({
    id: principalId("octopus", user, digest.slice(0, 12)),
    ...rightsOf(entries.get(user)),
    own: { credential: { kind: "apiKey", key }, secret: key },
  });
  return {
    async authenticate(headers, { address }) {
      const key = headers.get("x-octopus-apikey");
      if (!key || !isToken(key)) {
        const message = "An Octopus API key is needed: send it in the header X-Octopus-ApiKey.";
        return refused({ status: 401, message, challenge: CHALLENGE, isGuess: key !== null });
      }
      const digest = createHmac("sha256", salt).update(key).digest("base64url");
      const remembered = users.get(digest);
      if (remembered) return accepted(principalOf(remembered, digest, key));
      const owner = await askOnce(digest, key, address);
      if (!owner.ok) return refused(owner.refusal);
      users.set(digest, owner.user);
      return accepted(principalOf(owner.user, digest, key));
    },
  };
}

/** Asks Octopus within the attempts of the address. The attempt is given back unless the key is wrong. */
async function ownerOf({ client, logins }: OctopusKeyOptions, key: string, address: string): Promise<Owner> {
  const attempt = await logins.reserve(address);
  if (!attempt.ok) {
    const message = "Too many keys of this address are being checked.";
    const { seconds: waitSeconds } = attempt;
    return {
      ok: false,
      refusal: { status: 401, message, challenge: CHALLENGE, isGuess: false, waitSeconds },
    };
  }
  const owner = await askOctopus(client, key);
  await attempt.end(!owner.ok && owner.refusal.isGuess);
  return owner;
}

async function askOctopus(client: OctopusClient, key: string): Promise<Owner> {
  try {
    const user = await client.forCaller({ credential: { kind: "apiKey", key } }).get("/api/users/me");
    return user.Id ? { ok: true, user: user.Id } : { ok: false, refusal: UNAVAILABLE };
  } catch (error) {
    const isWrong = isOctopusError(error) && (error.status === 401 || error.status === 403);
    return { ok: false, refusal: isWrong ? WRONG : UNAVAILABLE };
  }
}

const WRONG: Refusal = {
  status: 401,
  message: "Octopus does not accept this API key.",
  challenge: CHALLENGE,
  isGuess: true,
};

const UNAVAILABLE: Refusal = {
  status: 503,
  message: "Octopus cannot be asked about the key at the moment. Try again soon.",
  challenge: CHALLENGE,
  isGuess: false,
};
