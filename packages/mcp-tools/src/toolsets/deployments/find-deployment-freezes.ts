import type { components } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import {
  describedInFullOnly,
  environmentName,
  flag,
  moment,
  present,
  projectName,
  spaceName,
  tenantName,
  text,
} from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { foundParts } from "../../reading/findings.ts";
import { requiredOwner } from "../../reading/owner.ts";
import { nameOfIds, namesById } from "../shown-names.ts";
import { freezesIn, nextFree } from "./freeze-times.ts";

type Freeze = components["schemas"]["DeploymentFreeze"];

const DAY_MS = 86_400_000;
/** How far ahead the tool looks when the call names no end. */
const AHEAD_DAYS = 30;
const TAKE = 1_000;
/** The times of one freeze that are shown. */
const SHOWN_PERIODS = 5;

export const findDeploymentFreezes = defineTool({
  name: "find_deployment_freezes",
  toolset: "deployments",
  tier: "read",
  since: "2024.4",
  title: "Find deployment freezes",
  description:
    "Which freezes block deployments when, recurring ones and those of tenants included, and when the next free time starts. at: one moment. Without times it looks 30 days ahead.",
  input: z.strictObject({
    spaceName,
    at: describedInFullOnly(moment("At this moment"), "At this moment").optional(),
    from: describedInFullOnly(moment("Start of the span"), "Start of the span").optional(),
    to: describedInFullOnly(moment("End of the span"), "End of the span").optional(),
    projectName: projectName.optional(),
    environmentName: environmentName.optional(),
    tenantName: tenantName.optional(),
  }),
  refs: { spaceName: "space", projectName: "project", environmentName: "environment", tenantName: "tenant" },
  reads: ["projects", "context", "tenants"],
  output: z.looseObject({
    from: z.string(),
    to: z.string(),
    isFrozen: flag.describe("At the start of the span, for the project or environment of the call"),
    nextFree: text.describe("First moment without a freeze"),
    items: z.array(z.looseObject({})),
    hint: text,
  }),
  owner: ({ projectId, environmentId, tenantId }: FrozenCell) => ({
    projects: [requiredOwner(projectId)],
    environments: [requiredOwner(environmentId)],
    tenants: [tenantId],
  }),
  async run(args, context) {
    const span = spanOf(args, context.now());
    const all = cellsOf(context.parts.list("freezes", await readFreezes(context))).filter((cell) =>
      isAskedFor(cell, context.refs),
    );
    const cells = await inThisSpace(all, context);
    return foundParts(cells, async (open) => {
      const groups = new Map<Freeze, FrozenCell[]>();
      for (const { item } of open) groups.set(item.freeze, [...(groups.get(item.freeze) ?? []), item]);
      const freezes = [...groups.keys()];
      const [found, free, naming] = await Promise.all([
        freezesIn(freezes, span),
        nextFree(freezes, span.start),
        namesOf(
          open.map(({ item }) => item),
          context,
        ),
      ]);
      const isFrozen = free !== span.start;
      return {
        from: iso(span.start),
        to: iso(span.end),
        ...(context.refs.projectName || context.refs.environmentName ? { isFrozen } : {}),
        ...present({ nextFree: isFrozen ? (free === undefined ? "never" : iso(free)) : null }),
        items: found.map(({ freeze, periods }) => ({
          id: freeze.Id,
          name: freeze.Name,
          ...present({
            description: freeze.Description || null,
            recurs: freeze.RecurringSchedule?.Type,
            times: periods.slice(0, SHOWN_PERIODS).map(({ start, end }) => ({
              ...present({
                start: Number.isFinite(start) ? iso(start) : null,
                end: Number.isFinite(end) ? iso(end) : null,
              }),
            })),
            moreTimes: Math.max(0, periods.length - SHOWN_PERIODS) || null,
          }),
          where: naming(groups.get(freeze) ?? []),
        })),
      };
    });
  },
});

/** One project and environment, for one tenant or for all, that a freeze stops. */
interface FrozenCell {
  readonly freeze: Freeze;
  readonly projectId: string | undefined;
  readonly environmentId: string | undefined;
  readonly tenantId: string | undefined;
}

/** The span that the arguments name. @throws ToolError `input` when `to` is not later than `from`. */
function spanOf(
  args: {
    readonly at?: string | undefined;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  },
  now: number,
) {
  if (args.at) return { start: Date.parse(args.at), end: Date.parse(args.at) };
  const start = args.from ? Date.parse(args.from) : now;
  const end = args.to ? Date.parse(args.to) : start + AHEAD_DAYS * DAY_MS;
  if (end <= start)
    throw new ToolError({
      code: "input",
      field: "to",
      message: "to: must be later than from.",
      ownWords: true,
    });
  return { start, end };
}

/** @throws ToolError `unsupported_version` on a server without freezes. */
async function readFreezes({ octopus, server }: Pick<CallContext, "octopus" | "server">) {
  const read = () => octopus.get("/api/deploymentfreezes", { query: { skip: 0, take: TAKE } });
  return (await server.readSince({ what: "find_deployment_freezes", since: "2024.4" }, read))
    .DeploymentFreezes;
}

function cellsOf(freezes: readonly Freeze[]): readonly FrozenCell[] {
  return freezes.flatMap((freeze) => [
    ...Object.entries(freeze.ProjectEnvironmentScope ?? {}).flatMap(([projectId, ids]) =>
      (ids ?? []).map((environmentId) => ({ freeze, projectId, environmentId, tenantId: undefined })),
    ),
    ...(freeze.TenantProjectEnvironmentScope ?? []).map(({ TenantId, ProjectId, EnvironmentId }) => ({
      freeze,
      projectId: ProjectId ?? undefined,
      environmentId: EnvironmentId ?? undefined,
      tenantId: TenantId ?? undefined,
    })),
  ]);
}

interface Refs {
  readonly projectName?: { readonly id: string } | undefined;
  readonly environmentName?: { readonly id: string } | undefined;
  readonly tenantName?: { readonly id: string } | undefined;
}

/** A freeze of one tenant stops nothing of another one. */
function isAskedFor(cell: FrozenCell, { projectName, environmentName, tenantName }: Refs): boolean {
  return (
    (!projectName || cell.projectId === projectName.id) &&
    (!environmentName || cell.environmentId === environmentName.id) &&
    (!tenantName || !cell.tenantId || cell.tenantId === tenantName.id)
  );
}

/** Freezes are kept for the whole server. A project whose name this space does not give belongs to another space. */
async function inThisSpace(
  cells: readonly FrozenCell[],
  context: CallContext<unknown>,
): Promise<readonly FrozenCell[]> {
  const known = await namesById(
    "project",
    cells.map(({ projectId }) => projectId),
    context,
  );
  return cells.filter(({ projectId }) => projectId !== undefined && known.has(projectId));
}

async function namesOf(cells: readonly FrozenCell[], context: CallContext<unknown>) {
  const of = (key: "projectId" | "environmentId" | "tenantId") => cells.map((cell) => cell[key]);
  const [project, environment, tenant] = await Promise.all([
    nameOfIds("project", of("projectId"), context),
    nameOfIds("environment", of("environmentId"), context),
    nameOfIds("tenant", of("tenantId"), context),
  ]);
  return (own: readonly FrozenCell[]) =>
    own.map((cell) =>
      [
        project(cell.projectId ?? ""),
        environment(cell.environmentId ?? ""),
        ...(cell.tenantId ? [tenant(cell.tenantId)] : []),
      ].join(" / "),
    );
}

const iso = (time: number) => new Date(time).toISOString();
