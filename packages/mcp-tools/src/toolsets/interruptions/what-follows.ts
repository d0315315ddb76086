/**
 * What a deployment that waits for a person can reach once it goes on: the projects of its steps, and what the lifecycle
 * and triggers deploy after it. Whoever lets it go on lets all of this happen, so that rules decide about it, too.
 */
import type { components } from "@octo/api-client";
import type { Target } from "@octo/policy";
import type { CallContext } from "../../pipeline/context.ts";
import type { PlanFact } from "../../plan.ts";
import { readProcess } from "../deployments/deploy-facts.ts";
import { automaticTargets, readProgression } from "../deployments/lifecycle-check.ts";
import { affectedFacts, namedByIds } from "../executions/affected.ts";
import { followingTriggers, readTriggers } from "../executions/following-triggers.ts";
import { childProjects } from "../executions/process-facts.ts";
import { argumentOf, type Task } from "../tasks/task-list.ts";

type Deployment = components["schemas"]["Deployment"];

/** What follows. A target without any name stands for one that is not known. */
export interface WhatFollows {
  readonly projects: readonly Target[];
  readonly environments: readonly Target[];
  readonly tenants: readonly Target[];
  readonly facts: readonly PlanFact[];
}

type Context = Pick<CallContext, "space" | "lookups" | "parts" | "cache">;

const NOTHING: WhatFollows = { projects: [], environments: [], tenants: [], facts: [] };
const UNKNOWN: readonly Target[] = [{}];
const ANYTHING: WhatFollows = { projects: UNKNOWN, environments: UNKNOWN, tenants: UNKNOWN, facts: [] };

/** Reads what follows when the task goes on. Of a task that cannot be read anything may follow. */
export async function whatFollows(task: Task | undefined, context: Context): Promise<WhatFollows> {
  if (!task) return ANYTHING;
  const id = argumentOf(task, "DeploymentId");
  // The steps of a runbook deploy no release, and nothing promotes a run.
  if (!id) return argumentOf(task, "RunbookRunId") ? NOTHING : ANYTHING;
  const path = { id };
  const deployment = await context.parts.read("the deployment that waits", () =>
    context.space.client.get("/api/{spaceId}/deployments/{id}", { path }),
  );
  return deployment ? afterDeployment(deployment, context) : ANYTHING;
}

async function afterDeployment(deployment: Deployment, context: Context): Promise<WhatFollows> {
  const { parts, space } = context;
  const { ReleaseId, ProjectId, EnvironmentId } = deployment;
  const release =
    ReleaseId &&
    (await parts.read("the release that waits", () =>
      space.client.get("/api/{spaceId}/releases/{id}", { path: { id: ReleaseId } }),
    ));
  if (!release || !ProjectId || !EnvironmentId) return ANYTHING;
  const [progression, process, triggers] = await Promise.all([
    readProgression(release, context),
    readProcess(release, context),
    readTriggers(ProjectId, context),
  ]);
  const automatic = automaticTargets(progression ?? {}, [{ id: EnvironmentId }]);
  const reached = { channelId: release.ChannelId, environmentIds: [EnvironmentId, ...automatic] };
  const [environments, following, projects] = await Promise.all([
    namedByIds("environment", automatic, context),
    followingTriggers(triggers, reached, context),
    namedByIds("project", childProjects(process), context),
  ]);
  return {
    projects: process ? projects : UNKNOWN,
    environments: [...(progression ? environments : UNKNOWN), ...following.environments],
    tenants: following.tenants,
    facts: [
      ...affectedFacts("Its steps deploy releases of", projects),
      ...affectedFacts("The lifecycle can then deploy by itself to", environments),
      ...following.facts,
    ],
  };
}
