/**
 * The targets that the query and the body of a request name beside its path. A request is about all of them: a body that
 * names another project than the path does is decided for both.
 */
import type { ReadBody } from "./body.ts";
import { isId } from "./pattern.ts";
import {
  DIMENSIONS,
  type Dimension,
  eachDimension,
  type IdPrefixes,
  type RequestTargets,
  targetFromText,
} from "./targets.ts";

/** The query of a request: names with their values, or names alone when the values are not known. */
export type QueryTexts = readonly string[] | { readonly [name: string]: readonly string[] };

/** What a request carries beside its path. */
export interface RequestParts {
  readonly query: QueryTexts;
  /** The body; `"none"` when there is none, `undefined` when there is one that cannot be read. */
  readonly body: ReadBody | "none" | undefined;
}

const MAX_DEPTH = 64;
const NAMING =
  /^(?:[a-z]+)?(space|project|environment|tenant)(?:s|ids?|names?|slugs?|idornames?|idorslugs?)?$/;
/** Properties that end like a dimension and name something else. */
const OTHER_THINGS = /^(?:work|name|k8s|kubernetes)space/;

/** The dimension whose things a property or parameter of this name holds, such as `EnvironmentId`. */
function dimensionOf(name: string): Dimension | undefined {
  const lower = name.toLowerCase();
  const found = OTHER_THINGS.test(lower) ? undefined : NAMING.exec(lower)?.[1];
  return DIMENSIONS.find((dimension) => dimension.slice(0, -1) === found);
}

/** The texts found so far, for each dimension, and the dimensions of which others may be meant. */
interface Texts {
  readonly found: Map<Dimension, Set<string>>;
  readonly unknown: Set<Dimension>;
  readonly idPrefixes: IdPrefixes;
}

/** Adds what query and body name to what a path names. What is unknown stays unknown. */
export function addRequestTargets(
  path: RequestTargets,
  { query, body }: RequestParts,
  idPrefixes: IdPrefixes,
): RequestTargets {
  const texts: Texts = { found: new Map(), unknown: new Set(), idPrefixes };
  if (body === undefined) allUnknown(texts);
  else if (body !== "none") readValue(texts, body.value, undefined, 0);
  readQuery(texts, query);
  return eachDimension((dimension) => {
    const { named, others } = path[dimension];
    const held = new Set(named.map(({ id, slug }) => (id ?? slug)?.toLowerCase()));
    const extra = [...(texts.found.get(dimension) ?? [])].filter((text) => !held.has(text.toLowerCase()));
    return {
      named: [...named, ...extra.map((text) => targetFromText(text, idPrefixes[dimension]))],
      others: others || texts.unknown.has(dimension),
    };
  });
}

function allUnknown({ unknown }: Texts): void {
  for (const dimension of DIMENSIONS) unknown.add(dimension);
}

function readQuery(texts: Texts, query: QueryTexts): void {
  if (isNames(query)) {
    for (const name of query) {
      const dimension = dimensionOf(name);
      if (dimension !== undefined) texts.unknown.add(dimension);
    }
    return;
  }
  for (const [name, values] of Object.entries(query)) {
    for (const value of values)
      for (const text of value.split(",")) readText(texts, text.trim(), dimensionOf(name));
  }
}

/** Reads a value of a body. `dimension` is what the property that holds the value names. */
function readValue(texts: Texts, value: unknown, dimension: Dimension | undefined, depth: number): void {
  if (depth > MAX_DEPTH) allUnknown(texts);
  else if (typeof value === "string") readText(texts, value.trim(), dimension);
  else if (Array.isArray(value)) for (const one of value) readValue(texts, one, dimension, depth + 1);
  else if (typeof value === "object" && value !== null) {
    for (const [key, held] of Object.entries(value)) {
      readText(texts, key.trim(), undefined);
      readValue(texts, held, dimensionOf(key), depth + 1);
    }
  }
}

function readText({ found, idPrefixes }: Texts, text: string, dimension: Dimension | undefined): void {
  if (text === "") return;
  const byForm = DIMENSIONS.find((one) => isId(text, idPrefixes[one]));
  // A project can be called like the id of an environment, so that such a text names both.
  for (const named of new Set([byForm, dimension])) {
    if (named !== undefined) found.set(named, (found.get(named) ?? new Set()).add(text));
  }
}

function isNames(query: QueryTexts): query is readonly string[] {
  return Array.isArray(query);
}
