/**
 * Follows redirects itself, because `fetch` would send `X-Octopus-ApiKey` to any origin. A credential is never sent to
 * another origin, and a write is never repeated at another address.
 */
import { OctopusError } from "../errors.ts";
import type { Layer, Outgoing, ResponseHead } from "./outgoing.ts";

const LIMIT = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Follows redirects of reads within one origin and refuses all others. `check` throws to refuse an address, and says
 * whether a request to it is a read.
 */
export function redirectLayer<R extends ResponseHead>(check: (url: URL) => Promise<boolean>): Layer<R> {
  return (next) => async (outgoing) => {
    let current = outgoing;
    for (let hop = 0; ; hop += 1) {
      const response = await next(current);
      const location = response.headers.get("Location");
      if (!REDIRECTS.has(response.status) || location === null) return response;
      response.close();
      const target = targetOf(location, current, hop);
      const isRead = await check(target);
      current = { ...current, url: target, isRead };
    }
  };
}

function targetOf(location: string, { method, url, isRead }: Outgoing, hop: number): URL {
  const target = parse(location, url);
  if (!target) throw refused("upstream", "The server redirects to something that is not an address.");
  if (target.origin !== url.origin) {
    throw refused(
      "config",
      `The server redirects to another address (${target.origin}); set the server URL to that address if it is the right one. The credential was not sent there.`,
    );
  }
  if (target.username !== "" || target.password !== "")
    throw refused("upstream", "The server redirects to an address with a user name; it was not followed.");
  if (!isRead)
    throw refused("upstream", `The server answered a ${method} with a redirect; it was not followed.`);
  if (hop >= LIMIT) throw refused("upstream", `The server redirects more than ${LIMIT} times.`);
  return target;
}

function parse(location: string, base: URL): URL | undefined {
  try {
    return new URL(location, base);
  } catch {
    return undefined;
  }
}

function refused(code: "config" | "upstream", message: string): OctopusError {
  return new OctopusError({ code, message });
}
