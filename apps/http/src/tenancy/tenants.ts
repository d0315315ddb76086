/**
 * Finds the tenant for which a call is made. The tenant comes from a header of the host, never from arguments, and the caller
 * must be allowed to act for it.
 */
import type { Principal } from "../auth/principal.ts";
import type { Access, TenantEntry } from "../settings/access-file.ts";

/** The tenant of a call. */
export interface Tenancy {
  /** For the audit log; undefined when the request names none. */
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

/** The tenant of a call, or why there is none. */
export type TenancyResult =
  | { readonly ok: true; readonly tenancy: Tenancy }
  | { readonly ok: false; readonly problem: TenancyProblem };

const found = (id: string | undefined, entry: TenantEntry | undefined): TenancyResult => ({
  ok: true,
  tenancy: { id, entry },
});
const refused = (problem: TenancyProblem): TenancyResult => ({ ok: false, problem });

/** Decides for whom a caller acts. With `optional` a missing header is no problem, as when tools are only listed. */
export function tenancyOf(
  access: Access,
  principal: Principal,
  header: string | null,
  optional: boolean,
): TenancyResult {
  if (access.tenants.size === 0) return found(header ?? undefined, undefined);
  const { tenants } = principal;
  const [only, ...more] = tenants === "*" ? [] : tenants;
  const id = header ?? (more.length === 0 ? only : undefined);
  if (id === undefined && optional) return found(undefined, undefined);
  if (tenants.length === 0) {
    const message =
      "This caller may act for no tenant. The operator lists it with its tenants in the access file.";
    return refused({ status: 403, code: "forbidden", message });
  }
  if (id === undefined) {
    const message = "Say for which tenant: send the header X-Octopus-Tenant-Id.";
    return refused({ status: 400, code: "tenant_required", message });
  }
  const entry = access.tenants.get(id);
  if (entry && (tenants === "*" || tenants.includes(id))) return found(id, entry);
  return refused({ status: 403, code: "forbidden", message: "This caller may not act for that tenant." });
}
