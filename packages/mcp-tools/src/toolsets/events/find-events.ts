import type { OctopusClient, Ref, SpaceClient } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import {
  instant,
  names,
  obvious,
  pageFields,
  pageOf,
  present,
  skip,
  spaceName,
  take,
  text,
  texts,
} from "../../fields.ts";
import type { CallContext } from "../../pipeline/context.ts";
import { orNoSuch } from "../no-such.ts";
import { relatedOf } from "../related.ts";
import { eventSchema, summarizeEvent } from "./event-summary.ts";

const ids = (what: string) => z.array(z.string().trim().min(1).max(200)).max(100).optional().describe(what);

const input = z.strictObject({
  mode: z
    .enum(["search", "listCategories", "listGroups", "listAgents", "listDocumentTypes"])
    .default("search")
    .describe("search, or list what to filter by"),
  spaceName: spaceName
    .optional()
    .meta({ description: "Space: name, slug or id; needed for search", brief: "Needed for search" }),
  eventId: z.string().trim().min(1).max(100).optional().describe("Only this one; no filter then"),
  regarding: ids("Document ids, all of them"),
  regardingAny: ids("Document ids, one of them"),
  users: ids("Ids"),
  projects: names("Projects").optional(),
  environments: names("Environments").optional(),
  tenants: names("Tenants").optional(),
  projectGroups: ids("Ids"),
  eventCategories: ids("Like DeploymentFailed"),
  eventGroups: obvious(ids(""), "Groups of categories"),
  eventAgents: obvious(ids(""), "User agents"),
  documentTypes: obvious(ids(""), "Kinds of document"),
  tags: ids("Like Region/EMEA"),
  from: instant("At or after", "Time with zone").optional(),
  to: instant("Before", "Time with zone").optional(),
  includeInternalEvents: obvious(z.boolean(), "Also events of Octopus itself").optional(),
  excludeDifference: z.boolean().optional().describe("Without what changed"),
  skip,
  take: take(),
});
type Args = z.output<typeof input>;

export const findEvents = defineTool({
  name: "find_events",
  toolset: "events",
  tier: "read",
  since: "2021.1",
  title: "Find audit events",
  description:
    "Searches the audit trail of a space, newest first: who did what, when, with which client, and what changed. The other modes list the categories, groups, agents and document types to filter by.",
  input,
  refs: { spaceName: "space", projects: "project", environments: "environment", tenants: "tenant" },
  output: z.looseObject({
    mode: z.string(),
    items: z.array(eventSchema.extend({ name: text, eventCategories: texts })),
    ...pageFields,
  }),
  async run(args, context) {
    const { mode } = args;
    if (mode !== "search") {
      refuseFilters(args, `mode ${mode} lists what there is`);
      const all = await VALUES[mode](context.octopus);
      const items = all.slice(args.skip, args.skip + args.take).map(tellValue);
      return { mode, items, ...pageOf(all.length, args.skip, items.length) };
    }
    if (!args.spaceName)
      throw new ToolError({
        code: "input",
        message: "spaceName is needed to search.",
        hint: "list_spaces names the spaces.",
      });
    const { space } = context;
    const wantsChanges = args.excludeDifference !== true;
    const withChanges = wantsChanges && !tellsOfClosed(context);
    const note = withChanges === wantsChanges ? {} : { changesLeftOut: CHANGES_LEFT_OUT };
    if (args.eventId) {
      refuseFilters(args, "eventId stands alone");
      const event = await orNoSuch(
        space.client.get("/api/{spaceId}/events/{id}", { path: { id: args.eventId } }),
        "eventId",
        "event",
        args.eventId,
      );
      await context.touch(relatedOf(event.RelatedDocumentIds));
      return { mode, items: [summarizeEvent(event, withChanges)], total: 1, ...note };
    }
    checkTimes(args);
    await context.touch(relatedOf([...(args.regarding ?? []), ...(args.regardingAny ?? [])]));
    const { Items, TotalResults } = await search(space.client, args, context.refs);
    const rest = { total: TotalResults, skip: args.skip };
    const seen = await context.visiblePage(Items, (event) => relatedOf(event.RelatedDocumentIds), rest);
    const items = seen.items.map((event) => summarizeEvent(event, withChanges));
    return { mode, items, ...seen.page, ...note };
  },
});

const CHANGES_LEFT_OUT =
  "A rule closes environments or tenants to reading. What changed is left out: it may hold values that belong there.";

/** The server says which documents an event concerns, but not where each changed value applies. */
function tellsOfClosed({ closedKinds }: Pick<CallContext, "closedKinds">): boolean {
  return closedKinds.has("environments") || closedKinds.has("tenants");
}

const VALUES = {
  listCategories: (client: OctopusClient) => client.get("/api/events/categories"),
  listGroups: (client: OctopusClient) => client.get("/api/events/groups"),
  listAgents: (client: OctopusClient) => client.get("/api/events/agents"),
  listDocumentTypes: (client: OctopusClient) => client.get("/api/events/documenttypes"),
};

function tellValue(value: {
  readonly Id: string;
  readonly Name?: string | null | undefined;
  readonly EventCategories?: string[] | null | undefined;
}) {
  return { id: value.Id, ...present({ name: value.Name, eventCategories: value.EventCategories }) };
}

const NOT_FILTERS: readonly string[] = ["mode", "spaceName", "skip", "take"] satisfies (keyof Args)[];

/** Filters that would be passed over in silence are errors; a switch that is off is none. */
function refuseFilters(args: Args, why: string): void {
  const given = Object.entries(args)
    .filter(([field, value]) => value !== undefined && value !== false && !NOT_FILTERS.includes(field))
    .map(([field]) => field)
    .filter((field) => !(args.mode === "search" && (field === "eventId" || field === "excludeDifference")));
  if (given.length > 0)
    throw new ToolError({ code: "input", message: `${why}: leave out ${given.join(", ")}.` });
}

function checkTimes({ from, to }: Args): void {
  if (from && to && Date.parse(from) >= Date.parse(to))
    throw new ToolError({ code: "input", message: "to: must be later than from." });
}

function search(
  client: SpaceClient,
  args: Args,
  refs: {
    readonly projects: readonly Ref[];
    readonly environments: readonly Ref[];
    readonly tenants: readonly Ref[];
  },
) {
  const { mode: _, spaceName: __, eventId: ___, from, to, ...rest } = args;
  const query = {
    ...rest,
    projects: idsOf(refs.projects),
    environments: idsOf(refs.environments),
    tenants: idsOf(refs.tenants),
    ...(from ? { from: new Date(from).toISOString() } : {}),
    ...(to ? { to: new Date(to).toISOString() } : {}),
  };
  const said = Object.entries(query).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return client.get("/api/{spaceId}/events", { query: Object.fromEntries(said) });
}

const idsOf = (refs: readonly Ref[]) => refs.map((ref) => ref.id);
