import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { describedInFullOnly, names, pageFields, skip, spaceName, take } from "../../fields.ts";
import { foundPageTogether } from "../../reading/findings.ts";
import { idsOf } from "../filters.ts";
import {
  type Deployment,
  deploymentSchema,
  fetchBackground,
  ownerOfDeployment,
  summarizeDeployment,
} from "./deployment-summary.ts";

export const listDeployments = defineTool({
  name: "list_deployments",
  toolset: "deployments",
  tier: "read",
  since: "2021.1",
  title: "List deployments",
  description:
    "Lists deployments, newest first, with state, release version, times and links: what is or was deployed where, and what failed.",
  input: z.strictObject({
    spaceName,
    projects: names("Projects").optional(),
    environments: names("Environments").optional(),
    tenants: names("Tenants").optional(),
    channels: z.array(z.string().max(200)).max(100).optional().describe("Ids"),
    taskState: describedInFullOnly(
      z.enum(["Queued", "Executing", "Success", "Failed", "Canceled", "Cancelling", "TimedOut"]),
      "Only deployments in this state",
    ).optional(),
    skip,
    take: take(),
  }),
  refs: { spaceName: "space", projects: "project", environments: "environment", tenants: "tenant" },
  reads: ["releases", "tasks"],
  output: z.looseObject({ items: z.array(deploymentSchema), ...pageFields }),
  owner: (deployment: Deployment) => ownerOfDeployment(deployment),
  async run(args, context) {
    const { space, refs } = context;
    const page = await space.client.get("/api/{spaceId}/deployments", {
      query: {
        skip: args.skip,
        take: args.take,
        ...(args.projects ? { projects: idsOf(refs.projects) } : {}),
        ...(args.environments ? { environments: idsOf(refs.environments) } : {}),
        ...(args.tenants ? { tenants: idsOf(refs.tenants) } : {}),
        ...(args.channels ? { channels: args.channels } : {}),
        ...(args.taskState ? { taskState: [args.taskState] } : {}),
      },
    });
    return foundPageTogether(page, args.skip, async (open) => {
      const background = await fetchBackground(open, context);
      return open.map((deployment) => summarizeDeployment(deployment, background, context));
    });
  },
});
