/**
 * The route table: which toolset owns a request, how dangerous it is, and which sensitive classes it belongs to. Every
 * spelling of a route (letter case, space prefix, version twin) finds the same entries, and each operation has one
 * owner. Two entries that both claim a path are an error when the table is built.
 */
import { PolicyConfigError } from "./errors.ts";
import type { ParsedPath } from "./path.ts";
import { pathTargets } from "./path-targets.ts";
import { isId } from "./pattern.ts";
import { checkClasses, checkEntries, type OwnEntry } from "./route-checks.ts";
import {
  type Reading,
  type RouteEntry,
  type SensitiveClass,
  type StartProperties,
  tierOfMethod,
} from "./route-entry.ts";
import type { Tier } from "./target.ts";
import type { IdPrefixes, RequestTargets } from "./targets.ts";
import { buildIndex, collect, type Found, type Index, templateSegments } from "./trie.ts";

/** Facts about the API that hold for all routes of a table. */
export interface RouteOptions {
  /** Where the API lives. Default `/api`. */
  readonly base?: string;
  /**
   * The prefix of the ids of each dimension. A text with such a prefix and a number is an id; every other text in a
   * path may be a name or a slug. Without a prefix no text is taken for an id.
   */
  readonly idPrefixes?: IdPrefixes;
  /** A prefix that selects a space: `/{collection}/{id}/…`, and `/{id}/…` when it is an id of `idPrefixes.spaces`. */
  readonly scope?: { readonly collection: string };
  /** Properties of bodies that say when the work of a request starts, and until when it may start. */
  readonly startTimes?: StartProperties;
  /** A trailing `/v1`, `/v2`… means the same route. Default false. */
  readonly twins?: boolean;
  /** Toolsets beyond those that own a route. */
  readonly toolsets?: readonly string[];
  /** Toolsets that no narrowing turns off. */
  readonly alwaysOn?: readonly string[];
  /** Owner of every path that the table does not know. Default `other`. */
  readonly unknown?: string;
  readonly sensitive?: readonly SensitiveClass[];
}

/** Where a request goes. */
export interface MatchedRoute {
  /** Absent when the table does not know the path. */
  readonly template?: string;
  readonly toolset: string;
  readonly method: string;
  /** The exact path to send. */
  readonly path: string;
  readonly since?: string;
  /** Names of the sensitive classes that the request belongs to. */
  readonly classes: readonly string[];
}

/** Everything that the gates need to know about a path. Not exported. */
export interface RouteMatch {
  readonly entry: RouteEntry | undefined;
  readonly tier: Tier;
  readonly classes: readonly SensitiveClass[];
  /** All readings of the path below its space, in lower case. */
  readonly readings: readonly (readonly string[])[];
  /** The most likely reading: the one that an entry of the table fits, or else the one with a space prefix. */
  readonly primary: readonly string[];
  readonly targets: RequestTargets;
}

/** A built table. */
export interface RouteTable {
  readonly base: string;
  readonly entries: readonly RouteEntry[];
  readonly sensitive: readonly SensitiveClass[];
  readonly toolsets: readonly string[];
  readonly alwaysOn: readonly string[];
  readonly unknown: string;
  readonly idPrefixes: IdPrefixes;
  readonly startTimes: StartProperties;
  /** Finds what a parsed path means for a method (upper case); the classes are those of the route alone. */
  match(method: string, path: Pick<ParsedPath, "segments" | "refs">): RouteMatch;
}

const DEFAULT_UNKNOWN = "other";
const TIER_RANK: { readonly [tier in Tier]: number } = { read: 0, write: 1, delete: 2 };
/** The more dangerous of two tiers. */
function higherTier(a: Tier, b: Tier): Tier {
  return TIER_RANK[a] >= TIER_RANK[b] ? a : b;
}

interface ClassRoute {
  readonly class: SensitiveClass;
  readonly methods: ReadonlySet<string> | undefined;
}

/** Splits `GET,POST /path` into its methods (`undefined`: any) and path. */
export function parseRoutePattern(text: string): { methods: ReadonlySet<string> | undefined; path: string } {
  const parts = text.trim().split(/\s+/);
  const path = parts[parts.length - 1] ?? "";
  if (parts.length > 2 || !path.startsWith("/")) throw new PolicyConfigError(`Not a route: "${text}".`);
  const methods =
    parts.length === 2 && parts[0] !== "*" ? (parts[0] ?? "").toUpperCase().split(",") : undefined;
  const wrong = methods?.find((method) => tierOfMethod(method) === undefined);
  if (wrong !== undefined) throw new PolicyConfigError(`Unknown method "${wrong}" in "${text}".`);
  return { methods: methods && new Set(methods), path };
}

/** A template without its space prefix and version twin, as segments in lower case. */
function ownSegments(template: string, twins: boolean): string[] {
  const segments = templateSegments(template);
  if (segments.length > 1 && segments[0] === "{space}") segments.shift();
  if (twins && segments.length > 1 && isTwin(segments[segments.length - 1])) segments.pop();
  return segments;
}

function isTwin(segment: string | undefined): boolean {
  return segment !== undefined && /^v\d{1,2}$/.test(segment);
}

/**
 * Builds a route table from entries, and checks that each operation has one owner.
 *
 * @throws PolicyConfigError when two entries claim the same operation, or when two overlapping entries of different
 * toolsets could both be the more specific one.
 */
export function defineRoutes(entries: readonly RouteEntry[], options: RouteOptions = {}): RouteTable {
  checkEntries(ownEntries(entries, options));
  checkClasses(options.sensitive ?? []);
  const matcher = matcherOf(entries, options);
  const toolsets = entries.map((entry) => entry.toolset);
  return tableOf({ toolsets, entries: () => entries, matcher: () => matcher }, options);
}

/** Entries that are read when the first of them is needed. */
export interface LaterEntries {
  /** The toolsets that own them. */
  readonly toolsets: readonly string[];
  entries(): readonly RouteEntry[];
}

/**
 * A table like that of {@link defineRoutes} whose entries are read at the first match, so that a long table costs nothing at the
 * start of a process. Nothing is checked: a test has to build the same entries with `defineRoutes`.
 */
export function laterRoutes(later: LaterEntries, options: RouteOptions): RouteTable {
  const entries = once(() => later.entries());
  const matcher = once(() => matcherOf(entries(), options));
  return tableOf({ toolsets: later.toolsets, entries, matcher }, options);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function tableOf(parts: LaterEntries & { matcher(): Matcher }, options: RouteOptions): RouteTable {
  const unknown = options.unknown ?? DEFAULT_UNKNOWN;
  return {
    base: options.base ?? "/api",
    get entries() {
      return parts.entries();
    },
    sensitive: options.sensitive ?? [],
    toolsets: [...new Set([...parts.toolsets, ...(options.toolsets ?? []), unknown])],
    alwaysOn: options.alwaysOn ?? [],
    unknown,
    idPrefixes: options.idPrefixes ?? {},
    startTimes: options.startTimes ?? { from: [], until: [] },
    match: (method, path) => matchRoute(parts.matcher(), method, path),
  };
}

function ownEntries(entries: readonly RouteEntry[], { twins = false }: RouteOptions): readonly OwnEntry[] {
  return entries.map((entry) => ({ entry, segments: ownSegments(entry.template, twins) }));
}

function matcherOf(entries: readonly RouteEntry[], options: RouteOptions): Matcher {
  const { twins = false, sensitive = [] } = options;
  const own = ownEntries(entries, options);
  const routes = buildIndex<RouteEntry>(own.map(({ entry, segments }) => [segments, entry]));
  const classRoutes = buildIndex<ClassRoute>(
    sensitive.flatMap((one) =>
      one.routes.map((text): [string[], ClassRoute] => {
        const { methods, path } = parseRoutePattern(text);
        return [ownSegments(path, twins), { class: one, methods }];
      }),
    ),
  );
  return { routes, classRoutes, options, twins };
}

/** The same table with further toolsets: those of tools that no route belongs to, so that rules and lists may name them. */
export function withToolsets(routes: RouteTable, names: readonly string[]): RouteTable {
  const toolsets = [...new Set([...routes.toolsets, ...names])];
  // The values of the properties would include the entries, which are read at the first match.
  const own = Object.getOwnPropertyDescriptors(routes);
  return Object.defineProperties({} as RouteTable, {
    ...own,
    toolsets: { ...own.toolsets, value: toolsets },
  });
}

interface Matcher {
  readonly routes: Index<RouteEntry>;
  readonly classRoutes: Index<ClassRoute>;
  readonly options: RouteOptions;
  readonly twins: boolean;
}

/** The ways to read a path: with and without a space prefix, with and without a version twin. */
function readingsOf(lower: readonly string[], path: readonly string[], matcher: Matcher): Reading[] {
  const readings: Reading[] = [];
  const add = (offset: number, sure: boolean, spaces: readonly string[]) => {
    let end = lower.length;
    while (matcher.twins && end - offset > 1 && isTwin(lower[end - 1])) end -= 1;
    // The twin comes first: between equals the first reading wins.
    for (; end <= lower.length; end++)
      readings.push({ segments: lower.slice(offset, end), offset, spaces, sure });
  };
  add(0, false, []);
  const { scope, idPrefixes } = matcher.options;
  if (scope === undefined) return readings;
  const isSpaceId = (segment = "") => isId(segment, idPrefixes?.spaces);
  if (lower.length === 1 && isSpaceId(lower[0])) {
    readings.push({ segments: ["{space}"], offset: 0, spaces: path.slice(0, 1), sure: true });
  }
  // A second prefix is no form of any route: reading through it keeps it from hiding one.
  const spaces: string[] = [];
  for (let offset = 0; lower.length - offset > 1; ) {
    const isCollection = lower[offset] === scope.collection && lower.length - offset > 2;
    const sure = isCollection || isSpaceId(lower[offset]);
    if (!sure && offset > 0) break;
    offset += isCollection ? 2 : 1;
    spaces.push(...path.slice(offset - 1, offset));
    add(offset, sure, [...spaces]);
  }
  return readings;
}

function matchRoute(
  matcher: Matcher,
  method: string,
  path: Pick<ParsedPath, "segments" | "refs">,
): RouteMatch {
  const lower = path.segments.map((segment) => segment.toLowerCase());
  const readings = readingsOf(lower, path.segments, matcher);
  let best: { found: Found<RouteEntry>; reading: Reading } | undefined;
  // A server answers HEAD wherever it answers GET.
  const verb = method === "HEAD" ? "GET" : method;
  let tier = tierOfMethod(verb) ?? "delete";
  const listedTiers: (Tier | undefined)[] = [];
  const classes = new Set<SensitiveClass>();
  for (const reading of readings) {
    if (path.refs.some((at) => at < reading.offset)) continue;
    const refs = path.refs.map((at) => at - reading.offset);
    for (const found of collect(matcher.routes, reading.segments, refs)) {
      const listed = found.value.methods.includes(verb);
      if (listed) listedTiers.push(found.value.tier);
      if (listed && found.value.tier !== undefined) tier = higherTier(tier, found.value.tier);
      if (best === undefined || beats(found, best.found, verb)) best = { found, reading };
    }
    for (const { value } of collect(matcher.classRoutes, reading.segments, refs)) {
      if (value.methods === undefined || value.methods.has(verb)) classes.add(value.class);
    }
  }
  if (verb === "POST" && isReadOnly(listedTiers)) tier = "read";
  const entry = best && entryFor(best.found.value, verb, matcher.options.unknown ?? DEFAULT_UNKNOWN);
  return {
    entry,
    tier,
    classes: [...classes],
    readings: readings.map((reading) => reading.segments),
    primary: (best?.reading ?? readings.find((reading) => reading.sure) ?? readings[0])?.segments ?? lower,
    targets: pathTargets(
      { entry, reading: best?.reading, readings, path: path.segments },
      matcher.options.idPrefixes ?? {},
    ),
  };
}

/** Whether every entry that a path can mean says that the operation only reads. */
function isReadOnly(tiers: readonly (Tier | undefined)[]): boolean {
  return tiers.length > 0 && tiers.every((tier) => tier === "read");
}

/**
 * What an entry says about a method. One that it does not list is a request that nobody described: it reaches what such
 * requests may reach, and a write on a path of which only reads are known belongs to no toolset.
 */
function entryFor(entry: RouteEntry, method: string, unknown: string): RouteEntry {
  if (entry.methods.includes(method)) return entry;
  const isOwned = method === "GET" || listsWrites(entry);
  return {
    template: entry.template,
    methods: entry.methods,
    toolset: isOwned ? entry.toolset : unknown,
    ...(entry.since === undefined ? {} : { since: entry.since }),
  };
}

function listsWrites({ methods }: RouteEntry): boolean {
  return methods.some((method) => method !== "GET" && method !== "HEAD");
}

/**
 * The listed method first, for a method that none lists the entries with writes, then the most literal segments, then the
 * leftmost of them.
 */
function beats(a: Found<RouteEntry>, b: Found<RouteEntry>, method: string): boolean {
  const listed = Number(a.value.methods.includes(method)) - Number(b.value.methods.includes(method));
  if (listed !== 0) return listed > 0;
  const isListed = a.value.methods.includes(method);
  const writes = Number(listsWrites(a.value)) - Number(listsWrites(b.value));
  if (!isListed && method !== "GET" && writes !== 0) return writes > 0;
  if (a.literals !== b.literals) return a.literals > b.literals;
  return a.order > b.order;
}
