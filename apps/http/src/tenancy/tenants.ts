/**
 * On whose behalf a call is made. The tenant comes from a header of the host, never from arguments, and counts only
 * where the caller may act for it.
 */
import type { Principal } from "../auth/principal.ts";
import type { Access, TenantEntry } from "../settings/access-file.ts";

/** The tenant of a call. */
export interface Tenancy {
  /** For the record; undefined when nobody said. */
  readonly id: string | undefined;
  /** What holds for it, where the operator knows tenants. */
  readonly entry: TenantEntry | undefined;
}

/** Why a call has no tenant. */
export interface TenancyProblem {
  readonly status: 400 | 403;
  readonly code: "tenant_required" | "forbidden";
  readonly message: string;
}

/** Decides for whom a caller acts. With `optional` a missing header is no problem, as when tools are only listed. */
export function tenancyOf(
  access: Access,
  principal: Principal,
  header: string | null,
  optional: boolean,
): Tenancy | TenancyProblem {
  if (access.tenants.size === 0) return { id: header ?? undefined, entry: undefined };
  const only = principal.tenants?.length === 1 ? principal.tenants[0] : undefined;
  const id = header ?? only;
  if (id === undefined) {
    if (optional) return { id: undefined, entry: undefined };
    const message = "Say for which tenant: send the header X-Octopus-Tenant-Id.";
    return { status: 400, code: "tenant_required", message };
  }
  const entry = access.tenants.get(id);
  if (entry && (principal.tenants === undefined || principal.tenants.includes(id))) return { id, entry };
  return { status: 403, code: "forbidden", message: "This caller may not act for that tenant." };
}

/** Tells the two apart. */
export function isProblem(one: Tenancy | TenancyProblem): one is TenancyProblem {
  return "status" in one;
}
