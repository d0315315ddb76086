import type { components, Ref, SpaceClient } from "@octo/api-client";
import * as z from "zod";
import { defineTool } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import {
  describedInFullOnly,
  moment,
  names,
  pageFields,
  present,
  skip,
  spaceName,
  take,
  text,
  texts,
} from "../../fields.ts";
import { foundOne, foundPage, foundSlice, type ListFacts } from "../../reading/findings.ts";
import { documentIds } from "../document-ids.ts";
import { ownerOfDocuments } from "../document-owner.ts";
import { idsOf, refuseFiltersWith } from "../filters.ts";
import { orNotFound } from "../or-not-found.ts";
import { refuseUnknownUsers } from "../space-values.ts";
import { type EventFilters, FILTER_LISTS, type FilterListValue, knownFilters } from "./event-filters.ts";
import { eventSchema, summarizeEvent } from "./event-summary.ts";

type Event = components["schemas"]["Event"];

const ids = (what: string) => z.array(z.string().trim().min(1).max(200)).max(100).optional().describe(what);

const input = z
  .strictObject({
    mode: z
      .enum(["search", "listCategories", "listGroups", "listAgents", "listDocumentTypes"])
      .default("search")
      .describe("search, or list the values of a filter"),
    spaceName: spaceName
      .optional()
      .meta({ description: "Space: name, slug or id; needed for search", brief: "Needed for search" }),
    eventId: z.string().trim().min(1).max(100).optional().describe("Only this one"),
    regarding: ids("All of these ids"),
    regardingAny: ids("One of these ids"),
    users: ids("Names or ids"),
    projects: names("Projects").optional(),
    environments: names("Environments").optional(),
    tenants: names("Tenants").optional(),
    projectGroups: describedInFullOnly(ids(""), "Project groups: names or ids"),
    eventCategories: ids("Like DeploymentFailed"),
    eventGroups: describedInFullOnly(ids(""), "Groups of categories"),
    eventAgents: describedInFullOnly(ids(""), "User agents"),
    documentTypes: describedInFullOnly(ids(""), "Kinds of document"),
    tags: ids("Like Region/EMEA"),
    from: moment("At or after", "Time with zone").optional(),
    to: moment("Before", "Time with zone").optional(),
    includeInternalEvents: describedInFullOnly(z.boolean(), "Also events of Octopus itself").optional(),
    excludeDifference: z.boolean().optional().describe("Leave out the changes"),
    skip,
    take: take(),
  })
  .superRefine((args, context) => {
    const problem = problemWith(args);
    if (problem) context.addIssue({ code: "custom", ...problem });
  });
type Args = z.output<typeof input>;

export const findEvents = defineTool({
  name: "find_events",
  toolset: "events",
  tier: "read",
  since: "2021.1",
  title: "Find audit events",
  description:
    "Searches the audit trail of a space, newest first: who did what, when, with which client, and what changed. Other modes list values to filter by.",
  input,
  refs: { spaceName: "space", projects: "project", environments: "environment", tenants: "tenant" },
  // Users belong to no toolset; only their names are read.
  reads: ["other"],
  output: z.looseObject({
    mode: z.string(),
    items: z.array(eventSchema.extend({ name: text, eventCategories: texts })),
    ...pageFields,
  }),
  argumentOwner: async ({ regarding, regardingAny }, context) => {
    const all = await Promise.all([
      documentIds("regarding", regarding, context),
      documentIds("regardingAny", regardingAny, context),
    ]);
    return ownerOfDocuments(all.flatMap((ids) => ids ?? []));
  },
  owner: (item: FoundItem) => (item.event ? ownerOfDocuments(item.event.RelatedDocumentIds) : {}),
  async run(args, context) {
    const { mode } = args;
    if (mode !== "search") {
      const values = await FILTER_LISTS[mode](context.octopus);
      // There are few values, and an agent that looks one up needs them all, so that the usual length of a page does not count.
      const size = args.take === USUAL_TAKE ? Math.max(values.length, 1) : args.take;
      return foundSlice(
        values.map((value): FoundItem => ({ value })),
        { skip: args.skip, take: size },
        changesView(false).render,
        { mode },
      );
    }
    const { client } = context.space;
    const { render, rest } = changesView(args.excludeDifference !== true);
    if (args.eventId) {
      const { includeInternalEvents: _, excludeDifference: __, ...filters } = args;
      refuseFiltersWith("eventId", filtersOf(filters));
      const event = await readEvent(client, args.eventId);
      return foundOne({ event }, render, rest);
    }
    checkTimes(args);
    const filters = await knownFilters(args, context);
    const { Items, TotalResults } = await search(client, { ...args, ...filters }, context.refs);
    if (TotalResults === 0) await refuseUnknownUsers("users", args.users ?? [], context);
    const page = { Items: Items.map((event): FoundItem => ({ event })), TotalResults };
    return foundPage(page, args.skip, render, rest);
  },
});

/** The `take` of a call that names none. */
const USUAL_TAKE = 30;

/** An event of a search, or a value to filter by. */
type FoundItem =
  | { readonly event: Event; readonly value?: undefined }
  | { readonly value: FilterListValue; readonly event?: undefined };

const CHANGES_LEFT_OUT =
  "The changes are left out, because a rule closes environments or tenants to reading and a change may hold values of theirs.";

/**
 * Renders events with or without their changes. The server says which documents an event concerns, but not where each
 * changed value applies, so no change is shown where a rule closes environments or tenants.
 */
function changesView(withChanges: boolean) {
  const mayHoldClosed = ({ closes }: ListFacts) => closes("environments") || closes("tenants");
  return {
    render: (item: FoundItem, facts: ListFacts) =>
      item.event ? summarizeEvent(item.event, withChanges && !mayHoldClosed(facts)) : renderValue(item.value),
    rest: (facts: ListFacts) => ({
      mode: "search",
      ...(withChanges && mayHoldClosed(facts) ? { changesLeftOut: CHANGES_LEFT_OUT } : {}),
    }),
  };
}

function readEvent(client: SpaceClient, id: string): Promise<Event> {
  const response = client.get("/api/{spaceId}/events/{id}", { path: { id } });
  return orNotFound(response, "eventId", "event", id);
}

function renderValue(value: FilterListValue) {
  return { id: value.Id, ...present({ name: value.Name, eventCategories: value.EventCategories }) };
}

/** The given arguments without `mode` and without flags that are off, which filter nothing. */
function filtersOf({
  mode: _,
  ...args
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(args).filter(([, value]) => value !== undefined && value !== false),
  );
}

/** What is wrong with the arguments as a whole. */
function problemWith(
  args: Readonly<Record<string, unknown>>,
): { path: string[]; message: string } | undefined {
  if (args.mode === "search")
    return args.spaceName
      ? undefined
      : { path: ["spaceName"], message: "spaceName is needed to search; list_spaces names the spaces" };
  const { spaceName: _, skip: __, take: ___, ...filters } = filtersOf(args);
  const given = Object.keys(filters);
  // The request would ignore filters.
  const message = `${args.mode} takes no filters; leave out ${given.join(", ")}`;
  return given.length > 0 ? { path: ["mode"], message } : undefined;
}

function checkTimes({ from, to }: Args): void {
  if (from && to && Date.parse(from) >= Date.parse(to))
    throw new ToolError({ code: "input", message: "to: must be later than from." });
}

function search(
  client: SpaceClient,
  args: Omit<Args, keyof EventFilters> & EventFilters,
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
  return client.get("/api/{spaceId}/events", { query: present(query) });
}
