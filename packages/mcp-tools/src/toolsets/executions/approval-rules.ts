/** The approvals that Octopus itself asks for before an execution may start (public preview since 2026.3). */
import { type components, isOctopusError } from "@octo/api-client";
import type { PlanFact } from "../../plan.ts";
import type { ExecutionContext } from "./destination.ts";

type ApprovalPolicy = components["schemas"]["ApprovalPolicy"];

/** The label of the facts about approvals of Octopus. */
export const APPROVAL_LABEL = "Approval in Octopus";

/** A fact for each approval rule of the space that covers the project in one of the environments. */
export async function approvalFacts({
  cache,
  parts,
  space,
  refs,
}: ExecutionContext): Promise<readonly PlanFact[]> {
  const rules = await parts.read("approval rules", () =>
    // Only that a server has none of them is remembered: a rule that was just made must be in the next plan.
    cache.shared(`/api/${space.ref.id}/approvalpolicies`).remember(
      "absent",
      () => readRules(space),
      (found) => found === undefined,
    ),
  );
  const environments = refs.environmentNames.map(({ id }) => id);
  return (rules ?? [])
    .filter((rule) => mayCover(rule, refs.projectName.id, environments))
    .map((rule) => ({
      label: APPROVAL_LABEL,
      value: [rule.Name, `approvals needed: ${rule.MinimumApproversRequired ?? 1}`],
    }));
}

/** The rules of a space; `undefined` on a server that is older than they are, or where the preview is off. */
async function readRules({
  client,
}: ExecutionContext["space"]): Promise<readonly ApprovalPolicy[] | undefined> {
  try {
    return (await client.get("/api/{spaceId}/approvalpolicies", { query: { take: 200 } })).Items;
  } catch (error) {
    if (isOctopusError(error) && error.status === 404) return undefined;
    throw error;
  }
}

/** A rule by tags may cover anything, because the tags of projects and environments are not read here. */
function mayCover(
  { IsDisabled, ScopingStrategy, IdScopes, TagScopes }: ApprovalPolicy,
  projectId: string,
  environmentIds: readonly string[],
): boolean {
  if (IsDisabled) return false;
  if (ScopingStrategy === "Tag") return (TagScopes ?? []).length > 0;
  return (IdScopes ?? []).some(
    (entry) =>
      entry.ProjectId === projectId &&
      ((entry.EnvironmentIds ?? []).length === 0 ||
        environmentIds.some((id) => entry.EnvironmentIds?.includes(id))),
  );
}
