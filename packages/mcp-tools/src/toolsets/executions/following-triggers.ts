/**
 * Triggers that take a release further without a person: those that deploy the latest release of one environment to another
 * one, on a schedule or by an event. What they reach belongs to what the write reaches.
 */
import type { components } from "@octo/api-client";
import type { Target } from "@octo/policy";
import type { CallContext } from "../../pipeline/context.ts";
import type { PlanFact } from "../../plan.ts";
import { type Affected, namedByIds } from "./affected.ts";

type Trigger = components["schemas"]["ProjectTrigger"];

/** The triggers that follow, and what they deploy to. */
export interface FollowingTriggers {
  readonly environments: readonly Target[];
  readonly tenants: readonly Target[];
  readonly facts: readonly PlanFact[];
}

const UNKNOWN: readonly Target[] = [{}];
/** A project with more triggers than this is not known. */
const TAKE = 1_000;

/** Reads the triggers of a project; `undefined` when they cannot be read, so that any environment may follow. */
export function readTriggers(
  projectId: string,
  { space, parts }: Pick<CallContext, "space" | "parts">,
): Promise<readonly Trigger[] | undefined> {
  return parts.read("triggers", async () => {
    const query = { take: TAKE };
    return (
      await space.client.get("/api/{spaceId}/projects/{projectId}/triggers", { path: { projectId }, query })
    ).Items;
  });
}

/**
 * What triggers can deploy once a release is in these environments, also by one trigger after another. A trigger without a
 * source takes the latest release of its channel wherever that is.
 */
export async function followingTriggers(
  triggers: readonly Trigger[] | undefined,
  release: { readonly channelId?: string | null | undefined; readonly environmentIds: readonly string[] },
  context: Pick<CallContext, "lookups">,
): Promise<FollowingTriggers> {
  if (!triggers) return { environments: UNKNOWN, tenants: UNKNOWN, facts: [] };
  const steps = stepsAfter(triggers.flatMap(deployingStep), release);
  const ids = [...new Set(steps.map(({ to }) => to))];
  const environments = await namedByIds("environment", ids, context);
  return {
    environments,
    tenants: tenantsOf(steps),
    facts:
      steps.length === 0
        ? []
        : [{ label: "Triggers can then deploy it", value: steps.map((step) => wordsOf(step, environments)) }],
  };
}

/** One trigger that deploys the latest release. */
interface DeployingStep {
  readonly name: string;
  readonly channelId: string | undefined;
  /** Empty for a trigger that takes the latest release from anywhere. */
  readonly from: readonly string[];
  readonly to: string;
  readonly tenantIds: readonly string[];
  readonly hasTags: boolean;
}

function deployingStep({ Name, IsDisabled, Action }: Trigger): readonly DeployingStep[] {
  if (IsDisabled || Action?.ActionType !== "DeployLatestRelease" || !Action.DestinationEnvironmentId)
    return [];
  return [
    {
      name: Name,
      channelId: Action.ChannelId || undefined,
      from: Action.SourceEnvironmentIds ?? [],
      to: Action.DestinationEnvironmentId,
      tenantIds: Action.TenantIds ?? [],
      hasTags: (Action.TenantTags ?? []).length > 0,
    },
  ];
}

function stepsAfter(
  steps: readonly DeployingStep[],
  {
    channelId,
    environmentIds,
  }: { readonly channelId?: string | null | undefined; readonly environmentIds: readonly string[] },
): readonly DeployingStep[] {
  const reached = new Set(environmentIds);
  const found = new Set<DeployingStep>();
  const ofChannel = steps.filter((step) => !step.channelId || !channelId || step.channelId === channelId);
  const follows = (step: DeployingStep) =>
    !found.has(step) && (step.from.length === 0 || step.from.some((id) => reached.has(id)));
  for (let next = ofChannel.find(follows); next; next = ofChannel.find(follows)) {
    found.add(next);
    reached.add(next.to);
  }
  return steps.filter((step) => found.has(step));
}

/** Tags can mean any tenant, because they are read when the trigger fires. */
function tenantsOf(steps: readonly DeployingStep[]): readonly Target[] {
  if (steps.some(({ hasTags }) => hasTags)) return UNKNOWN;
  return [...new Set(steps.flatMap(({ tenantIds }) => tenantIds))].map((id) => ({ id }));
}

function wordsOf({ name, to }: DeployingStep, environments: readonly Affected[]): string {
  const found = environments.find(({ id }) => id === to);
  return `${name}: to ${found && "name" in found ? found.name : to}`;
}
