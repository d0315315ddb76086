/** 404 for an address without a route: it names the addresses that exist, and what is likely wrong with this one. */
import { contractError } from "@octo/tool-contract";
import type { AuthMode } from "../settings/accepted-values.ts";

/** What the message names. */
export interface ServedAddresses {
  /** The public address of this server, without a slash at the end. */
  readonly base: string;
  readonly auth: AuthMode;
}

/** Addresses of the HTTP+SSE transport of 2024-11-05, which the 2025 revisions replaced. */
const OLD_TRANSPORT = /^\/(?:sse|messages?)\/?$/i;
/** Addresses at which clients look for an authorization server, after they found no metadata of OAuth. */
const OAUTH = /^\/(?:\.well-known\/|(?:register|authorize|token)\/?$)/i;
/** How a caller proves who it is where there is no OAuth. */
const CREDENTIALS: Readonly<Record<Exclude<AuthMode, "oauth">, string>> = {
  none: "This server asks for no credential of MCP clients.",
  bearer: "Set the header Authorization: Bearer <key> in the client.",
  mtls: "Give the client its certificate.",
  "octopus-key": "Set the header X-Octopus-ApiKey in the client.",
};

/** Makes the response for an address that has no route. */
export function notFoundAt(path: string, { base, auth }: ServedAddresses): Response {
  const shown = path.replace(/[^\x21-\x7e]+/g, " ").slice(0, 80);
  const message = [
    `There is nothing at ${shown}.`,
    adviceFor(path, base, auth),
    `MCP is served at ${base}/mcp (Streamable HTTP). The tool contract lists tools at GET ${base}/tools and calls them at POST ${base}/tool/{name}/call.`,
  ];
  return contractError(404, "not_found", message.filter(Boolean).join(" "));
}

function adviceFor(path: string, base: string, auth: AuthMode): string {
  if (OLD_TRANSPORT.test(path))
    return "The HTTP+SSE transport of 2024-11-05 is not served; choose the transport 'http' or 'streamable-http' in the client.";
  if (!OAUTH.test(path)) return "";
  return auth === "oauth"
    ? `Tokens come from the issuer that ${base}/.well-known/oauth-protected-resource/mcp names.`
    : `This server does not use OAuth (--auth ${auth}). ${CREDENTIALS[auth]}`;
}
