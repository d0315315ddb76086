/** The approvals that Octopus itself asks for before an execution may start (public preview since 2026.3). */
import { compareServerVersions, type components, isOctopusError } from "@octo/api-client";
import type { PlanFact } from "../../plan.ts";
import type { ExecutionContext } from "./destination.ts";

type ApprovalPolicy = components["schemas"]["ApprovalPolicy"];

const SINCE = "2026.3";

/** The label of the facts about approvals of Octopus. */
export const APPROVAL_LABEL = "Approval in Octopus";

/** A fact for each approval rule of the space that covers the project in one of the environments. */
export async function approvalFacts({
  cache,
  parts,
  server,
  space,
  refs,
}: ExecutionContext): Promise<readonly PlanFact[]> {
  const rules = await parts.read("approval rules", async () => {
    if (compareServerVersions(await server.version(), SINCE) < 0) return [];
    try {
      return await cache.remember(
        `approval-rules/${space.ref.id}`,
        async () =>
          (await space.client.get("/api/{spaceId}/approvalpolicies", { query: { take: 200 } })).Items,
      );
    } catch (error) {
      if (isOctopusError(error) && error.status === 404) return [];
      throw error;
    }
  });
  const environments = refs.environmentNames.map(({ id }) => id);
  return (rules ?? [])
    .filter((rule) => mayCover(rule, refs.projectName.id, environments))
    .map((rule) => ({
      label: APPROVAL_LABEL,
      value: [rule.Name, `approvals needed: ${rule.MinimumApproversRequired ?? 1}`],
    }));
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
