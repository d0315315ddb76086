/**
 * Redirects are followed by hand: `fetch` would carry `X-Octopus-ApiKey` to any origin. A credential never leaves the
 * configured origin, and a write is never replayed at another address.
 */
import { OctopusError } from "../errors.ts";
import type { Layer } from "./fetch-layer.ts";

const LIMIT = 5;

/** Follows redirects of reads within one origin and refuses all others. */
export function redirectLayer(check: (url: URL) => void): Layer {
  return (next) => async (request) => {
    let current = request;
    for (let hop = 0; ; hop += 1) {
      const response = await next(current);
      const location = response.headers.get("Location");
      if (response.status < 300 || response.status > 399 || location === null) return response;
      await response.body?.cancel();
      const target = new URL(location, current.url);
      refuseUnsafe(current, target, hop);
      check(target);
      current = new Request(target, current);
    }
  };
}

function refuseUnsafe(request: Request, target: URL, hop: number): void {
  if (target.origin !== new URL(request.url).origin) {
    throw new OctopusError({
      code: "config",
      message: `The server redirects to another address (${target.origin}); set the server URL to that address if it is the right one. The credential was not sent there.`,
    });
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    throw new OctopusError({
      code: "upstream",
      message: `The server answered a ${request.method} with a redirect; it was not followed.`,
    });
  }
  if (hop >= LIMIT) {
    throw new OctopusError({ code: "upstream", message: `The server redirects more than ${LIMIT} times.` });
  }
}
