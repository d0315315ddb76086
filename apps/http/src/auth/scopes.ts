/** What scopes mean for the policy: they take away, they never add. */
import type { Override } from "@octo/policy";

/** The scope that every caller with scopes must have. */
export const READ = "octopus.read";

/** The scope that a tier of tools needs. */
export const SCOPE_OF = { read: READ, write: "octopus.write", delete: "octopus.delete" } as const;

/** The override that leaves what the scopes allow; nothing to override for callers without scopes. */
export function overrideFor(scopes: readonly string[] | undefined): Override {
  if (scopes === undefined) return {};
  if (!scopes.includes(SCOPE_OF.write)) return { readOnly: true };
  return scopes.includes(SCOPE_OF.delete) ? {} : { allowDeletes: false };
}
