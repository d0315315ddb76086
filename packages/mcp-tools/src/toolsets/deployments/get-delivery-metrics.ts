import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { describedInFullOnly, moment, names, present, spaceName, text } from "../../fields.ts";
import { groupBy } from "../../group-by.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { foundParts } from "../../reading/findings.ts";
import { requiredOwner } from "../../reading/owner.ts";
import { idsOf } from "../filters.ts";
import { nameOfIds } from "../shown-names.ts";
import { type EndedDeployment, readEnded } from "./metrics/ended-deployments.ts";
import { MOST_READ, readFailedSteps } from "./metrics/failed-steps.ts";
import { type Figures, type FiguresSource, figuresOf, weekOf } from "./metrics/figures.ts";

const DAY_MS = 86_400_000;
const USUAL_DAYS = 30;
/** The most releases whose age is read, for lead times. */
const MOST_RELEASES = 1_000;

export const getDeliveryMetrics = defineTool({
  name: "get_delivery_metrics",
  toolset: "deployments",
  tier: "read",
  since: "2021.1",
  title: "Delivery metrics",
  description:
    "Deployments, failure rate, frequency, duration, lead and recovery time of the last 30 days or a span: in all, by environment, and by one more group; steps that failed most.",
  input: z.strictObject({
    spaceName,
    from: describedInFullOnly(moment("Ended at or after"), "Ended at or after").optional(),
    to: describedInFullOnly(moment("Ended before"), "Ended before").optional(),
    groupBy: describedInFullOnly(
      z.enum(["project", "environment", "tenant", "week"]),
      "What a row is",
    ).default("project"),
    projects: names("Projects").optional(),
    environments: names("Environments").optional(),
    tenants: names("Tenants").optional(),
    top: describedInFullOnly(z.int().min(1).max(100), "Rows, those with most failures first").default(10),
  }),
  refs: { spaceName: "space", projects: "project", environments: "environment", tenants: "tenant" },
  reads: ["tasks", "releases", "projects", "context", "tenants"],
  output: z.looseObject({
    from: z.string(),
    to: z.string(),
    all: z.looseObject({}),
    environments: z.array(z.looseObject({})).optional(),
    items: z.array(z.looseObject({ name: z.string() })),
    moreRows: z.int().optional(),
    failedSteps: z.array(z.looseObject({})).optional().describe(`Of the newest ${MOST_READ} failures`),
    hint: text,
  }),
  owner: ({ projectId, environmentId, tenantId }: EndedDeployment) => ({
    projects: [requiredOwner(projectId)],
    environments: [requiredOwner(environmentId)],
    tenants: [tenantId],
  }),
  async run(args, context) {
    const { refs, progress } = context;
    const span = spanOf(args, context.now());
    const chosen = {
      projects: idsOf(refs.projects),
      environments: idsOf(refs.environments),
      tenants: idsOf(refs.tenants),
    };
    const { all, isWhole } = await readEnded({ ...chosen, ...span }, context);
    const wanted = all.filter((one) => isWanted(one, chosen));
    return foundParts(wanted, async (open) => {
      const deployments = open.map(({ item }) => item);
      progress("Reading the steps that failed");
      const [source, failedSteps, naming] = await Promise.all([
        figuresSource(deployments, span, context),
        readFailedSteps(deployments, context),
        namesFor(deployments, args.groupBy, context),
      ]);
      const rows = rowsBy(deployments, (one) => naming.key(one, args.groupBy), source);
      return {
        ...span,
        all: figuresOf(deployments, source),
        ...(args.groupBy === "environment"
          ? {}
          : { environments: rowsBy(deployments, (one) => naming.key(one, "environment"), source) }),
        items: rows.slice(0, args.top),
        ...present({
          moreRows: Math.max(0, rows.length - args.top) || null,
          failedSteps: failedSteps.map((one) => ({ ...one })),
          hint: isWhole
            ? null
            : "There were more deployments than one call reads; name a shorter span or projects.",
        }),
      };
    });
  },
});

type Group = "project" | "environment" | "tenant" | "week";

function spanOf(
  args: { readonly from?: string | undefined; readonly to?: string | undefined },
  now: number,
): { readonly from: string; readonly to: string } {
  const to = args.to ? Date.parse(args.to) : now;
  const from = args.from ? Date.parse(args.from) : to - USUAL_DAYS * DAY_MS;
  if (from >= to)
    throw new ToolError({
      code: "input",
      field: "to",
      message: "to: must be later than from.",
      ownWords: true,
    });
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

/** The server filters tasks by one project alone, so that the rest is filtered here. */
function isWanted(
  { projectId, environmentId, tenantId }: EndedDeployment,
  chosen: {
    readonly projects: readonly string[];
    readonly environments: readonly string[];
    readonly tenants: readonly string[];
  },
): boolean {
  const admits = (ids: readonly string[], id: string | undefined) =>
    ids.length === 0 || (id !== undefined && ids.includes(id));
  return (
    admits(chosen.projects, projectId) &&
    admits(chosen.environments, environmentId) &&
    admits(chosen.tenants, tenantId)
  );
}

async function figuresSource(
  deployments: readonly EndedDeployment[],
  span: { readonly from: string; readonly to: string },
  { space, cache, parts }: CallContext<unknown>,
): Promise<FiguresSource> {
  const ids = [...new Set(deployments.flatMap(({ releaseId }) => releaseId ?? []))];
  const made =
    ids.length > MOST_RELEASES
      ? undefined
      : await parts.read("age of the releases", () =>
          cache.rememberEach(`assembled/${space.ref.id}`, ids, async (unknown) => {
            const { Items } = await space.client.get("/api/{spaceId}/releases", {
              query: { take: MOST_RELEASES },
            });
            const wanted = new Set(unknown);
            return Items.filter(({ Id }) => wanted.has(Id)).map(
              ({ Id, Assembled }) => [Id, Date.parse(Assembled ?? "")] as const,
            );
          }),
        );
  return {
    span: Date.parse(span.to) - Date.parse(span.from),
    assembled: (id) => {
      const time = made?.get(id);
      return time === undefined || Number.isNaN(time) ? undefined : time;
    },
  };
}

async function namesFor(
  deployments: readonly EndedDeployment[],
  group: Group,
  context: CallContext<unknown>,
) {
  const [project, environment, tenant] = await Promise.all([
    nameOfIds("project", group === "project" ? deployments.map(({ projectId }) => projectId) : [], context),
    nameOfIds(
      "environment",
      deployments.map(({ environmentId }) => environmentId),
      context,
    ),
    nameOfIds("tenant", group === "tenant" ? deployments.map(({ tenantId }) => tenantId) : [], context),
  ]);
  return {
    key({ projectId, environmentId, tenantId, ended }: EndedDeployment, by: Group): string {
      if (by === "project") return project(projectId ?? "");
      if (by === "environment") return environment(environmentId ?? "");
      if (by === "tenant") return tenantId ? tenant(tenantId) : "without a tenant";
      return weekOf(ended);
    },
  };
}

/** The figures of each group; those with most failures first, then the larger ones. */
function rowsBy(
  deployments: readonly EndedDeployment[],
  keyOf: (one: EndedDeployment) => string,
  source: FiguresSource,
): (Figures & { readonly name: string })[] {
  return [...groupBy(deployments, keyOf)]
    .map(([name, group]) => ({ name, ...figuresOf(group, source) }))
    .sort((a, b) => b.failed - a.failed || b.deployments - a.deployments || (a.name < b.name ? -1 : 1));
}
