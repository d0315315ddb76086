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
