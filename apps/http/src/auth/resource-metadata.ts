/** The metadata of RFC 9728: where a client gets a token for this server, and which scopes exist. */
import type { HttpSettings } from "../settings/http-settings.ts";
import { SCOPES } from "./scopes.ts";

/** The path of the metadata; the path of the protected resource follows it. */
export const METADATA_PATH = "/.well-known/oauth-protected-resource";

/** The address of the metadata of MCP at a public address of this server. */
export function metadataUrlOf(base: string): string {
  return `${base}${METADATA_PATH}/mcp`;
}

/** The metadata of MCP. */
export function resourceMetadata({ oauth }: HttpSettings, base: string): Readonly<Record<string, unknown>> {
  return {
    resource: `${base}/mcp`,
    resource_name: "octo-mcp: Octopus Deploy for AI agents",
    authorization_servers: oauth ? [oauth.issuer] : [],
    scopes_supported: SCOPES,
    bearer_methods_supported: ["header"],
  };
}
