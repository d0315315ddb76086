/** The parts of a route table: its entries, its sensitive classes, and the ways to read a path. */
import type { BodyTest } from "./body.ts";
import type { Tier } from "./target.ts";
import type { Dimension } from "./targets.ts";

/** One line of the table. */
export interface RouteEntry {
  /** Path below the base. A leading `/{space}` says that the route lives in a space. */
  readonly template: string;
  readonly methods: readonly string[];
  readonly toolset: string;
  /**
   * Raises the tier above what the method says. `read` on an entry for POST alone says that the operation only reads, and
   * takes its parameters in a body; it counts when no other entry fits the path.
   */
  readonly tier?: Tier;
  /** Lowest server version that knows the route. */
  readonly since?: string;
  /**
   * The dimensions of which a request of this route may affect or show targets that its path does not name. Absent:
   * every dimension that the path does not name, because unknown is not absent. Where the path also holds the id of a
   * document, absent means every dimension within a space, because the document may belong to another project than the
   * path names. `[]`: the path names all targets.
   */
  readonly reaches?: readonly Dimension[];
}

/** `sealed`: nothing opens it. `guarded`: denied unless the operator opens it. `elevated`: asks a person unless opened. */
export type SensitiveLevel = "sealed" | "guarded" | "elevated";

/** A kind of request that is dangerous by nature, with the reason and an alternative. */
export interface SensitiveClass {
  readonly name: string;
  readonly level: SensitiveLevel;
  /** Why it is dangerous, as one or more sentences; part of the reason of a decision. */
  readonly why: string;
  /** What to do instead, as one or more sentences; the remedy of a decision. */
  readonly instead: string;
  readonly since?: string;
  /** `DELETE /spaces/{id}`, `* /users/{id}/apikeys/**`; a trailing `/**` means the path and all below it. */
  readonly routes: readonly string[];
  /** Narrows the class to requests with such a body. */
  readonly body?: BodyTest;
  /** Query parameters that put a request of any route into the class. */
  readonly query?: readonly string[];
  /**
   * Tools that read what such a request is about, and name the class themselves when they plan one that belongs to it.
   * Their own requests are not put into the class once more.
   */
  readonly checkedBy?: readonly string[];
  /** Wider classes that need not be opened as well when this class is open and the request belongs to it. */
  readonly covers?: readonly string[];
}

/** Names of body properties, in any letter case, that hold the start of scheduled work. */
export interface StartProperties {
  /** The earliest start. */
  readonly from: readonly string[];
  /** The latest start. */
  readonly until: readonly string[];
  /** What makes work start again and again, or by an event: at moments that the body does not say. */
  readonly recurring?: readonly string[];
}

/** One way to read a path. Not exported from the package. */
export interface Reading {
  readonly segments: readonly string[];
  /** How many segments of the path come before this reading. */
  readonly offset: number;
  /** The spaces that the prefixes before this reading name, outermost first. */
  readonly spaces: readonly string[];
  /** The prefix is surely a space, not a guess. */
  readonly sure: boolean;
}

const METHOD_TIERS: ReadonlyMap<string, Tier> = new Map<string, Tier>([
  ["GET", "read"],
  ["HEAD", "read"],
  ["POST", "write"],
  ["PUT", "write"],
  ["PATCH", "write"],
  ["DELETE", "delete"],
]);

/** The tier of an HTTP method in upper case; `undefined` for a method that is never allowed. */
export function tierOfMethod(method: string): Tier | undefined {
  return METHOD_TIERS.get(method);
}
