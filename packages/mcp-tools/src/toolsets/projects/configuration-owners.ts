/** What variables and steps of projects belong to. */
import type { components } from "@octo/api-client";
import type { Owner } from "../../reading/owner.ts";
import { ownersOfVariable } from "./variable-owner.ts";
import type { Variable } from "./variable-summary.ts";

type Action = components["schemas"]["DeploymentAction"];

/** The owners of a variable: each environment and tenant of its scope, within its project. */
export function ownersIn(projectId: string | undefined, variable: Pick<Variable, "Scope">): readonly Owner[] {
  return ownersOfVariable(variable).map((owner) => (projectId ? { ...owner, projects: [projectId] } : owner));
}

/** The owners of an action: each environment that it is limited to, within its project. */
export function ownersOfAction(
  projectId: string | undefined,
  { Environments }: Pick<Action, "Environments">,
): readonly Owner[] {
  const environments = Environments ?? [];
  return environments.length === 0
    ? [{ projects: [projectId] }]
    : environments.map((id) => ({ projects: [projectId], environments: [id] }));
}
