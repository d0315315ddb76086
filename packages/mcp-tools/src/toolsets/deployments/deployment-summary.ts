/** How results show a deployment: its release, its destination, its state and the task that has the log. */

import type { components, Ref } from "@octo/api-client";
import * as z from "zod";
import { flag, present, text, texts } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { type Owner, requiredOwner } from "../../reading/owner.ts";
import { releasesById } from "../releases/releases-by-id.ts";
import { type NameOf, nameOfIds } from "../shown-names.ts";

export type Deployment = components["schemas"]["Deployment"];
type Task = components["schemas"]["Task"];

/** A deployment in a list. Ids are only shown of what has no readable name. */
export const deploymentRowSchema = z.looseObject({
  id: text,
  project: text,
  environment: text,
  tenant: text,
  channel: text,
  state: text,
  releaseVersion: text,
  releaseId: text,
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
  specificMachineIds: texts,
  excludedMachineIds: texts,
  useGuidedFailure: flag,
  forcePackageDownload: flag,
  forcePackageRedeployment: flag,
  queueTime: text,
  queueTimeExpiry: text,
  formValues: z.record(z.string(), z.string()).optional(),
});

/** A deployment that was asked for. */
export const deploymentSchema = deploymentRowSchema.extend({
  description: text,
  projectId: text,
  environmentId: text,
  tenantId: text,
  channelId: text,
  deploymentProcessId: text,
  deployedToMachineIds: texts,
  portalUrl: text,
});

/** The facts of a release that its deployments show. They never change, so they are remembered. */
interface ReleaseFacts {
  readonly version: string;
  readonly gitRef: string | null | undefined;
  readonly gitCommit: string | null | undefined;
}

/** The releases and tasks of some deployments, by id. */
export interface ReleasesAndTasks {
  readonly releases: ReadonlyMap<string, ReleaseFacts>;
  readonly tasks: ReadonlyMap<string, Task>;
}

/** What is read about some deployments, by id. */
export interface Background extends ReleasesAndTasks {
  readonly names: Readonly<Record<"project" | "environment" | "tenant" | "channel", NameOf>>;
}

/**
 * Reads the tasks and releases of deployments: one request for all tasks, and one for the releases that are not remembered.
 * @param known versions of releases by id; these releases are not read
 */
export async function fetchReleasesAndTasks(
  deployments: readonly Deployment[],
  context: Pick<CallContext, "space" | "cache" | "parts">,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<ReleasesAndTasks> {
  const { parts } = context;
  const { client } = context.space;
  const releaseIds = distinct(deployments.map(({ ReleaseId }) => ReleaseId)).filter((id) => !known.has(id));
  const taskIds = distinct(deployments.map((deployment) => deployment.TaskId));
  const readReleases = async () =>
    new Map([...(await releasesById(releaseIds, context))].map(([id, release]) => [id, factsOf(release)]));
  const readTasks = async () =>
    (await client.get("/api/{spaceId}/tasks", { query: { ids: taskIds, take: taskIds.length } })).Items;
  const [releases = new Map(), tasks = []] = await Promise.all([
    parts.read("versions of the releases", readReleases),
    taskIds.length === 0 ? [] : parts.read("states of the tasks", readTasks),
  ]);
  return { releases, tasks: new Map(tasks.map((task) => [task.Id, task])) };
}

/**
 * Reads the tasks, releases and names of deployments: one request for all tasks, and one for each kind of the rest that is
 * not remembered.
 * @param known things whose names need no request, such as those of the arguments
 */
export async function fetchBackground(
  deployments: readonly Deployment[],
  context: Pick<CallContext, "octopus" | "space" | "cache" | "parts">,
  known: readonly Ref[] = [],
): Promise<Background> {
  const namesOf = (kind: keyof Background["names"], idOf: (one: Deployment) => string | null | undefined) =>
    nameOfIds(kind, deployments.map(idOf), context, known);
  const [states, project, environment, tenant, channel] = await Promise.all([
    fetchReleasesAndTasks(deployments, context),
    namesOf("project", ({ ProjectId }) => ProjectId),
    namesOf("environment", ({ EnvironmentId }) => EnvironmentId),
    namesOf("tenant", ({ TenantId }) => TenantId),
    namesOf("channel", ({ ChannelId }) => ChannelId),
  ]);
  return { ...states, names: { project, environment, tenant, channel } };
}

function factsOf({ Version, VersionControlReference: git }: components["schemas"]["Release"]): ReleaseFacts {
  return { version: Version, gitRef: git?.GitRef, gitCommit: git?.GitCommit };
}

/** What a deployment belongs to: always to a project and an environment, and to a tenant where it has one. */
export function ownerOfDeployment({ ProjectId, EnvironmentId, TenantId }: Deployment): Owner {
  return {
    projects: [requiredOwner(ProjectId)],
    environments: [requiredOwner(EnvironmentId)],
    tenants: [TenantId],
  };
}

/** Renders a deployment of a list. What is usual is left out. */
export function summarizeRow(
  deployment: Deployment,
  { releases, tasks, names }: Background,
): z.input<typeof deploymentRowSchema> {
  const release = releases.get(deployment.ReleaseId);
  const task = tasks.get(deployment.TaskId ?? "");
  const named = (id: string | null | undefined, nameOf: NameOf) => (id ? nameOf(id) : null);
  const channel = named(deployment.ChannelId, names.channel);
  return {
    id: deployment.Id,
    ...present({
      project: named(deployment.ProjectId, names.project),
      releaseVersion: release?.version,
      environment: named(deployment.EnvironmentId, names.environment),
      tenant: named(deployment.TenantId, names.tenant),
      channel: channel === "Default" ? null : channel,
      state: task?.State,
      created: deployment.Created,
      completed: task?.CompletedTime,
      duration: task?.IsCompleted ? task.Duration : null,
      errorMessage: task?.ErrorMessage || null,
      hasPendingInterruptions: task?.HasPendingInterruptions || null,
      hasWarningsOrErrors: task?.HasWarningsOrErrors || null,
      deployedBy: deployment.DeployedBy,
      taskId: deployment.TaskId,
      releaseId: deployment.ReleaseId,
      comments: deployment.Comments || null,
      gitRef: release?.gitRef,
      gitCommit: release?.gitCommit,
      queueTime: deployment.QueueTime === deployment.Created ? null : deployment.QueueTime,
      queueTimeExpiry: deployment.QueueTimeExpiry,
      ...choicesOf(deployment),
    }),
  };
}

/** What the person who deployed chose, beside release and destination. */
function choicesOf(deployment: Deployment) {
  return {
    skippedActions: deployment.SkipActions,
    specificMachineIds: deployment.SpecificMachineIds,
    excludedMachineIds: deployment.ExcludedMachineIds,
    useGuidedFailure: deployment.UseGuidedFailure || null,
    forcePackageDownload: deployment.ForcePackageDownload || null,
    forcePackageRedeployment: deployment.ForcePackageRedeployment || null,
    formValues: filledIn(deployment.FormValues ?? {}),
  };
}

/** Renders a deployment that was asked for, with its ids, the targets that it went to and its link. */
export function summarizeDeployment(
  deployment: Deployment,
  background: Background,
  { space, links }: Pick<CallContext, "space" | "links">,
): z.input<typeof deploymentSchema> {
  const release = background.releases.get(deployment.ReleaseId);
  const task = background.tasks.get(deployment.TaskId ?? "");
  return {
    ...summarizeRow(deployment, background),
    ...present({
      description: task?.Description,
      projectId: deployment.ProjectId,
      environmentId: deployment.EnvironmentId,
      tenantId: deployment.TenantId,
      channelId: deployment.ChannelId,
      deploymentProcessId: deployment.DeploymentProcessId,
      deployedToMachineIds: deployment.DeployedToMachineIds,
      portalUrl:
        release?.version && deployment.ProjectId && deployment.Id
          ? links.deployment(space.ref.id, deployment.ProjectId, release.version, deployment.Id)
          : null,
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
