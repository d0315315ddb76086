/**
 * The targets that a path names, and the dimensions in which a request may affect more than its path says. What a route
 * does not declare is unknown, and what is unknown could be what a rule closes.
 */
import { isId } from "./pattern.ts";
import type { Reading, RouteEntry } from "./route-entry.ts";
import type { Target } from "./target.ts";
import {
  DIMENSIONS,
  type Dimension,
  eachDimension,
  type IdPrefixes,
  type RequestTargets,
  targetFromText,
} from "./targets.ts";
import { templateSegments } from "./trie.ts";

/** A path as the table reads it. */
export interface ReadRoute {
  /** Absent when the table does not know the path. */
  readonly entry: RouteEntry | undefined;
  /** The reading that the entry fits. */
  readonly reading: Reading | undefined;
  readonly readings: readonly Reading[];
  /** The segments of the path as they were written. */
  readonly path: readonly string[];
}

const PLACEHOLDER_DIMENSIONS: ReadonlyMap<string, Dimension> = new Map(
  DIMENSIONS.flatMap((dimension) => {
    const one = dimension.slice(0, -1);
    return [[`{${one}}`, dimension] as const, [`{${one}id}`, dimension] as const];
  }),
);

/** What a path says about the targets of its request. */
export function pathTargets(route: ReadRoute, idPrefixes: IdPrefixes): RequestTargets {
  const named = namedTargets(route, idPrefixes);
  const reaches = route.entry?.reaches ?? undeclaredReach(route, idPrefixes);
  const isAnySpace = reachesAnySpace(route, idPrefixes);
  return eachDimension((dimension) => ({
    named: named[dimension] ?? [],
    others: reaches.includes(dimension) || (dimension === "spaces" && isAnySpace),
  }));
}

/**
 * Whether a request may be about a space that its path does not name. A route of a space does so without a space in its
 * path: the server then takes its default space or all spaces, whatever the route declares about its reach within one. A
 * route outside of a space that declares nothing does so also below a space, which the server may pass over.
 */
function reachesAnySpace(route: ReadRoute, idPrefixes: IdPrefixes): boolean {
  const { entry } = route;
  if (entry === undefined) return false;
  const segments = templateSegments(entry.template);
  if (segments[0] === "{space}") return !namesItsSpace(route, idPrefixes);
  return entry.reaches === undefined && !segments.includes("{spaceid}");
}

/** Placeholders for the id of a document whose owner the path does not tell. */
const DOCUMENTS: ReadonlySet<string> = new Set(["{id}", "{otherid}", "{thirdid}", "{typeorid}"]);

/**
 * What a route reaches that declares nothing: every dimension that has no segment of its own in the path. An id in the
 * segment of another kind says nothing, because it can be the slug of a thing of that kind. A document in the path belongs
 * to the space of the path, and to any project, environment or tenant: servers do not check everywhere that it belongs to
 * the project before it.
 */
function undeclaredReach(route: ReadRoute, idPrefixes: IdPrefixes): readonly Dimension[] {
  const { entry, path } = route;
  const segments = entry === undefined ? [] : templateSegments(entry.template);
  const holdsDocument = segments.some((segment) => DOCUMENTS.has(segment));
  const own = new Set(segments.map((segment) => PLACEHOLDER_DIMENSIONS.get(segment)));
  const isOwn = (dimension: Dimension) =>
    entry === undefined ? followsItsWord(path, dimension, idPrefixes) : own.has(dimension);
  return DIMENSIONS.filter((dimension) =>
    dimension === "spaces" ? !namesItsSpace(route, idPrefixes) : holdsDocument || !isOwn(dimension),
  );
}

/**
 * Whether a path says which space its request is about: before everything else, or in the segment that its route has for a
 * space. The id of a space in another segment, such as that of a project, says nothing about the space of the request. The
 * first word of a path that the table does not know can be the name of a space and the start of a route outside of spaces.
 */
function namesItsSpace({ entry, reading, readings, path }: ReadRoute, idPrefixes: IdPrefixes): boolean {
  if (entry === undefined) {
    const isPrefixed = readings.some(({ sure, spaces }) => sure && spaces.length === 1);
    return isPrefixed || followsItsWord(path, "spaces", idPrefixes);
  }
  if (reading !== undefined && reading.spaces.length > 0) return true;
  return templateSegments(entry.template).includes("{spaceid}");
}

/** Whether a path that the table does not know has an id behind the word for its kind, as in `/projects/Projects-1`. */
function followsItsWord(path: readonly string[], dimension: Dimension, idPrefixes: IdPrefixes): boolean {
  return path.some(
    (text, at) => path[at - 1]?.toLowerCase() === dimension && isId(text, idPrefixes[dimension]),
  );
}

type NamedTargets = { readonly [dimension in Dimension]?: readonly Target[] };

/** All targets that the path names: by its prefixes, by the placeholders of its route, and by ids anywhere else in it. */
function namedTargets({ entry, reading, readings, path }: ReadRoute, idPrefixes: IdPrefixes): NamedTargets {
  const texts = new Map<Dimension, Set<string>>();
  const add = (dimension: Dimension, text: string) =>
    texts.set(dimension, (texts.get(dimension) ?? new Set()).add(text));
  const prefixes = reading === undefined ? readings.flatMap(({ spaces }) => spaces) : reading.spaces;
  for (const text of prefixes) add("spaces", text);
  const template = entry === undefined ? [] : templateSegments(entry.template);
  const own = template.length > 1 && template[0] === "{space}" ? template.slice(1) : template;
  own.forEach((segment, i) => {
    const dimension = PLACEHOLDER_DIMENSIONS.get(segment);
    const text = path[i + (reading?.offset ?? 0)];
    if (dimension !== undefined && text !== undefined) add(dimension, text);
  });
  for (const dimension of DIMENSIONS) {
    for (const text of path) if (isId(text, idPrefixes[dimension])) add(dimension, text);
  }
  const targets = [...texts].map(([dimension, found]) => [
    dimension,
    [...found].map((text) => targetFromText(text, idPrefixes[dimension])),
  ]);
  return Object.fromEntries(targets) as NamedTargets;
}
