/** Carries out a planned deployment, and reports what the server shows afterwards, not what was asked for. */
import * as z from "zod";
import { ToolError } from "../../errors.ts";
import { text } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { type Made, sendOnce } from "../executions/lost-answer.ts";
import { taskUri } from "../uri.ts";
import type { DeployData } from "./deploy-plan.ts";

/** What a deployment answers. */
export const deployedSchema = z.looseObject({
  releaseVersion: z.string(),
  deployments: z.array(
    z.looseObject({
      deploymentId: z.string(),
      taskId: z.string(),
      environmentId: text,
      tenantId: text,
      state: text,
      portalUrl: z.string(),
      taskResourceUri: z.string(),
    }),
  ),
});

/** Sends the deployment once. When the answer is lost, looks for what happened instead of sending again. */
export async function runDeployment(
  data: DeployData,
  context: CallContext,
): Promise<z.input<typeof deployedSchema>> {
  return sendOnce(async () => report(data, await send(data, context), context), {
    noun: "deployment",
    of: "of this release",
    hint: "Check with list_deployments before you try once more.",
    now: context.now,
    find: () => newest(data, context),
  });
}

async function send(data: DeployData, { space }: CallContext): Promise<readonly string[]> {
  const common = {
    SpaceId: data.spaceId,
    SpaceIdOrName: data.spaceId,
    ProjectName: data.projectId,
    ReleaseVersion: data.version,
    ...data.options,
  };
  const [environment] = data.environments;
  const answer =
    data.tenantIds && environment
      ? await space.client.post("/api/{spaceId}/deployments/create/tenanted/v1", {
          body: { ...common, EnvironmentName: environment.id, Tenants: [...data.tenantIds] },
        })
      : await space.client.post("/api/{spaceId}/deployments/create/untenanted/v1", {
          body: { ...common, EnvironmentNames: data.environments.map(({ id }) => id) },
        });
  const ids = answer.DeploymentServerTasks.map((task) => task.DeploymentId);
  if (ids.length === 0) {
    throw new ToolError({
      code: "conflict",
      message:
        "Octopus accepted the request but deployed nothing: no environment or tenant was open for this release.",
    });
  }
  return ids;
}

async function report(
  data: DeployData,
  ids: readonly string[],
  { space, links }: CallContext,
): Promise<z.input<typeof deployedSchema>> {
  const { Items } = await space.client.get("/api/{spaceId}/deployments", {
    query: { ids: [...ids], take: ids.length },
  });
  const taskIds = Items.flatMap((deployment) => (deployment.TaskId ? [deployment.TaskId] : []));
  const tasks = await space.client.get("/api/{spaceId}/tasks", {
    query: { ids: taskIds, take: taskIds.length },
  });
  const states = new Map(tasks.Items.map((task) => [task.Id, task.State]));
  return {
    releaseVersion: data.version,
    deployments: Items.map((deployment) => ({
      deploymentId: deployment.Id,
      taskId: deployment.TaskId ?? "",
      environmentId: deployment.EnvironmentId,
      ...(deployment.TenantId ? { tenantId: deployment.TenantId } : {}),
      state: states.get(deployment.TaskId ?? "") ?? "Unknown",
      portalUrl: links.deployment(data.spaceId, data.projectId, data.version, deployment.Id),
      taskResourceUri: taskUri(space.ref.name, deployment.TaskId ?? ""),
    })),
  };
}

async function newest(data: DeployData, { space }: CallContext): Promise<readonly Made[]> {
  const { Items } = await space.client.get("/api/{spaceId}/deployments", {
    query: { projects: [data.projectId], environments: data.environments.map(({ id }) => id), take: 20 },
  });
  return Items.filter((item) => item.ReleaseId === data.releaseId);
}
