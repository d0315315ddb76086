/** Sends a planned deployment and reports what the server shows afterwards, rather than what was asked for. */
import * as z from "zod";
import { ToolError } from "../../errors.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { type Made, sendOnceAndLookUp } from "../executions/send-once.ts";
import { reportStarted, type Started, startedFields } from "../executions/started.ts";
import type { DeployData } from "./deploy-plan.ts";

/** The result of a deployment. */
export const deployedSchema = z.looseObject({
  releaseVersion: z.string(),
  deployments: z.array(z.looseObject({ deploymentId: z.string(), ...startedFields })),
});

/**
 * Sends the deployment once.
 * @throws ToolError `upstream` with what the server shows, when the response is lost.
 */
export async function runDeployment(
  data: DeployData,
  context: CallContext,
): Promise<z.input<typeof deployedSchema>> {
  return sendOnceAndLookUp(async () => report(data, await send(data, context), context), {
    noun: "deployment",
    of: "of this release",
    hint: "Check with list_deployments before you try once more.",
    now: context.now,
    find: () => newestDeployments(data, context),
  });
}

async function send(data: DeployData, { space }: CallContext): Promise<readonly Started[]> {
  const common = {
    SpaceId: data.spaceId,
    SpaceIdOrName: data.spaceId,
    ProjectName: data.projectId,
    ReleaseVersion: data.version,
    ...data.options,
  };
  const [environmentId] = data.environmentIds;
  const response =
    data.tenantIds && environmentId
      ? await space.client.post("/api/{spaceId}/deployments/create/tenanted/v1", {
          body: { ...common, EnvironmentName: environmentId, Tenants: [...data.tenantIds] },
        })
      : await space.client.post("/api/{spaceId}/deployments/create/untenanted/v1", {
          body: { ...common, EnvironmentNames: [...data.environmentIds] },
        });
  const started = response.DeploymentServerTasks.map(({ DeploymentId, ServerTaskId }) => ({
    id: DeploymentId,
    taskId: ServerTaskId,
  }));
  if (started.length > 0) return started;
  throw new ToolError({
    code: "conflict",
    message:
      "Octopus accepted the request but deployed nothing: no environment or tenant was open for this release.",
  });
}

async function report(
  { spaceId, projectId, version }: DeployData,
  started: readonly Started[],
  context: CallContext,
): Promise<z.input<typeof deployedSchema>> {
  const readDeployments = async (ids: string[]) =>
    (await context.space.client.get("/api/{spaceId}/deployments", { query: { ids, take: ids.length } }))
      .Items;
  const shown = await reportStarted(started, readDeployments, context);
  return {
    releaseVersion: version,
    deployments: shown.map(({ id, ...rest }) => ({
      deploymentId: id,
      ...rest,
      portalUrl: context.links.deployment(spaceId, projectId, version, id),
    })),
  };
}

async function newestDeployments(data: DeployData, { space }: CallContext): Promise<readonly Made[]> {
  const { Items } = await space.client.get("/api/{spaceId}/deployments", {
    query: { projects: [data.projectId], environments: [...data.environmentIds], take: 20 },
  });
  return Items.filter((item) => item.ReleaseId === data.releaseId);
}
