/** The filters of a search for events, with every value known to the server. */
import type { OctopusClient } from "@octo/api-client";
import type { CallContext } from "../../pipeline/context.ts";
import { documentIds } from "../document-ids.ts";
import { knownValues } from "../filter-values.ts";
import { ifReadable } from "../if-readable.ts";
import { knownProjectGroups, knownTags, knownUsers } from "../space-values.ts";

/** A category, group, agent or document type, as its list has it. */
export interface FilterListValue {
  readonly Id: string;
  readonly Name?: string | null | undefined;
  readonly EventCategories?: string[] | null | undefined;
}

/** Reads the values of a filter, by the mode of the tool that lists them. */
export const FILTER_LISTS = {
  listCategories: (client: OctopusClient) => client.get("/api/events/categories"),
  listGroups: (client: OctopusClient) => client.get("/api/events/groups"),
  listAgents: (client: OctopusClient) => client.get("/api/events/agents"),
  listDocumentTypes: (client: OctopusClient) => client.get("/api/events/documenttypes"),
} satisfies Record<string, (client: OctopusClient) => Promise<readonly FilterListValue[]>>;

/** Categories that every supported server has, so that a filter with them needs no list to be checked. */
const USUAL_CATEGORIES: ReadonlySet<string> = new Set([
  "Created",
  "Modified",
  "Deleted",
  "DeploymentQueued",
  "DeploymentStarted",
  "DeploymentSucceeded",
  "DeploymentFailed",
]);

type ListMode = keyof typeof FILTER_LISTS;
type Given = string[] | undefined;

/** Filters that the server takes as texts. */
export interface EventFilters {
  readonly regarding?: Given;
  readonly regardingAny?: Given;
  readonly users?: Given;
  readonly projectGroups?: Given;
  readonly eventCategories?: Given;
  readonly eventGroups?: Given;
  readonly eventAgents?: Given;
  readonly documentTypes?: Given;
  readonly tags?: Given;
}

/**
 * The filters with names replaced by what the server takes.
 * @throws ToolError that names each unknown value and those that there are.
 */
export async function knownFilters(args: EventFilters, context: CallContext<unknown>): Promise<EventFilters> {
  const [
    regarding,
    regardingAny,
    users,
    projectGroups,
    tags,
    eventCategories,
    eventGroups,
    eventAgents,
    types,
  ] = await Promise.all([
    documentIds("regarding", args.regarding, context),
    documentIds("regardingAny", args.regardingAny, context),
    knownUsers("users", args.users, context),
    knownProjectGroups("projectGroups", args.projectGroups, context),
    knownTags("tags", args.tags, context),
    listed("listCategories", args.eventCategories, ["eventCategories", "event category"], context),
    listed("listGroups", args.eventGroups, ["eventGroups", "event group"], context),
    listed("listAgents", args.eventAgents, ["eventAgents", "user agent"], context),
    listed("listDocumentTypes", args.documentTypes, ["documentTypes", "document type"], context),
  ]);
  return {
    regarding,
    regardingAny,
    users,
    projectGroups,
    tags,
    eventCategories,
    eventGroups,
    eventAgents,
    documentTypes: types,
  };
}

async function listed(
  mode: ListMode,
  texts: Given,
  [field, noun]: readonly [string, string],
  { octopus, cache }: Pick<CallContext, "octopus" | "cache">,
): Promise<Given> {
  if (!texts || texts.length === 0) return undefined;
  if (mode === "listCategories" && texts.every((text) => USUAL_CATEGORIES.has(text)))
    return [...new Set(texts)];
  const known = await cache.remember(`event-filter/${mode}`, () => ifReadable(FILTER_LISTS[mode](octopus)));
  const values = known?.map(({ Id, Name }) => ({ value: Id, names: [Name] }));
  return knownValues(texts, values, { field, noun, hint: `find_events with mode ${mode} lists them all.` });
}
