import { isOctopusError, type Ref, type SpaceClient } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import {
  describedInFullOnly,
  environmentId,
  present,
  projectId,
  spaceName,
  tenantId,
  text,
} from "../../fields.ts";
import { clusterSchema, summarizeClusters } from "./live-status.ts";

export const getKubernetesLiveStatus = defineTool({
  name: "get_kubernetes_live_status",
  toolset: "kubernetes",
  tier: "read",
  since: "2025.3",
  title: "Get Kubernetes live status",
  description:
    "Shows the state of what a project deployed to Kubernetes in an environment: overall, then by resource with health and sync state. summaryOnly leaves the resources out.",
  input: z.strictObject({
    spaceName,
    projectId,
    environmentId,
    tenantId: tenantId.optional(),
    summaryOnly: describedInFullOnly(z.boolean().default(false), "Without the resources"),
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
  owner: "arguments",
  async run({ summaryOnly }, { space, refs }) {
    const { projectId: project, environmentId: environment, tenantId: tenant } = refs;
    const target = { project, environment, tenant };
    const status = await readStatus(space.client, target, summaryOnly);
    if (!status.Summary && !status.MachineStatuses) throw nothingThere(target);
    return {
      projectName: project.name,
      environmentName: environment.name,
      ...present({
        tenantName: tenant?.name,
        status: status.Summary?.Status,
        lastUpdated: status.Summary?.LastUpdated,
      }),
      ...(summaryOnly ? {} : { machines: summarizeClusters(status) }),
    };
  },
});

/** A project in an environment, with one tenant or without. */
interface Target {
  readonly project: Ref;
  readonly environment: Ref;
  readonly tenant: Ref | undefined;
}

async function readStatus(client: SpaceClient, target: Target, summaryOnly: boolean) {
  const { project, environment, tenant } = target;
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
    if (isOctopusError(error) && error.code === "not_found") throw nothingThere(target, error);
    throw error;
  }
}

function nothingThere({ project, environment, tenant }: Target, cause?: unknown): ToolError {
  const forTenant = tenant ? ` for ${tenant.name}` : "";
  return new ToolError({
    code: "not_found",
    message: `Octopus has no live status of ${project.name} in ${environment.name}${forTenant}.`,
    hint: `Live status needs a deployment to a cluster with the Kubernetes monitor. list_deployments shows what was deployed there.${
      tenant ? "" : " For a tenanted deployment name the tenant."
    }`,
    cause,
  });
}
