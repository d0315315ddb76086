/** Sends a planned deployment and reports what the server shows afterwards, rather than what was asked for. */
import * as z from "zod";
import { text } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { type Made, newestCount, sendOnceAndLookUp } from "../executions/send-once.ts";
import {
  reportStarted,
  type Started,
  type StartedReads,
  startedBy,
  startedFields,
} from "../executions/started.ts";
import type { DeployData } from "./deploy-plan.ts";

/** The result of a deployment. */
export const deployedSchema = z.looseObject({
  releaseVersion: text,
  deployments: z.array(z.looseObject({ deploymentId: text, ...startedFields })).optional(),
});

/**
 * Sends the deployment once.
 * @throws ToolError `upstream` with what the server shows, when the response is lost; `conflict` when nothing was started.
 */
export async function runDeployment(
  data: DeployData,
  context: CallContext,
): Promise<z.input<typeof deployedSchema>> {
  const accepted = await sendOnceAndLookUp(() => send(data, context), {
    noun: "deployment",
    of: "of this release",
    hint: "Check with list_deployments before you try once more.",
    newest: () => newestDeployments(data, context),
  });
  const fields = { list: "DeploymentServerTasks", id: "DeploymentId", noun: "deployment" };
  return report(data, await startedBy(accepted, fields, context), context);
}

async function send(data: DeployData, { space }: CallContext): Promise<unknown> {
  const common = {
    SpaceId: data.spaceId,
    SpaceIdOrName: data.spaceId,
    ProjectName: data.projectId,
    ReleaseVersion: data.version,
    ...data.options,
  };
  const [environmentId] = data.environmentIds;
  return data.tenantIds && environmentId
    ? space.client.post("/api/{spaceId}/deployments/create/tenanted/v1", {
        body: { ...common, EnvironmentName: environmentId, Tenants: [...data.tenantIds] },
      })
    : space.client.post("/api/{spaceId}/deployments/create/untenanted/v1", {
        body: { ...common, EnvironmentNames: [...data.environmentIds] },
      });
}

async function report(
  data: DeployData,
  started: readonly Started[],
  context: CallContext,
): Promise<z.input<typeof deployedSchema>> {
  const { spaceId, projectId, version } = data;
  const shown = await reportStarted(started, readsOf(data, context), context);
  return {
    releaseVersion: version,
    deployments: shown.map(({ id, ...rest }) => ({
      ...(id ? { deploymentId: id } : {}),
      ...rest,
      ...(id ? { portalUrl: context.links.deployment(spaceId, projectId, version, id) } : {}),
    })),
  };
}

/** What was just started is the newest deployment of its destination, and so the one that the dashboard shows. */
function readsOf({ projectId, environmentIds }: DeployData, { space }: CallContext): StartedReads {
  return {
    newest: async () => {
      const query = { projects: [projectId], environments: [...environmentIds] };
      return (await space.client.get("/api/{spaceId}/dashboard/dynamic", { query })).Items;
    },
    byId: async (ids) =>
      (await space.client.get("/api/{spaceId}/deployments", { query: { ids, take: ids.length } })).Items,
  };
}

async function newestDeployments(data: DeployData, { space }: CallContext): Promise<readonly Made[]> {
  const { Items } = await space.client.get("/api/{spaceId}/deployments", {
    query: {
      projects: [data.projectId],
      environments: [...data.environmentIds],
      take: newestCount(data.environmentIds, data.tenantIds),
    },
  });
  return Items.filter((item) => item.ReleaseId === data.releaseId);
}
