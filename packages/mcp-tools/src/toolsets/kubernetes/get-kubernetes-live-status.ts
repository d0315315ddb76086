import { isOctopusError, type Ref, type SpaceClient } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { environmentId, obvious, present, projectId, spaceName, tenantId, text } from "../../fields.ts";
import { clusterSchema, summarizeClusters } from "./live-status.ts";

export const getKubernetesLiveStatus = defineTool({
  name: "get_kubernetes_live_status",
  toolset: "kubernetes",
  tier: "read",
  since: "2025.3",
  title: "Get Kubernetes live status",
  description:
    "Tells how what a project deployed to Kubernetes is doing right now in an environment: overall status, then per cluster each resource with health and sync state. summaryOnly leaves the resources out.",
  input: z.strictObject({
    spaceName,
    projectId,
    environmentId,
    tenantId: tenantId.optional(),
    summaryOnly: obvious(z.boolean().default(false), "Without the resources"),
  }),
  refs: { spaceName: "space", projectId: "project", environmentId: "environment", tenantId: "tenant" },
  output: z.looseObject({
    projectName: z.string(),
    environmentName: z.string(),
    tenantName: text,
    status: text,
    lastUpdated: text,
    machines: z.array(clusterSchema).optional(),
  }),
  async run({ summaryOnly }, { space, refs }) {
    const { projectId: project, environmentId: environment, tenantId: tenant } = refs;
    const answer = await readStatus(space.client, project, environment, tenant, summaryOnly);
    if (!answer.Summary && !answer.MachineStatuses) throw nothingThere(project, environment, tenant);
    return {
      projectName: project.name,
      environmentName: environment.name,
      ...present({
        tenantName: tenant?.name,
        status: answer.Summary?.Status,
        lastUpdated: answer.Summary?.LastUpdated,
      }),
      ...(summaryOnly ? {} : { machines: summarizeClusters(answer) }),
    };
  },
});

async function readStatus(
  client: SpaceClient,
  project: Ref,
  environment: Ref,
  tenant: Ref | undefined,
  summaryOnly: boolean,
) {
  const path = { projectId: project.id, environmentId: environment.id };
  const query = summaryOnly ? { summaryOnly } : {};
  try {
    return await (tenant
      ? client.get(
          "/api/{spaceId}/projects/{projectId}/environments/{environmentId}/tenants/{tenantId}/livestatus",
          { path: { ...path, tenantId: tenant.id }, query },
        )
      : client.get("/api/{spaceId}/projects/{projectId}/environments/{environmentId}/untenanted/livestatus", {
          path,
          query,
        }));
  } catch (error) {
    if (isOctopusError(error) && error.code === "not_found")
      throw nothingThere(project, environment, tenant, error);
    throw error;
  }
}

function nothingThere(project: Ref, environment: Ref, tenant: Ref | undefined, cause?: unknown): ToolError {
  const whom = tenant ? ` for ${tenant.name}` : "";
  return new ToolError({
    code: "not_found",
    message: `Octopus has no live status of ${project.name} in ${environment.name}${whom}.`,
    hint: `It needs a deployment there to a cluster with the Kubernetes monitor. list_deployments shows what was deployed.${
      tenant ? "" : " For a tenanted deployment name the tenant."
    }`,
    cause,
  });
}
