import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { obvious, text } from "../../fields.ts";
import { parsePortalUrl } from "../../links/portal.ts";
import { taskDetailsUri } from "../uri.ts";
import { deploymentSchema, fetchBackground, summarizeDeployment } from "./deployment-summary.ts";

export const getDeploymentFromUrl = defineTool({
  name: "get_deployment_from_url",
  toolset: "deployments",
  tier: "read",
  since: "2021.1",
  reads: ["projects", "context", "releases", "tasks"],
  title: "Get a deployment from its portal link",
  description:
    "Reads the deployment that a portal link points to: state, release, environment, error. Then use grep_task_log with the returned taskId to find the reason of a failure.",
  input: z.strictObject({
    url: obvious(z.string().min(1).max(2_000), "The link, as copied from the portal"),
  }),
  output: z.looseObject({
    spaceName: z.string(),
    spaceId: z.string(),
    deployment: deploymentSchema,
    projectName: text,
    environmentName: text,
    taskResourceUri: text,
  }),
  async run({ url }, context) {
    const { server, openSpace, touch, resolve, portal } = context;
    const link = parsePortalUrl(url, server);
    if (!link.deployment) {
      throw new ToolError({
        code: "input",
        message: "url: the link names no deployment (such as Deployments-12).",
        hint: "For a link to a task use get_task_from_url.",
      });
    }
    const space = await openSpace(link.space);
    const deployment = await space.client.get("/api/{spaceId}/deployments/{id}", {
      path: { id: link.deployment },
    });
    const [environment, project, background] = await Promise.all([
      resolve("environment", deployment.EnvironmentId, space.ref.id),
      deployment.ProjectId ? resolve("project", deployment.ProjectId, space.ref.id) : undefined,
      fetchBackground(space, [deployment], context),
    ]);
    await touch({ tenants: [deployment.TenantId] });
    return {
      spaceName: space.ref.name,
      spaceId: space.ref.id,
      deployment: summarizeDeployment(deployment, background, space.ref.id, portal),
      environmentName: environment.name,
      ...(project ? { projectName: project.name } : {}),
      ...(deployment.TaskId ? { taskResourceUri: taskDetailsUri(space.ref.name, deployment.TaskId) } : {}),
    };
  },
});
