/**
 * Checks the host names that this server serves and the web pages that may call it. A page of another site can send requests
 * through the browser of a person on this machine. Its Origin shows it, or the Host name that its owner pointed to this
 * machine (DNS rebinding).
 */
import { isLoopback } from "@octo/app-kit";

/** Checks Host and Origin. */
export interface HostGuard {
  /** The header that is wrong; undefined when both are right. */
  problemWith(headers: Headers): "host" | "origin" | undefined;
  /** True for an Origin that the operator named. */
  allowsOrigin(origin: string): boolean;
}

/** Makes the guard. Loopback names are always accepted, because no other site can have them. */
export function createHostGuard(options: {
  readonly publicUrl: string | undefined;
  readonly allowedHosts: readonly string[];
  readonly allowedOrigins: readonly string[];
  /** True when only this machine can connect; then pages served from it may call. */
  readonly isLocal: boolean;
}): HostGuard {
  const names = new Set(options.allowedHosts);
  if (options.publicUrl) names.add(new URL(options.publicUrl).hostname.toLowerCase());
  const origins = new Set(options.allowedOrigins);
  if (options.publicUrl) origins.add(new URL(options.publicUrl).origin);
  const allowsOrigin = (sent: string) => {
    const text = sent.toLowerCase();
    // Only schemes of apps have a star: `vscode-webview://*` allows each window, whose origins are made at random.
    if (origins.has(text) || origins.has(text.replace(/:\/\/.*$/, "://*"))) return true;
    if (!options.isLocal || !URL.canParse(text)) return false;
    const { protocol, hostname } = new URL(text);
    return /^https?:$/.test(protocol) && isLoopback(hostname);
  };
  return {
    allowsOrigin,
    problemWith(headers) {
      const name = hostnameOf(headers.get("host") ?? "");
      if (name === undefined || !(isLoopback(name) || names.has(name))) return "host";
      const origin = headers.get("origin");
      return origin === null || allowsOrigin(origin) ? undefined : "origin";
    },
  };
}

/** The name in a Host header without its port; undefined when it is none. */
function hostnameOf(host: string): string | undefined {
  if (!/^[\w.-]+(:\d{1,5})?$|^\[[\da-f:.]+\](:\d{1,5})?$/i.test(host)) return undefined;
  // A name with a dot at its end is the same name, written in full.
  return host
    .replace(/:\d{1,5}$/, "")
    .replace(/\.$/, "")
    .toLowerCase();
}
