/**
 * The metadata of RFC 9728: where a client gets a token for this server, and which scopes exist. Each address of MCP is a
 * resource with metadata of its own, because clients compare the `resource` of the metadata with the address that they call.
 */
import { isMcpAddress } from "../mcp/narrowing.ts";
import type { HttpSettings } from "../settings/http-settings.ts";
import { SCOPES } from "./scopes.ts";

/** The path of the metadata; the path of the protected resource follows it. */
export const METADATA_PATH = "/.well-known/oauth-protected-resource";
const MCP = "/mcp";

/** The address of the metadata of the MCP address at `path`; other paths have the metadata of `/mcp`. */
export function metadataUrlOf(base: string, path: string): string {
  return `${base}${METADATA_PATH}${resourcePath(path)}`;
}

/** The resource identifier of the MCP address at `path`: the address as clients call it, without a slash at the end. */
export function resourceOf(base: string, path: string): string {
  return `${base}${resourcePath(path)}`;
}

function resourcePath(path: string): string {
  return isMcpAddress(path) ? path.replace(/\/$/, "") : MCP;
}

/**
 * The metadata at an address below {@link METADATA_PATH}; undefined when there is no such resource. Clients make the address
 * from that of the resource: with the path of the public address (RFC 9728, 3.1), without it, or without any path.
 */
export function metadataAt(
  path: string,
  { oauth }: HttpSettings,
  base: string,
): Readonly<Record<string, unknown>> | undefined {
  const prefix = new URL(base).pathname.replace(/\/$/, "");
  const below = path.slice(METADATA_PATH.length);
  const resource = prefix !== "" && below.startsWith(`${prefix}/`) ? below.slice(prefix.length) : below;
  if (resource !== "" && resource !== "/" && !isMcpAddress(resource)) return undefined;
  return {
    resource: resourceOf(base, resource),
    resource_name: "octo-mcp: Octopus Deploy for AI agents",
    authorization_servers: oauth ? [oauth.issuer] : [],
    scopes_supported: SCOPES,
    bearer_methods_supported: ["header"],
  };
}
