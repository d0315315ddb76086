import type { Owner } from "../reading/owner.ts";

/** The owners among the related documents of an event or interruption: its projects, environments and tenants. */
export function ownerOfDocuments(ids: readonly string[] | null | undefined): Owner {
  const of = (kind: string) => (ids ?? []).filter((id) => new RegExp(`^${kind}-\\d+$`, "i").test(id));
  return { projects: of("projects"), environments: of("environments"), tenants: of("tenants") };
}
