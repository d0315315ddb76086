/** How a deployment is told: what, where, in which state, with the way to its log. */
import type { components, SpaceClient } from "@octo/api-client";
import { z } from "zod";
import { flag, present, text, texts } from "../../fields.ts";
import type { PortalLinks } from "../../links/portal.ts";

type Deployment = components["schemas"]["Deployment"];
type Release = components["schemas"]["Release"];
type Task = components["schemas"]["Task"];

/** A deployment in an answer. */
export const deploymentSchema = z.looseObject({
  id: z.string(),
  description: text,
  state: text,
  releaseVersion: text,
  releaseId: z.string(),
  projectId: text,
  environmentId: z.string(),
  tenantId: text,
  channelId: text,
  taskId: text,
  created: text,
  completed: text,
  duration: text,
  errorMessage: text,
  hasPendingInterruptions: flag,
  hasWarningsOrErrors: flag,
  deployedBy: text,
  comments: text,
  gitRef: text,
  gitCommit: text,
  skippedActions: texts,
  queueTime: text,
  queueTimeExpiry: text,
  formValues: z.record(z.string(), z.string()).optional(),
  portalUrl: text,
});

/** Releases and tasks of some deployments, by id. */
export interface Background {
  readonly releases: ReadonlyMap<string, Release>;
  readonly tasks: ReadonlyMap<string, Task>;
}

/** Fetches what belongs to deployments: one request for all releases and one for all tasks, however many there are. */
export async function fetchBackground(
  client: SpaceClient,
  deployments: readonly Deployment[],
): Promise<Background> {
  const releaseIds = distinct(deployments.map((deployment) => deployment.ReleaseId));
  const taskIds = distinct(deployments.map((deployment) => deployment.TaskId));
  const [releases, tasks] = await Promise.all([
    releaseIds.length === 0
      ? []
      : client
          .get("/api/{spaceId}/releases", { query: { ids: releaseIds, take: releaseIds.length } })
          .then((page) => page.Items),
    taskIds.length === 0
      ? []
      : client
          .get("/api/{spaceId}/tasks", { query: { ids: taskIds, take: taskIds.length } })
          .then((page) => page.Items),
  ]);
  return {
    releases: new Map(releases.map((release) => [release.Id, release])),
    tasks: new Map(tasks.map((task) => [task.Id, task])),
  };
}

/** Where a deployment belongs, for the policy. */
export function placeOf({ ProjectId, EnvironmentId, TenantId }: Deployment) {
  return { projects: [ProjectId], environments: [EnvironmentId], tenants: [TenantId] };
}

/** Tells one deployment. */
export function summarizeDeployment(
  deployment: Deployment,
  background: Background,
  spaceId: string,
  portal: PortalLinks,
): z.input<typeof deploymentSchema> {
  const release = background.releases.get(deployment.ReleaseId);
  const task = background.tasks.get(deployment.TaskId ?? "");
  const link =
    release && deployment.ProjectId
      ? portal.deployment(spaceId, deployment.ProjectId, release.Version, deployment.Id)
      : null;
  return {
    id: deployment.Id,
    releaseId: deployment.ReleaseId,
    environmentId: deployment.EnvironmentId,
    ...present({
      description: task?.Description,
      state: task?.State,
      releaseVersion: release?.Version,
      projectId: deployment.ProjectId,
      tenantId: deployment.TenantId,
      channelId: deployment.ChannelId,
      taskId: deployment.TaskId,
      created: deployment.Created,
      completed: task?.CompletedTime,
      duration: task?.IsCompleted ? task.Duration : null,
      errorMessage: task?.ErrorMessage || null,
      hasPendingInterruptions: task?.HasPendingInterruptions || null,
      hasWarningsOrErrors: task?.HasWarningsOrErrors || null,
      deployedBy: deployment.DeployedBy,
      comments: deployment.Comments || null,
      gitRef: release?.VersionControlReference?.GitRef,
      gitCommit: release?.VersionControlReference?.GitCommit,
      skippedActions: deployment.SkipActions,
      formValues: filledIn(deployment.FormValues ?? {}),
      queueTime: deployment.QueueTime === deployment.Created ? null : deployment.QueueTime,
      queueTimeExpiry: deployment.QueueTimeExpiry,
      portalUrl: link,
    }),
  };
}

/** Values that were given at the prompt; nothing when there was none. */
function filledIn(values: Readonly<Record<string, string | null>>): Record<string, string> | null {
  const filled = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null);
  return filled.length > 0 ? Object.fromEntries(filled) : null;
}

function distinct(ids: readonly (string | null | undefined)[]): string[] {
  return [...new Set(ids.filter((id): id is string => typeof id === "string" && id !== ""))];
}
