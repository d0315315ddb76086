/** The OAuth scopes, and what they mean for the policy: a missing scope takes rights away, and no scope adds any. */
import type { Override } from "@octo/policy";

/** The scope that every caller with scopes must have. */
export const READ = "octopus.read";

/** The scope that a tier of tools needs. */
export const SCOPE_OF = { read: READ, write: "octopus.write", delete: "octopus.delete" } as const;

/** All scopes. */
export const SCOPES = [SCOPE_OF.read, SCOPE_OF.write, SCOPE_OF.delete] as const;

/** The override that leaves what the scopes allow; nothing to override for callers without scopes. */
export function overrideFor(scopes: readonly string[] | undefined): Override {
  if (scopes === undefined) return {};
  if (!scopes.includes(SCOPE_OF.write)) return { readOnly: true };
  return scopes.includes(SCOPE_OF.delete) ? {} : { allowDeletes: false };
}
