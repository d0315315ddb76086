/**
 * Reads an action into the question that the gates answer: its tier, its sensitive classes, its targets, and for an HTTP
 * request the route. What cannot be read in exactly one way is refused here.
 */
import { bodyHits, type ReadBody, readBody } from "./body.ts";
import type { OpenTest } from "./open.ts";
import { type ParsedPath, readPath } from "./path.ts";
import { addRequestTargets, type QueryTexts } from "./request-targets.ts";
import { type RouteEntry, type SensitiveClass, tierOfMethod } from "./route-entry.ts";
import type { MatchedRoute, RouteMatch, RouteTable } from "./routes.ts";
import type { CompiledRule, Subject } from "./rules.ts";
import { scheduledStart } from "./start-times.ts";
import type { Targets, Tier } from "./target.ts";
import { eachDimension, identify, type RequestTargets, targetsOfRequest } from "./targets.ts";
import type { Action, HttpAction, PolicyConfig, ToolAction } from "./types.ts";

/** A compiled policy. */
export interface Engine {
  readonly config: PolicyConfig;
  readonly routes: RouteTable;
  /** The toolsets that are on; `undefined` means all of them. */
  readonly enabled: ReadonlySet<string> | undefined;
  readonly rules: readonly CompiledRule[];
  readonly isOpen: OpenTest;
  readonly classByName: ReadonlyMap<string, SensitiveClass>;
}

/** What the gates decide about: the subject of the rules, and what the other gates need beyond it. */
export interface Question {
  readonly subject: Subject;
  readonly action: Action;
  readonly classes: readonly SensitiveClass[];
  /** Names of classes that the table does not have. */
  readonly unknownClasses: readonly string[];
  /** Toolsets from which the action may read although they are off. */
  readonly reads: readonly string[];
  /** Where an HTTP request goes. */
  readonly route: MatchedRoute | undefined;
}

/** An action that cannot be read. */
export interface Refusal {
  readonly ok: false;
  readonly reason: string;
  readonly remedy?: string;
  /** Absent when it is not known. */
  readonly tier?: Tier;
}

/** An action that was read. */
export interface Asked {
  readonly ok: true;
  readonly question: Question;
  /**
   * The same request with the slashes of its git reference decoded into segments. A server or proxy may read it so; the
   * stricter decision counts.
   */
  readonly decoded?: Question;
}

const ANYTHING: RequestTargets = eachDimension(() => ({ named: [], others: true }));
const TIERS: readonly Tier[] = ["read", "write", "delete"];

/** Reads an action, or says why it cannot be read. */
export function questionOf(engine: Engine, action: Action): Asked | Refusal {
  return action.kind === "tool" ? toolQuestion(engine, action) : httpQuestion(engine, action);
}

function refuse(reason: string, remedy?: string, tier?: Tier): Refusal {
  return { ok: false, reason, ...(remedy ? { remedy } : {}), ...(tier ? { tier } : {}) };
}

function isQuery(value: unknown): value is QueryTexts {
  if (isTexts(value)) return true;
  return typeof value === "object" && value !== null && Object.values(value).every(isTexts);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function namesOf(query: QueryTexts): readonly string[] {
  return isTexts(query) ? query : Object.keys(query);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function toolQuestion(engine: Engine, action: ToolAction): Asked | Refusal {
  const tier = TIERS.find((one) => one === action.tier);
  if (typeof action.tool !== "string" || action.tool === "") return refuse("The action names no tool.");
  if (typeof action.toolset !== "string" || action.toolset === "")
    return refuse("The tool names no toolset.");
  if (tier === undefined) return refuse("The tool has no tier.");
  const sensitiveClasses = action.sensitiveClasses ?? [];
  if (!isTexts(sensitiveClasses)) return refuse("The sensitive classes of the tool call cannot be read.");
  const { server, arguments: args } = action;
  if (server !== undefined && typeof server !== "string")
    return refuse("The server of the tool cannot be read.");
  const question: Question = {
    action,
    classes: sensitiveClasses.flatMap((name) => engine.classByName.get(name) ?? []),
    unknownClasses: sensitiveClasses.filter((name) => !engine.classByName.has(name)),
    reads: [],
    route: undefined,
    subject: {
      tool: action.tool,
      toolset: action.toolset,
      server,
      call: { args: isObject(args) ? args : undefined },
      tier,
      method: undefined,
      readings: [],
      primary: [],
      classes: sensitiveClasses,
      targets: targetsOfRequest(action.targets, ANYTHING),
      moments: { at: action.at, start: action.start },
    },
  };
  return { ok: true, question };
}

/** An HTTP action whose parts have been checked. */
interface Request {
  readonly action: HttpAction;
  /** In upper case. */
  readonly method: string;
  readonly query: QueryTexts;
  readonly path: ParsedPath;
}

function httpQuestion(engine: Engine, action: HttpAction): Asked | Refusal {
  if (action.kind !== "http") return refuse("The action is neither a tool call nor an HTTP request.");
  const method = typeof action.method === "string" ? action.method.toUpperCase() : "";
  const tier = tierOfMethod(method);
  if (tier === undefined) return refuse("The method is not one of GET, HEAD, POST, PUT, PATCH, DELETE.");
  const query = action.query ?? [];
  if (!isQuery(query)) return refuse("The query cannot be read.");
  const path = readPath(action.path, engine.routes.base);
  if (!path.ok)
    return refuse(`${path.message} (${path.reason})`, "Send a plain path of the API, encoded once.", tier);
  const request: Request = { action, method, query, path };
  const read = readRequest(engine, request);
  if (path.refs.length === 0) return { ok: true, question: read.question };
  if (!read.isListed) {
    return refuse("The path hides a slash where no git reference belongs. (encoded-slash)", undefined, tier);
  }
  const segments = path.segments.flatMap((segment) => segment.split("/"));
  const decoded = readRequest(engine, { ...request, path: { ...path, segments, refs: [] } });
  const isKnown = decoded.isListed || decoded.hasClasses;
  return { ok: true, question: read.question, ...(isKnown ? { decoded: decoded.question } : {}) };
}

interface NamedIn {
  readonly match: Pick<RouteMatch, "targets">;
  readonly query: QueryTexts;
  readonly body: ReadBody | "none" | undefined;
}

/** Everything that path, query and body name. */
function requestTargets(routes: RouteTable, { match, query, body }: NamedIn): RequestTargets {
  return addRequestTargets(match.targets, { query, body }, routes.idPrefixes);
}

/** The body of a request; `undefined` when it is not known or cannot be read. */
function bodyOf({ method, body }: HttpAction): ReadBody | "none" | undefined {
  const hasNone = body === null || (body === undefined && tierOfMethod(method.toUpperCase()) !== "write");
  return hasNone ? "none" : readBody(body);
}

/**
 * The targets that a request names in its path, query and body, as texts and ids. A host looks them up and passes what it
 * finds as `identities`, so that a rule by name also holds for an id, and an open thing is not refused for want of a name.
 */
export function namedTargets(routes: RouteTable, action: HttpAction): Targets {
  const path = readPath(action.path, routes.base);
  const query = action.query ?? [];
  if (!path.ok || !isQuery(query)) return {};
  const match = routes.match(String(action.method).toUpperCase(), path);
  const found = requestTargets(routes, { match, query, body: bodyOf(action) });
  return eachDimension((dimension) => found[dimension].named);
}

interface ReadRequest {
  readonly question: Question;
  /** The table has an entry for the path. */
  readonly isListed: boolean;
  /** The path lies below a sensitive route. */
  readonly hasClasses: boolean;
}

/** What the table says about a route. Nearly all routes have no version of their own. */
function entryFacts(entry: RouteEntry | undefined): Pick<MatchedRoute, "template" | "since"> {
  if (entry === undefined) return {};
  const { template, since } = entry;
  return since === undefined ? { template } : { template, since };
}

function readRequest(engine: Engine, { action, method, query, path }: Request): ReadRequest {
  const { routes } = engine;
  const match = routes.match(method, path);
  const names = new Set(namesOf(query).map((name) => name.normalize("NFKC").toLowerCase()));
  const byQuery = routes.sensitive.filter((one) => one.query?.some((name) => names.has(name.toLowerCase())));
  const body = bodyOf(action);
  const byRoute = match.classes.filter(
    (one) =>
      (one.body === undefined || bodyHits(one.body, body)) &&
      !(action.via && one.checkedBy?.includes(action.via.tool)),
  );
  const classes = [...new Set([...byRoute, ...byQuery])];
  const { entry } = match;
  const toolset = entry?.toolset ?? routes.unknown;
  const { via } = action;
  // What a read of a tool lists in its query are ids that it has found; the host filters what such a read returns.
  const isOwnRead = action.targets !== undefined && match.tier === "read";
  const found = isOwnRead ? match.targets : requestTargets(routes, { match, query, body });
  const route: MatchedRoute = {
    toolset,
    method,
    path: path.canonical,
    classes: classes.map((one) => one.name),
    ...entryFacts(entry),
  };
  const subject: Subject = {
    tool: via?.tool,
    toolset,
    server: undefined,
    call: undefined,
    tier: match.tier,
    method,
    readings: match.readings,
    primary: match.primary,
    classes: route.classes,
    targets: targetsOfRequest(action.targets, identify(found, action.identities)),
    moments: { at: action.at, start: action.start ?? scheduledStart(body, routes.startTimes) },
  };
  const reads = via !== undefined && isTexts(via.reads) ? via.reads : [];
  const question: Question = { action, subject, classes, unknownClasses: [], reads, route };
  return { question, isListed: entry !== undefined, hasClasses: match.classes.length > 0 };
}
