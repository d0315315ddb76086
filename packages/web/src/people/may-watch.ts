/** Who may see what all callers did, and the rules of the policy. */
import type { Decider } from "@octo/mcp-tools";

/**
 * Approvers whom the operator named may; of those who sign in with an Octopus key only administrators of the server, because
 * a record of all callers names things of every space.
 */
export async function mayWatch({ grantsIn }: Decider): Promise<boolean> {
  if (grantsIn === undefined) return true;
  const grants = await grantsIn("");
  return grants?.system.includes("AdministerSystem") === true;
}
