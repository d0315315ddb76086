/** How results show a deployment: its release, its destination, its state and the task that has the log. */
import type { components } from "@octo/api-client";
import * as z from "zod";
import { flag, present, text, texts } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import type { Owner } from "../../reading/owner.ts";

export type Deployment = components["schemas"]["Deployment"];
type Task = components["schemas"]["Task"];

/** A deployment in a result. */
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

/** The facts of a release that its deployments show. They never change, so they are remembered. */
interface ReleaseFacts {
  readonly version: string;
  readonly gitRef: string | null | undefined;
  readonly gitCommit: string | null | undefined;
}

/** Releases and tasks of some deployments, by id. */
export interface Background {
  readonly releases: ReadonlyMap<string, ReleaseFacts>;
  readonly tasks: ReadonlyMap<string, Task>;
}

/** Reads the tasks and releases of deployments: one request for all tasks, and one for the releases that are not remembered. */
export async function fetchBackground(
  deployments: readonly Deployment[],
  { space, cache }: Pick<CallContext, "space" | "cache">,
): Promise<Background> {
  const { client, ref } = space;
  const releaseIds = distinct(deployments.map((deployment) => deployment.ReleaseId));
  const taskIds = distinct(deployments.map((deployment) => deployment.TaskId));
  const [releases, tasks] = await Promise.all([
    cache.rememberEach(`release/${ref.id}`, releaseIds, async (ids) => {
      const { Items } = await client.get("/api/{spaceId}/releases", {
        query: { ids: [...ids], take: ids.length },
      });
      return Items.map((release) => [release.Id, factsOf(release)] as const);
    }),
    taskIds.length === 0
      ? []
      : client
          .get("/api/{spaceId}/tasks", { query: { ids: taskIds, take: taskIds.length } })
          .then((page) => page.Items),
  ]);
  return {
    releases,
    tasks: new Map(tasks.map((task) => [task.Id, task])),
  };
}

function factsOf({ Version, VersionControlReference: git }: components["schemas"]["Release"]): ReleaseFacts {
  return { version: Version, gitRef: git?.GitRef, gitCommit: git?.GitCommit };
}

/** What a deployment belongs to. */
export function ownerOfDeployment({ ProjectId, EnvironmentId, TenantId }: Deployment): Owner {
  return { projects: [ProjectId], environments: [EnvironmentId], tenants: [TenantId] };
}

/** Renders one deployment. */
export function summarizeDeployment(
  deployment: Deployment,
  background: Background,
  { space, links }: Pick<CallContext, "space" | "links">,
): z.input<typeof deploymentSchema> {
  const release = background.releases.get(deployment.ReleaseId);
  const task = background.tasks.get(deployment.TaskId ?? "");
  const link =
    release && deployment.ProjectId
      ? links.deployment(space.ref.id, deployment.ProjectId, release.version, deployment.Id)
      : null;
  return {
    id: deployment.Id,
    releaseId: deployment.ReleaseId,
    environmentId: deployment.EnvironmentId,
    ...present({
      description: task?.Description,
      state: task?.State,
      releaseVersion: release?.version,
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
      gitRef: release?.gitRef,
      gitCommit: release?.gitCommit,
      skippedActions: deployment.SkipActions,
      formValues: filledIn(deployment.FormValues ?? {}),
      queueTime: deployment.QueueTime === deployment.Created ? null : deployment.QueueTime,
      queueTimeExpiry: deployment.QueueTimeExpiry,
      portalUrl: link,
    }),
  };
}

/** The values that were given for prompted variables; null when there are none. */
function filledIn(values: Readonly<Record<string, string | null>>): Record<string, string> | null {
  const filled = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null);
  return filled.length > 0 ? Object.fromEntries(filled) : null;
}

function distinct(ids: readonly (string | null | undefined)[]): string[] {
  return [...new Set(ids.filter((id): id is string => typeof id === "string" && id !== ""))];
}
