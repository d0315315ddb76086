/** A request that was let in. */
import type { Principal } from "../auth/principal.ts";
import type { TenantEntry } from "../settings/access-file.ts";

/** Who calls, for whom, and what its own logs call it. */
export interface Visit {
  readonly principal: Principal;
  /** Tenant of the agent host. */
  readonly tenant: string | undefined;
  readonly tenantEntry: TenantEntry | undefined;
  readonly correlation: string;
}

/** The caller together with the tenant it acts for: what plans and records are bound to. */
export function principalFor({ principal, tenant }: Visit): string {
  return tenant === undefined ? principal.id : `${principal.id} for ${tenant}`;
}
