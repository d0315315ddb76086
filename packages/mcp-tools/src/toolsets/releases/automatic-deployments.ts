/**
 * What Octopus deploys by itself when a release is created: the automatic targets of the first phases of the lifecycle, and
 * what triggers deploy. A channel can have a lifecycle of its own.
 */
import type { Ref } from "@octo/api-client";
import type { Target } from "@octo/policy";
import type { CallContext } from "../../pipeline/context.ts";
import type { PlanFact } from "../../plan.ts";
import { firstAutomaticTargets } from "../deployments/lifecycle-check.ts";
import { affectedFacts, namedByIds } from "../executions/affected.ts";
import { refTo } from "../executions/environments.ts";
import { followingTriggers, readTriggers } from "../executions/following-triggers.ts";
import type { Channel } from "./channel-rules.ts";

/** What follows from creating a release. */
export interface AutomaticDeployments {
  /** For the policy. An environment or tenant without any name stands for one that is not known. */
  readonly targets: { readonly environments?: readonly Target[]; readonly tenants?: readonly Target[] };
  readonly facts: readonly PlanFact[];
  readonly warnings: readonly string[];
}

const UNKNOWN: readonly Target[] = [{}];

/**
 * Reads the lifecycle and the triggers. When one of them cannot be read, every environment and tenant may be deployed to.
 */
export async function readAutomaticDeployments(
  project: Ref,
  channel: Channel | undefined,
  context: Context,
): Promise<AutomaticDeployments> {
  const [lifecycle, triggers] = await Promise.all([
    readLifecycle(project, channel, context),
    readTriggers(project.id, context),
  ]);
  const release = { channelId: channel?.Id, environmentIds: lifecycle?.ids ?? [] };
  const following = await followingTriggers(triggers, release, context);
  const atOnce = await deployedAtOnce(project, lifecycle, context);
  return {
    targets: {
      environments: [...(atOnce.targets.environments ?? []), ...following.environments],
      tenants: [...(atOnce.targets.tenants ?? []), ...following.tenants],
    },
    facts: [...atOnce.facts, ...following.facts],
    warnings: atOnce.warnings,
  };
}

type Context = Pick<CallContext, "space" | "lookups" | "parts">;

/** The environments of the first phases that the lifecycle deploys to by itself. */
interface Lifecycle {
  readonly ids: readonly string[];
  readonly isTenanted: boolean;
}

function readLifecycle(
  project: Ref,
  channel: Channel | undefined,
  { space, lookups, parts }: Context,
): Promise<Lifecycle | undefined> {
  return parts.read("lifecycle", async () => {
    const { LifecycleId, TenantedDeploymentMode } = await lookups.project(project.id, space);
    // A channel that is not known can have a lifecycle that is not known.
    const id = channel && (channel.LifecycleId || LifecycleId);
    if (!id) return undefined;
    const { Phases } = await space.client.get("/api/{spaceId}/lifecycles/{id}", { path: { id } });
    return { ids: firstAutomaticTargets(Phases ?? []), isTenanted: TenantedDeploymentMode !== "Untenanted" };
  });
}

async function deployedAtOnce(
  project: Ref,
  lifecycle: Lifecycle | undefined,
  { space, lookups, parts }: Context,
): Promise<AutomaticDeployments> {
  if (!lifecycle)
    return {
      targets: { environments: UNKNOWN, tenants: UNKNOWN },
      facts: [],
      warnings: ["The lifecycle is not known: Octopus may deploy this release by itself."],
    };
  const environments = await namedByIds("environment", lifecycle.ids, { lookups });
  if (environments.length === 0) return { targets: {}, facts: [], warnings: [] };
  const tenants = lifecycle.isTenanted
    ? await parts.read("tenants of the project", () => connectedTo(project, lifecycle.ids, space))
    : [];
  return {
    targets: { environments, tenants: tenants ?? UNKNOWN },
    facts: [
      ...affectedFacts("The lifecycle then deploys by itself to", environments),
      ...affectedFacts("There for the tenants", tenants ?? []),
    ],
    warnings: ["Octopus deploys this release by itself as soon as it is created."],
  };
}

/** The enabled tenants that the project connects to one of the environments: Octopus deploys to each of them. */
async function connectedTo(
  project: Ref,
  environmentIds: readonly string[],
  { client }: CallContext["space"],
): Promise<readonly Ref[]> {
  const query = { projectId: project.id, take: 10_000 };
  const { Items } = await client.get("/api/{spaceId}/tenants", { query });
  return Items.filter(
    ({ IsDisabled, ProjectEnvironments }) =>
      !IsDisabled && ProjectEnvironments?.[project.id]?.some((id) => environmentIds.includes(id)),
  ).map((tenant) => refTo("tenant", tenant));
}
