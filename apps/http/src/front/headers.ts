/** Reads headers that callers write, without characters that could break a log line or an address. */
import { randomUUID } from "node:crypto";

const LONGEST = 200;

/** The value of a header as one line of printable ASCII; undefined when nothing is left. */
export function lineOf(headers: Headers, name: string): string | undefined {
  const text = (headers.get(name) ?? "").replace(/[^\x20-\x7e]+/g, " ").trim();
  return text === "" ? undefined : text.slice(0, LONGEST);
}

/** The tenant that a request names, null when it names none, or why the header cannot be one. */
export type TenantHeader =
  | { readonly ok: true; readonly tenant: string | null }
  | { readonly ok: false; readonly problem: string };

/** Reads `X-Octopus-Tenant-Id` as it is. Nothing is taken out of it, because then two tenants could become one. */
export function tenantHeaderOf(headers: Headers): TenantHeader {
  const tenant = headers.get("x-octopus-tenant-id") ?? "";
  if (tenant === "") return { ok: true, tenant: null };
  if (tenant.length <= LONGEST && /^[\x20-\x7e]+$/.test(tenant)) return { ok: true, tenant };
  return {
    ok: false,
    problem: `X-Octopus-Tenant-Id takes at most ${LONGEST} characters of printable ASCII.`,
  };
}

/** The id of this request in the logs of the caller, or a new one. */
export function correlationOf(headers: Headers): string {
  return lineOf(headers, "x-octopus-correlation-id") ?? lineOf(headers, "x-request-id") ?? randomUUID();
}
