import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { names, obvious, pageFields, skip, spaceName, take } from "../../fields.ts";
import { deploymentSchema, fetchBackground, placeOf, summarizeDeployment } from "./deployment-summary.ts";

const idsOf = (refs: readonly { readonly id: string }[]) => refs.map((ref) => ref.id);

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
    taskState: obvious(
      z.enum(["Queued", "Executing", "Success", "Failed", "Canceled", "Cancelling", "TimedOut"]),
      "Only deployments in this state",
    ).optional(),
    skip,
    take: take(),
  }),
  refs: { spaceName: "space", projects: "project", environments: "environment", tenants: "tenant" },
  reads: ["releases", "tasks"],
  output: z.looseObject({ items: z.array(deploymentSchema), ...pageFields }),
  async run(args, context) {
    const { space, refs, portal, visiblePage } = context;
    const { Items, TotalResults } = await space.client.get("/api/{spaceId}/deployments", {
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
    const rest = { total: TotalResults, skip: args.skip };
    const seen = await visiblePage(Items, placeOf, rest);
    const background = await fetchBackground(space, seen.items, context);
    const items = seen.items.map((deployment) =>
      summarizeDeployment(deployment, background, space.ref.id, portal),
    );
    return { items, ...seen.page };
  },
});
