import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { describedInFullOnly, names, pageFields, present, skip, spaceName, take } from "../../fields.ts";
import { foundParts, type OpenItem } from "../../reading/findings.ts";
import { idsOf } from "../filters.ts";
import { type Carriers, carriersIn, hasIt, isWanted, readSpaceReleases } from "./overview/carriers.ts";
import { type Cell, ownerOfCell } from "./overview/cells.ts";
import { comparisons, countsApart, environmentCounts } from "./overview/counts.ts";
import { type Newest, newestOfCells, newestOfReleases, readReleases } from "./overview/newest.ts";
import { type Overview, readOverview } from "./overview/reads.ts";
import { byProject, byTenant, byVersion, type CellView } from "./overview/view.ts";

const term = (what: string) => describedInFullOnly(z.string().trim().min(1).max(200), what).optional();

const input = z.strictObject({
  spaceName,
  projects: names("Projects").optional(),
  environments: names("Environments").optional(),
  tenants: names("Tenants").optional(),
  tenantTags: describedInFullOnly(
    z.array(z.string().trim().min(1).max(200)).max(100),
    "Tenants with one of these tags, such as Region/EMEA",
  ).optional(),
  show: describedInFullOnly(
    z.enum(["all", "behind", "failed", "running"]),
    "Which rows; counts are about all of them",
  ).default("all"),
  groupBy: describedInFullOnly(z.enum(["project", "tenant", "version"]), "What a row is").default("project"),
  workItem: term("Where is this work item, such as SHOP-12"),
  commit: term("Where is this commit"),
  packageId: describedInFullOnly(
    z.string().trim().min(1).max(200),
    "Where is this package: id or id:version",
  ).optional(),
  skip,
  take: take(),
});

type Args = z.output<typeof input>;

export const getDeploymentOverview = defineTool({
  name: "get_deployment_overview",
  toolset: "deployments",
  tier: "read",
  since: "2021.1",
  title: "What is deployed where",
  description:
    "Which version is live where and since when, what failed since, runs, is behind, or never succeeded; with counts. workItem, commit, packageId: which releases carry it and where they are.",
  input,
  refs: { spaceName: "space", projects: "project", environments: "environment", tenants: "tenant" },
  reads: ["releases", "tasks", "projects", "tenants"],
  output: z.looseObject({
    newestMeans: z
      .string()
      .describe("releases: the newest that exists; deployments: the newest deployed anywhere"),
    counts: z
      .looseObject({})
      .describe("live: last success; lastAttemptFailed: the newest attempt did not succeed"),
    environments: z.array(z.looseObject({})).optional().describe("Counts by environment"),
    comparisons: z
      .array(z.looseObject({}))
      .optional()
      .describe("Projects whose live version is older than in another environment"),
    carriers: z.array(z.looseObject({})).optional(),
    searchedReleases: z.looseObject({ count: z.int().optional(), isWhole: z.boolean() }).optional(),
    items: z.array(z.looseObject({})),
    ...pageFields,
    hint: z.string().optional(),
  }),
  owner: (cell: Cell) => ownerOfCell(cell),
  async run(args, context) {
    const { refs, space, parts, progress } = context;
    const projects = idsOf(refs.projects);
    const choice = {
      projects,
      environments: idsOf(refs.environments),
      tenants: idsOf(refs.tenants),
      tags: args.tenantTags ?? [],
    };
    progress(`Reading what is deployed in ${space.ref.name}`);
    const [only] = projects;
    const [overview, releases, all] = await Promise.all([
      readOverview(choice, context),
      only !== undefined && projects.length === 1 ? readReleases(only, context) : undefined,
      isWanted(wantedIn(args)) && projects.length !== 1
        ? parts.read("releases of the space", () => readSpaceReleases(context))
        : undefined,
    ]);
    const searched = releases ? { Items: releases.items, TotalResults: releases.total } : all;
    const carriers =
      isWanted(wantedIn(args)) && searched
        ? carriersIn(searched.Items, searched.TotalResults ?? Number.POSITIVE_INFINITY, wantedIn(args))
        : undefined;
    const cells = carriers ? cellsOfCarriers(overview.cells, carriers) : overview.cells;
    return foundParts(cells, (open, { closes }) =>
      render(open, {
        args,
        overview,
        carriers,
        mayCount: !closes("projects"),
        newest: releases && newestOfReleases(releases.items),
      }),
    );
  },
});

function wantedIn({ workItem, commit, packageId }: Args) {
  return { workItem, commit, packageId };
}

/** Only projects with a release that carries what was searched. */
function cellsOfCarriers(cells: readonly Cell[], { found }: Carriers): readonly Cell[] {
  const projects = new Set(found.map(({ projectId }) => projectId));
  return cells.filter(({ projectId }) => projects.has(projectId));
}

interface Read {
  readonly args: Args;
  readonly overview: Overview;
  readonly carriers: Carriers | undefined;
  /** False where a rule closes projects, whose releases were searched too. */
  readonly mayCount: boolean;
  readonly newest: Newest | undefined;
}

const GROUPS = { project: byProject, tenant: byTenant, version: byVersion };

function render(open: readonly OpenItem<Cell>[], { args, overview, carriers, mayCount, newest: read }: Read) {
  const cells = open.map(({ item }) => item);
  const newest = read ?? newestOfCells(cells);
  const { labels } = overview;
  const view: CellView = { labels, newest, has: carriers && ((cell) => hasIt(cell, carriers)) };
  const rows = GROUPS[args.groupBy](cells.filter(shownBy(args.show, newest)), view);
  const next = args.skip + args.take;
  const isOneProject = new Set(cells.map(({ projectId }) => projectId)).size <= 1;
  return {
    newestMeans: newest.source,
    counts: countsApart(cells, newest),
    ...present({
      environments: isOneProject ? null : environmentCounts(cells, newest, labels),
      comparisons: isOneProject ? null : comparisons(cells, labels),
      hint: hintFor(args, cells, carriers),
    }),
    ...(carriers ? carrierFields(carriers, cells, view) : {}),
    ...(carriers
      ? { searchedReleases: { ...(mayCount ? { count: carriers.searched } : {}), isWhole: carriers.isWhole } }
      : {}),
    items: rows.slice(args.skip, next),
    total: rows.length,
    ...(next < rows.length ? { next } : {}),
  };
}

function shownBy(show: Args["show"], newest: Newest): (cell: Cell) => boolean {
  if (show === "behind") return (cell) => newest.at(cell).isBehind;
  if (show === "failed") return ({ lastAttempt }) => lastAttempt !== undefined;
  if (show === "running") return ({ running }) => running.length > 0;
  return () => true;
}

/** Carrying releases of projects of which a cell is open. */
function carrierFields({ found }: Carriers, cells: readonly Cell[], { labels }: CellView) {
  const open = new Set(cells.map(({ projectId }) => projectId));
  return {
    carriers: found
      .filter(({ projectId }) => open.has(projectId))
      .map(({ projectId, version, packages }) => ({ project: labels.project(projectId), version, packages })),
  };
}

function hintFor(
  { groupBy, show, tenantTags }: Args,
  cells: readonly Cell[],
  carriers: Carriers | undefined,
) {
  if (carriers && cells.length === 0)
    return "No release that was searched carries it; only packages with build information can be searched.";
  if (tenantTags && cells.length === 0) return "No tenant that was found has one of these tags.";
  if (groupBy === "tenant" && cells.some(({ tenantId }) => !tenantId))
    return "Rows are about tenants alone; deployments without a tenant are in the counts.";
  if (show !== "failed" && cells.some(({ lastAttempt }) => lastAttempt))
    return "Where lastAttempt stands, that attempt did not succeed, and may have left some of its steps done.";
  return undefined;
}
