/**
 * What a call did to the server, read from what the server holds and from the requests that it received, and not from anything
 * that the call said.
 */
import type { Tier } from "@octo/policy";
import type { JournalEntry, Simulator } from "@octo/simulator";
import type { Change } from "./model.ts";
import {
  type Document,
  KINDS,
  type Kind,
  type Part,
  partsOf,
  SPACES,
  type State,
  type Thing,
  thingsAround,
} from "./world.ts";

/** A change, and what it was found by, for the report of a problem. */
export interface FoundChange extends Change {
  readonly what: string;
  /** True for a change of rights, of approvals or of the server itself, which no agent makes unless it is opened. */
  readonly isGuarded: boolean;
  /** True for what the server does by itself after a request, such as what a lifecycle deploys. */
  readonly follows: boolean;
  /** Ids of the projects that a tenant is connected to no more. */
  readonly lostProjects: readonly string[];
}

/** Who made the changes, and when. */
export interface Made {
  readonly tool: string;
  readonly at: number;
}

/** The toolset that owns each collection; a collection that is not here belongs to one that the model does not know. */
const TOOLSET_OF: Readonly<Record<string, string>> = {
  deployments: "deployments",
  releases: "releases",
  channels: "releases",
  runbooks: "runbooks",
  runbookRuns: "runbooks",
  runbookSnapshots: "runbooks",
  projects: "projects",
  processes: "projects",
  triggers: "projects",
  lifecycles: "projects",
  tenants: "tenants",
  machines: "machines",
  environments: "context",
  featureToggles: "featureToggles",
  interruptions: "interruptions",
  approvals: "interruptions",
};

/** Collections that follow from others: every write adds events, and a deployment adds a task and snapshots. */
const DERIVED = new Set([
  "events",
  "tasks",
  "variableSets",
  "runbookProcesses",
  "artifacts",
  "workloads",
  "observabilitySessions",
]);
/** The user whose deployments are those that the server starts by itself. */
const SERVER = "users-system";
/** Copies of a process that a release or a run keeps. */
const SNAPSHOT = /-s-\d+-/;
const GUARDED = new Set([
  "users",
  "teams",
  "userRoles",
  "scopedUserRoles",
  "credentials",
  "invitations",
  "interruptions",
  "approvals",
  "approvalPolicies",
  "serverNodes",
  "rateLimitingPolicies",
]);
const SPACE_RIGHTS = ["SpaceManagersTeams", "SpaceManagersTeamMembers", "TaskQueueStopped"];
const THING_COLLECTIONS: Readonly<Record<string, Kind>> = {
  spaces: "space",
  projects: "project",
  environments: "environment",
  tenants: "tenant",
};
const KIND_OF_PREFIX: Readonly<Record<string, Kind>> = {
  "spaces-": "space",
  "projects-": "project",
  "environments-": "environment",
  "tenants-": "tenant",
};

/** What changed in the store since a moment. */
export function changesSince(before: State, store: Simulator["store"], made: Made): readonly FoundChange[] {
  const things = thingsAround(before, store);
  const old = documentsOf(before, "releases");
  const released = new Set(
    SPACES.flatMap((id) => store.space(id).releases.all()).flatMap(({ Id }) => (old.has(Id) ? [] : [Id])),
  );
  return partsOf(store).flatMap((part) => {
    const known =
      [...before].find(([one]) => one.name === part.name && one.spaceId === part.spaceId)?.[1] ?? [];
    return changedIn(part, known).flatMap((pair) => changeOf(part, pair, { things, made, released }) ?? []);
  });
}

function documentsOf(state: State, collection: string): ReadonlySet<string> {
  return new Set(
    [...state].flatMap(([{ name }, documents]) => (name === collection ? documents.map(({ Id }) => Id) : [])),
  );
}

interface Pair {
  readonly before: Document | undefined;
  readonly after: Document | undefined;
}

function changedIn({ documents }: Part, before: readonly Document[]): readonly Pair[] {
  const now = documents.all();
  if (now.length === before.length && now.every((document, at) => document === before[at])) return [];
  const old = new Map(before.map((document) => [document.Id, document]));
  const changed = now
    .filter((document) => old.get(document.Id) !== document)
    .map((after): Pair => ({ before: old.get(after.Id), after }));
  const ids = new Set(now.map(({ Id }) => Id));
  return [
    ...changed,
    ...before.filter(({ Id }) => !ids.has(Id)).map((one): Pair => ({ before: one, after: undefined })),
  ];
}

/** What is known around a change. */
interface Around {
  readonly things: readonly Thing[];
  readonly made: Made;
  /** Ids of the releases that the same call made. */
  readonly released: ReadonlySet<unknown>;
}

function changeOf(part: Part, pair: Pair, { things, made, released }: Around): FoundChange | undefined {
  const document = pair.after ?? pair.before;
  if (document === undefined || DERIVED.has(part.name) || SNAPSHOT.test(document.Id)) return undefined;
  const ids = new Set(
    [...ownIds(part, document), ...ownersOf(part.name, pair)].map((id) => id.toLowerCase()),
  );
  const start = document.QueueTime;
  const isByServer =
    part.name === "deployments" && (released.has(document.ReleaseId) || document.DeployedById === SERVER);
  return {
    what: `${pair.before === undefined ? "made" : pair.after === undefined ? "removed" : "changed"} ${part.name} ${document.Id}`,
    tool: made.tool,
    // What a lifecycle deploys by itself belongs to the request that opened its phase.
    toolset: isByServer ? undefined : TOOLSET_OF[part.name],
    tier: pair.after === undefined ? "delete" : "write",
    about: things.filter(({ id }) => ids.has(id.toLowerCase())),
    moments: [made.at, ...(typeof start === "string" ? [Date.parse(start)] : [])],
    follows: isByServer,
    lostProjects: part.name === "tenants" ? lostProjects(pair) : [],
    isGuarded: GUARDED.has(part.name) || (part.name === "spaces" && changesRights(pair)),
  };
}

function ownIds({ name, spaceId }: Part, { Id }: Document): readonly string[] {
  return [...(spaceId === undefined ? [] : [spaceId]), ...(THING_COLLECTIONS[name] ? [Id] : [])];
}

function lostProjects({ before, after }: Pair): readonly string[] {
  const projectsOf = (document: Document | undefined) => Object.keys(document?.ProjectEnvironments ?? {});
  const kept = projectsOf(after);
  return projectsOf(before).filter((id) => !kept.includes(id));
}

function changesRights({ before, after }: Pair): boolean {
  return SPACE_RIGHTS.some((field) => JSON.stringify(before?.[field]) !== JSON.stringify(after?.[field]));
}

/** The ids of what a document belongs to. What a document only mentions, such as a project its lifecycle, is not among them. */
function ownersOf(name: string, { before, after }: Pair): readonly string[] {
  const document = after ?? before ?? { Id: "" };
  const owners = ["SpaceId", "ProjectId", "EnvironmentId", "TenantId", "OwnerId"].flatMap(
    (field) => document[field] ?? [],
  );
  if (name === "freezes")
    return idsIn([document.ProjectEnvironmentScope, document.TenantProjectEnvironmentScope]);
  if (name === "interruptions") return [...idsIn(owners), ...idsIn(document.RelatedDocumentIds)];
  if (name === "machines") return [...idsIn(owners), ...idsIn([document.EnvironmentIds, document.TenantIds])];
  if (name === "featureToggles")
    return [...idsIn(owners), ...changedEntries(before?.Environments, after?.Environments)];
  return idsIn(owners);
}

function changedEntries(before: unknown, after: unknown): readonly string[] {
  const known = new Set(listOf(before).map((entry) => JSON.stringify(entry)));
  return idsIn(listOf(after).filter((entry) => !known.has(JSON.stringify(entry))));
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Every text in a value that is an id of something that rules name. */
function idsIn(value: unknown): readonly string[] {
  return textsOf(value).flatMap(({ text }) => (kindOfId(text) ? [text] : []));
}

function kindOfId(text: string): Kind | undefined {
  const [, prefix = ""] = /^([a-z]+-)\d+$/i.exec(text) ?? [];
  return KIND_OF_PREFIX[prefix.toLowerCase()];
}

interface KeyedText {
  readonly key: string;
  readonly text: string;
}

/** Every text in a value, with the property that holds it; names of properties are texts, too. */
function textsOf(value: unknown, key = ""): readonly KeyedText[] {
  if (typeof value === "string") return [{ key, text: value.trim() }];
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) => [{ key: "", text: name }, ...textsOf(held, name)]);
}

/** Requests that compute something although their method is POST. */
const COMPUTING = /\/(previews?|validate|rule-test|previewteam)$|\/import\/preview$/i;
/** A GET that starts something. */
const STARTING = /\/ephemeral\/[^/]+\/deprovision$/i;

/** The requests that may have changed something. */
export function writesOf(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  return entries.filter(({ method, path }) => {
    const plain = path.replace(/\/+$|\/v\d$/g, "");
    return method === "GET" || method === "HEAD" ? STARTING.test(plain) : !COMPUTING.test(plain);
  });
}

/** What a request names in its path, query and body, whatever came of it. */
export function namedBy(entry: JournalEntry, things: readonly Thing[], made: Made): Change {
  const segments = entry.path.split("/").filter(Boolean).slice(1).map(decodeURIComponent);
  const below = segments[0]?.toLowerCase() === "spaces" ? segments.slice(1) : segments;
  const [space] = spacesCalled(below[0] ?? "", things);
  const spaceId = space?.id ?? "Spaces-1";
  const inPath = segments.map((text, at) => ({ key: segments[at - 1] ?? "", text }));
  const texts = [...inPath, ...textsOf(entry.query), ...textsOf(entry.body)];
  const named = texts.flatMap(({ key, text }) => denoted(key, text, spaceId, things));
  const tier: Tier = entry.method === "DELETE" ? "delete" : "write";
  const about = [...new Set([...(space ? [space] : []), ...named])];
  return { tool: made.tool, toolset: undefined, tier, about, moments: [made.at] };
}

/** The one thing that a text stands for; a text that may stand for several is left to what was changed. */
function denoted(key: string, text: string, spaceId: string, things: readonly Thing[]): readonly Thing[] {
  const byId = things.filter(({ id }) => id.toLowerCase() === text.toLowerCase());
  if (byId.length > 0) return byId;
  const kind = KINDS.find((one) => new RegExp(`${one}(s|id|ids|name|names|slug|idorname)?$`, "i").test(key));
  const found = things.filter(
    (one) => one.kind === kind && (kind === "space" || one.spaceId === spaceId) && isCalled(one, text),
  );
  return found.length === 1 ? found : [];
}

/** The spaces that a text stands for. An id means the space with this id, and no other one that has it for a slug. */
function spacesCalled(text: string, things: readonly Thing[]): readonly Thing[] {
  const spaces = things.filter((one) => one.kind === "space" && isCalled(one, text));
  const byId = spaces.filter(({ id }) => id.toLowerCase() === text.toLowerCase());
  return byId.length > 0 ? byId : spaces;
}

function isCalled({ id, name, slug }: Thing, text: string): boolean {
  return text !== "" && [id, name, slug].some((one) => one.toLowerCase() === text.toLowerCase());
}
