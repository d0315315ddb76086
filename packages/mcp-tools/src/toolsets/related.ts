/** What a thing concerns: the projects, environments and tenants among its related documents. */

/** The ids among these that rules can name. */
export function relatedOf(ids: readonly string[] | null | undefined) {
  const of = (kind: string) => (ids ?? []).filter((id) => new RegExp(`^${kind}-\\d+$`, "i").test(id));
  return { projects: of("projects"), environments: of("environments"), tenants: of("tenants") };
}
