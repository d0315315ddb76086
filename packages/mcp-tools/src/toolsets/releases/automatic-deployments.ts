/**
 * What Octopus deploys by itself when a release is created: the automatic targets of the first phases of the lifecycle. A
 * channel can have a lifecycle of its own.
 */
import type { Ref } from "@octo/api-client";
import type { Target } from "@octo/policy";
import type { CallContext } from "../../pipeline/context.ts";
import type { PlanFact } from "../../plan.ts";
import { firstAutomaticTargets } from "../deployments/lifecycle-check.ts";
import { affectedFacts, namedByIds } from "../executions/affected.ts";
import type { Channel } from "./channel-rules.ts";

/** What follows from creating a release. */
export interface AutomaticDeployments {
  /** For the policy. An environment or tenant without any name stands for one that is not known. */
  readonly targets: { readonly environments?: readonly Target[]; readonly tenants?: readonly Target[] };
  readonly facts: readonly PlanFact[];
  readonly warnings: readonly string[];
}

const UNKNOWN: readonly Target[] = [{}];

/** Reads the lifecycle. When it cannot be read, every environment and tenant may be deployed to. */
export async function readAutomaticDeployments(
  project: Ref,
  channel: Channel | undefined,
  { space, lookups, parts }: Pick<CallContext, "space" | "lookups" | "parts">,
): Promise<AutomaticDeployments> {
  const found = await parts.read("lifecycle", async () => {
    const { LifecycleId, TenantedDeploymentMode } = await lookups.project(project.id, space);
    // A channel that is not known can have a lifecycle that is not known.
    const id = channel && (channel.LifecycleId || LifecycleId);
    if (!id) return undefined;
    const { Phases } = await space.client.get("/api/{spaceId}/lifecycles/{id}", { path: { id } });
    return { ids: firstAutomaticTargets(Phases ?? []), isTenanted: TenantedDeploymentMode !== "Untenanted" };
  });
  if (!found)
    return {
      targets: { environments: UNKNOWN, tenants: UNKNOWN },
      facts: [],
      warnings: ["The lifecycle is not known: Octopus may deploy this release by itself."],
    };
  const environments = await namedByIds("environment", found.ids, { lookups });
  if (environments.length === 0) return { targets: {}, facts: [], warnings: [] };
  return {
    targets: { environments, ...(found.isTenanted ? { tenants: UNKNOWN } : {}) },
    facts: affectedFacts("The lifecycle then deploys by itself to", environments),
    warnings: ["Octopus deploys this release by itself as soon as it is created."],
  };
}
