import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { describedInFullOnly, moment, names, pageFields, skip, spaceName, take } from "../../fields.ts";
import { foundPageTogether, type ServerPage } from "../../reading/findings.ts";
import { idsOf } from "../filters.ts";
import { knownChannels } from "./deployment-channels.ts";
import {
  type Deployment,
  deploymentRowSchema,
  fetchBackground,
  ownerOfDeployment,
  summarizeRow,
} from "./deployment-summary.ts";
import { positionsIn, type ReadDeployments } from "./deployment-times.ts";

export const listDeployments = defineTool({
  name: "list_deployments",
  toolset: "deployments",
  tier: "read",
  since: "2021.1",
  title: "List deployments",
  description:
    "Lists deployments, newest first, with state, release version and times: what is or was deployed where, and what failed. total counts all that fit the filters.",
  input: z.strictObject({
    spaceName,
    projects: names("Projects").optional(),
    environments: names("Environments").optional(),
    tenants: names("Tenants").optional(),
    channels: names("Channels").optional(),
    taskState: describedInFullOnly(
      z.enum(["Queued", "Executing", "Success", "Failed", "Canceled", "Cancelling", "TimedOut"]),
      "Only deployments in this state",
    ).optional(),
    from: moment("Created at or after", "Time with zone").optional(),
    to: moment("Created before", "").optional(),
    skip,
    take: take(),
  }),
  refs: { spaceName: "space", projects: "project", environments: "environment", tenants: "tenant" },
  reads: ["releases", "tasks", "projects", "context", "tenants"],
  output: z.looseObject({
    items: z.array(deploymentRowSchema),
    portalUrl: z.string().describe("Link to a deployment of the list, with its id for {id}"),
    ...pageFields,
  }),
  owner: (deployment: Deployment) => ownerOfDeployment(deployment),
  async run(args, context) {
    const { space, refs, links } = context;
    const channels = await knownChannels(args.channels, idsOf(refs.projects), context);
    const filters = {
      ...(args.projects ? { projects: idsOf(refs.projects) } : {}),
      ...(args.environments ? { environments: idsOf(refs.environments) } : {}),
      ...(args.tenants ? { tenants: idsOf(refs.tenants) } : {}),
      ...(channels ? { channels } : {}),
      ...(args.taskState ? { taskState: [args.taskState] } : {}),
    };
    const read: ReadDeployments = (range) =>
      space.client.get("/api/{spaceId}/deployments", { query: { ...range, ...filters } });
    const page = await readPage(args, read);
    const found = foundPageTogether(page, args.skip, async (open) => {
      const known = [...refs.projects, ...refs.environments, ...refs.tenants];
      const background = await fetchBackground(open, context, known);
      return open.map((deployment) => summarizeRow(deployment, background));
    });
    const portalUrl = links.anyDeployment(space.ref.id);
    return { ...found, render: async (open, facts) => ({ ...(await found.render(open, facts)), portalUrl }) };
  },
});

interface Range {
  readonly skip: number;
  readonly take: number;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Reads a page of the deployments in a span of time, with the number of those in the span as its total. */
async function readPage(
  { skip, take, from, to }: Range,
  read: ReadDeployments,
): Promise<ServerPage<Deployment>> {
  if (!from && !to) return read({ skip, take });
  const span = { from: from ? Date.parse(from) : undefined, to: to ? Date.parse(to) : undefined };
  if (span.from !== undefined && span.to !== undefined && span.from >= span.to)
    throw new ToolError({ code: "input", message: "to: must be later than from.", ownWords: true });
  const { start, end } = await positionsIn(span, read);
  const size = Math.min(take, end - start - skip);
  const Items = size > 0 ? (await read({ skip: start + skip, take: size })).Items : [];
  return { Items, TotalResults: end - start };
}
