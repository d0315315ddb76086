/** `GET /ready`: whether Octopus can be reached, asked at most every ten seconds, whatever the number of requests. */
import type { OctopusClient } from "@octo/api-client";

/** Checks whether calls would work now. */
export interface Readiness {
  check(): Promise<boolean>;
}

const REMEMBER_MS = 10_000;
const TIMEOUT_MS = 5_000;

/** Readiness of a client's server. With a key it also checks whether Octopus still accepts it. */
export function createReadiness(client: OctopusClient, hasKey: boolean, now: () => number): Readiness {
  let last: { readonly ready: Promise<boolean>; readonly until: number } | undefined;
  const ask = async () => {
    const withTimeout = client.forCaller({ signal: AbortSignal.timeout(TIMEOUT_MS) });
    await (hasKey ? withTimeout.get("/api/users/me") : withTimeout.get("/api"));
    return true;
  };
  return {
    check() {
      if (!last || last.until <= now())
        last = { ready: ask().catch(() => false), until: now() + REMEMBER_MS };
      return last.ready;
    },
  };
}
