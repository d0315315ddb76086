/** A request whose caller is known. */
import type { Caller, Narrowing } from "@octo/mcp-tools";
import type { Principal } from "../auth/principal.ts";
import type { TenantEntry } from "../settings/access-file.ts";

/** The caller, the tenant it acts for, and the id by which its own logs know the request. */
export interface AuthenticatedRequest {
  readonly principal: Principal;
  /** Tenant of the agent host. */
  readonly tenant: string | undefined;
  readonly tenantEntry: TenantEntry | undefined;
  readonly correlation: string;
}

/**
 * The caller together with the tenant it acts for; plans and audit entries are bound to this name. The id of a caller holds
 * no space, so that no other caller and tenant make the same name.
 */
export function principalFor({ principal, tenant }: AuthenticatedRequest): string {
  return tenant === undefined ? principal.id : `${principal.id} for ${tenant}`;
}

/**
 * The caller with all rights of a request, in one text: OAuth scopes, tenant, profile and what the request narrowed to. An
 * MCP session and the remembered outcome of a write belong to all of them.
 */
export function rightsKeyOf(
  { principal, tenant, tenantEntry }: AuthenticatedRequest,
  narrowing: Narrowing,
): string {
  const rights = [principal.scopes ?? null, tenant ?? null, tenantEntry?.profile ?? null, narrowing];
  return JSON.stringify([principal.id, ...rights]);
}

/**
 * What a toolkit has to know about the caller, the same for MCP and the tool contract. Each request of an MCP session says it
 * again: a key that one request brings is not kept for the next.
 */
export function callerOf(authenticated: AuthenticatedRequest): Omit<Caller, "transport"> {
  const { principal, tenant, correlation } = authenticated;
  return {
    principal: principalFor(authenticated),
    correlation,
    ...(tenant === undefined ? {} : { tenant }),
    ...(principal.own ? { credential: principal.own } : {}),
  };
}
