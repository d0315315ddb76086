import { createPolicy } from "../policy.ts";
import type { Policy, PolicyConfig } from "../types.ts";
import { octopusRoutes } from "./route-table.ts";

/** What `octopusPolicy` takes: everything that `createPolicy` takes, without the table of routes. */
export type OctopusPolicyOptions = Omit<PolicyConfig, "routes">;

/**
 * Builds a policy for Octopus Server: `createPolicy` with the table of its routes.
 *
 * Without options every toolset is on, reads are allowed, each write asks a person, and deletes are denied.
 *
 * @throws PolicyConfigError when an option names something that does not exist, or has no meaning.
 *
 * @example
 * ```ts
 * import { octopusPolicy } from "@octo/policy/octopus";
 *
 * const policy = octopusPolicy({ readOnly: true });
 * const deploy = policy.decide({
 *   kind: "tool",
 *   tool: "deploy_release",
 *   toolset: "deployments",
 *   tier: "write",
 *   targets: { environments: [{ id: "Environments-4", name: "Production" }] },
 * });
 * deploy.effect; // => "deny"
 * deploy.reason; // => "This is a write and the policy is read-only."
 * ```
 */
export function octopusPolicy(options: OctopusPolicyOptions = {}): Policy {
  return createPolicy({ ...options, routes: octopusRoutes });
}
