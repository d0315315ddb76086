/** Reading the audit trail. `regarding` means all of the documents, `regardingAny` at least one of them. */

import { eventsAsCsv } from "../../domain/events-csv.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { notFound } from "../../http/errors.ts";
import { csv, ok } from "../../http/reply.ts";
import type { Event } from "../../model/delivery.ts";
import { idNumber } from "../../store/ids.ts";
import { oneOf } from "../listing.ts";

const CATEGORIES: readonly (readonly [string, string])[] = [
  ["Created", "Document created"],
  ["Modified", "Document modified"],
  ["Deleted", "Document deleted"],
  ["DeploymentQueued", "Deployment queued"],
  ["DeploymentStarted", "Deployment started"],
  ["DeploymentSucceeded", "Deployment succeeded"],
  ["DeploymentFailed", "Deployment failed"],
  ["DeploymentCanceled", "Deployment canceled"],
  ["RunbookRunQueued", "Runbook run queued"],
  ["RunbookRunStarted", "Runbook run started"],
  ["RunbookRunSucceeded", "Runbook run succeeded"],
  ["RunbookRunFailed", "Runbook run failed"],
  ["RunbookRunCanceled", "Runbook run canceled"],
  ["TaskCanceled", "Task canceled"],
  ["TaskStateChanged", "Task state changed"],
  ["TaskQueued", "Task queued"],
  ["TaskStarted", "Task started"],
  ["TaskSucceeded", "Task succeeded"],
  ["TaskFailed", "Task failed"],
  ["TaskPrioritized", "Task prioritized"],
  ["TaskApproved", "Task approved"],
  ["TaskRejected", "Task rejected"],
  ["RateLimitExceeded", "Rate limit exceeded"],
  ["ManualInterventionInterruptionRaised", "Manual intervention interruption raised"],
  ["GuidedFailureInterruptionRaised", "Guided failure interruption raised"],
  ["InterruptionResponsibilityTaken", "Interruption responsibility taken"],
  ["InterruptionSubmitted", "Interruption submitted"],
];

const GROUPS: readonly (readonly [string, string, (category: string) => boolean])[] = [
  ["Document", "Document", (name) => ["Created", "Modified", "Deleted"].includes(name)],
  ["Deployment", "Deployment", (name) => name.startsWith("Deployment")],
  ["RunbookRun", "Runbook run", (name) => name.startsWith("RunbookRun")],
  ["Interruption", "Interruption", (name) => name.includes("Interruption")],
  ["Task", "Task", (name) => name.startsWith("Task")],
];

const DOCUMENT_TYPES = [
  "Accounts",
  "ActionTemplates",
  "ApprovalPolicies",
  "Artifacts",
  "Certificates",
  "Channels",
  "Deployments",
  "DeploymentFreezes",
  "DeploymentProcesses",
  "Environments",
  "Feeds",
  "FeatureToggles",
  "GitCredentials",
  "InsightsReports",
  "Interruptions",
  "LibraryVariableSets",
  "Lifecycles",
  "Machines",
  "MachinePolicies",
  "ProjectGroups",
  "Projects",
  "ProjectTriggers",
  "Proxies",
  "Releases",
  "RunbookProcesses",
  "RunbookRuns",
  "Runbooks",
  "RunbookSnapshots",
  "ScopedUserRoles",
  "ServerTasks",
  "Spaces",
  "Subscriptions",
  "TagSets",
  "Teams",
  "Tenants",
  "UserRoles",
  "Users",
  "Variables",
  "WorkerPools",
  "Workers",
];

const FILTERS = [
  "regarding",
  "regardingAny",
  "users",
  "projects",
  "environments",
  "tenants",
  "projectGroups",
  "tags",
  "eventCategories",
  "eventGroups",
  "eventAgents",
  "documentTypes",
  "from",
  "to",
  "fromAutoId",
  "toAutoId",
  "excludeDifference",
  "asCsv",
];

export function eventRoutes(): Route[] {
  const link = (context: Context) => ({ Self: `${context.linker.api}/events` });
  const routes = [
    route("GET /{space}/events", "EventView", list, { filters: FILTERS }),
    route("GET /{space}/events/categories", "EventView", (context) =>
      ok(CATEGORIES.map(([Id, Name]) => ({ Id, Name, Links: link(context) }))),
    ),
    route("GET /{space}/events/groups", "EventView", (context) =>
      ok(
        GROUPS.map(([Id, Name, holds]) => ({
          Id,
          Name,
          EventCategories: CATEGORIES.map(([id]) => id).filter(holds),
          Links: link(context),
        })),
      ),
    ),
    route("GET /{space}/events/agents", "EventView", (context) => {
      const agents = new Set(context.sim.store.events.all().map((event) => event.UserAgent));
      return ok([...agents].sort().map((name) => ({ Id: name, Name: name, Links: link(context) })));
    }),
    route("GET /{space}/events/documenttypes", "EventView", () =>
      ok(DOCUMENT_TYPES.map((Id) => ({ Id, Name: singular(Id) }))),
    ),
    route("GET /{space}/events/{id}", "EventView", (context) => {
      const event = context.sim.store.events.get(context.param("id"));
      if (event === undefined) throw notFound(context.param("id"));
      return ok(context.linker.add("Event", event));
    }),
  ];
  return routes.map((item) => ({ ...item, mixed: true }));
}

function list(context: Context) {
  const shown = context.spaces.flatMap((space) => context.sim.store.events.where("space", space.id));
  const system =
    context.query.list("spaces").length === 0 && context.spaces.length > 1
      ? context.sim.store.events.where("space", "system")
      : [];
  const events = [...shown, ...system]
    .filter((event) => matches(context, event))
    .sort((a, b) => b.Occurred.localeCompare(a.Occurred) || idNumber(b.Id) - idNumber(a.Id));
  if (context.query.bool("asCsv") === true) {
    const skip = context.query.int("skip", 0);
    return csv(eventsAsCsv(events.slice(skip, skip + context.query.int("take", 30))));
  }
  const plain = context.query.bool("excludeDifference") === true;
  return ok(
    context.page("Event", events, (event) =>
      context.linker.add(
        "Event",
        plain ? { ...event, ChangeDetails: { DocumentContext: null, Differences: null } } : event,
      ),
    ),
  );
}

function matches(context: Context, event: Event): boolean {
  const { query } = context;
  const related = event.RelatedDocumentIds;
  const categories = [...query.list("eventCategories"), ...groupCategories(query.list("eventGroups"))];
  const at = Date.parse(event.Occurred);
  const number = idNumber(event.Id);
  const isRelatedTo = (name: string): boolean => oneOf(query.list(name), ...related);
  const types = query.list("documentTypes");
  return (
    oneOf(query.list("ids"), event.Id) &&
    query.list("regarding").every((id) => oneOf([id], ...related)) &&
    isRelatedTo("regardingAny") &&
    isRelatedTo("projects") &&
    isRelatedTo("environments") &&
    isRelatedTo("tenants") &&
    isRelatedTo("projectGroups") &&
    oneOf([...query.list("users"), ...query.list("user")], event.UserId) &&
    oneOf(categories, event.Category) &&
    oneOf(query.list("eventAgents"), event.UserAgent) &&
    hasTag(context, event) &&
    (types.length === 0 || related.some((id) => oneOf(types, documentType(id)))) &&
    at >= (query.date("from") ?? Number.NEGATIVE_INFINITY) &&
    at < (query.date("to") ?? Number.POSITIVE_INFINITY) &&
    number >= query.int("fromAutoId", 0) &&
    number <= query.int("toAutoId", Number.MAX_SAFE_INTEGER)
  );
}

/** Whether an event is about a tenant with one of the tags that are asked for. */
function hasTag(context: Context, event: Event): boolean {
  const tags = context.query.list("tags");
  if (tags.length === 0) return true;
  const tenants = context.sim.store.space(event.SpaceId ?? context.space.id).tenants;
  return event.RelatedDocumentIds.some((id) => {
    const own = tenants.get(id)?.TenantTags ?? [];
    return own.length > 0 && oneOf(tags, ...own);
  });
}

const TYPE_OF_PREFIX: ReadonlyMap<string, string> = new Map([
  ["variableset", "Variables"],
  ["deploymentprocess", "DeploymentProcesses"],
  ["RunbookProcess", "RunbookProcesses"],
]);

/** The type of a document by its id, as `GET events/documenttypes` names it. */
function documentType(id: string): string {
  const prefix = id.replace(/-.*$/, "");
  return TYPE_OF_PREFIX.get(prefix) ?? prefix;
}

function singular(type: string): string {
  if (type.endsWith("ies")) return type.replace(/ies$/, "y");
  return type.endsWith("sses") ? type.replace(/es$/, "") : type.replace(/s$/, "");
}

function groupCategories(groups: readonly string[]): string[] {
  return GROUPS.filter(([id]) => groups.includes(id)).flatMap(([, , holds]) =>
    CATEGORIES.map(([id]) => id).filter(holds),
  );
}
