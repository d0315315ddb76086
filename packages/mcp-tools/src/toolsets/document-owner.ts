import { type Owner, UNKNOWN_OWNER } from "../reading/owner.ts";

/**
 * The owners among the related documents of an event or interruption: its projects, environments and tenants. Where the
 * server sends no list, the owners are unknown.
 */
export function ownerOfDocuments(ids: readonly string[] | null | undefined): Owner {
  if (!ids) return { projects: [UNKNOWN_OWNER], environments: [UNKNOWN_OWNER], tenants: [UNKNOWN_OWNER] };
  const of = (kind: string) => ids.filter((id) => new RegExp(`^${kind}-\\d+$`, "i").test(id));
  return { projects: of("projects"), environments: of("environments"), tenants: of("tenants") };
}
