import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { present, text } from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { foundThing } from "../../reading/findings.ts";
import { linkOrId, spaceOfId, spaceOfLink, targetIn } from "../link-fields.ts";
import { taskDetailsUri } from "../uri.ts";
import {
  type Deployment,
  deploymentSchema,
  fetchBackground,
  ownerOfDeployment,
  summarizeDeployment,
} from "./deployment-summary.ts";

export const getDeploymentFromUrl = defineTool({
  name: "get_deployment_from_url",
  toolset: "deployments",
  tier: "read",
  since: "2021.1",
  reads: ["projects", "context", "tenants", "releases", "tasks"],
  title: "Get a deployment from its portal link",
  description:
    "Reads the deployment that a portal link or an id such as Deployments-12 points to: state, release, environment, targets, error. explain_deployment says why it failed.",
  input: z.strictObject({ url: linkOrId, spaceName: spaceOfId }),
  refs: { spaceName: "space" },
  output: z.looseObject({
    spaceName: z.string(),
    spaceId: z.string(),
    deployment: deploymentSchema,
    projectName: text,
    environmentName: text,
    tenantName: text,
    taskResourceUri: text,
  }),
  namesIn: spaceOfLink,
  owner: (deployment: Deployment) => ownerOfDeployment(deployment),
  async run({ url }, context) {
    const { space, server } = context;
    const { deployment: id } = targetIn(url, server.url, space.ref);
    if (!id) throw noDeployment();
    const found = await space.client.get("/api/{spaceId}/deployments/{id}", { path: { id } });
    return foundThing(found, (deployment) => render(deployment, context));
  },
});

async function render(deployment: Deployment, context: CallContext<unknown>) {
  const { space } = context;
  const background = await fetchBackground([deployment], context);
  const { project, environment, tenant, ...shown } = summarizeDeployment(deployment, background, context);
  return {
    spaceName: space.ref.name,
    spaceId: space.ref.id,
    deployment: shown,
    ...present({
      projectName: project,
      environmentName: environment,
      tenantName: tenant,
      taskResourceUri: taskDetailsUri(space.ref.name, deployment.TaskId),
    }),
  };
}

function noDeployment(): ToolError {
  return new ToolError({
    code: "input",
    message: "url: the link names no deployment (such as Deployments-12).",
    hint: "For a link to a task use get_task_from_url.",
  });
}
