/**
 * The context that a handler gets for a request, and the table entry of a route. Handlers read and change state only
 * through the context.
 */

import type { Linker } from "../links/linker.ts";
import type { Resource } from "../model/resource.ts";
import type { Actor, Sim } from "../sim.ts";
import type { SpaceState } from "../store/store.ts";
import type { Body } from "./body.ts";
import type { Upload } from "./multipart.ts";
import type { Query } from "./query.ts";
import type { Reply } from "./reply.ts";

export interface Context {
  readonly sim: Sim;
  /** The space in the path, or the default space. */
  readonly space: SpaceState;
  /** The space in the path; on a mixed route without one, every space (or those in the `spaces` filter). */
  readonly spaces: readonly SpaceState[];
  readonly query: Query;
  readonly body: Body;
  readonly bytes: Buffer;
  /** The file of a multipart body. It is deleted after the response, unless the handler says that it keeps it. */
  readonly upload: Upload | null;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly actor: Actor;
  readonly linker: Linker;
  readonly now: number;
  /** A path parameter by its name in the route's template. */
  param(name: string): string;
  /** Whether the caller holds a permission. */
  may(permission: string): boolean;
  /** One page of resources, cut by `skip` and `take`, each with its links. */
  page<T extends Resource>(
    type: string,
    items: readonly T[],
    map?: (item: T) => object,
  ): Record<string, unknown>;
}

export type Handler = (context: Context) => Reply;

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** A template; `/{space}/…` is served in all three prefix forms. */
  readonly path: string;
  readonly handler: Handler;
  readonly permission?: string;
  /** The first server version with this route. */
  readonly since?: string;
  /** Whether a caller without a credential may use it. */
  readonly open?: boolean;
  /** Whether it reads all spaces, instead of the default one, when the path has no space. */
  readonly mixed?: boolean;
  /** Names of the filters for `Links.Template`. */
  readonly filters?: readonly string[];
}

/**
 * Makes a table entry.
 *
 * @param operation method and path template, such as `GET /{space}/tasks/{id}`
 * @param permission what the caller must hold; null for none
 */
export function route(
  operation: `${Route["method"]} ${string}`,
  permission: string | null,
  handler: Handler,
  more: Partial<Route> = {},
): Route {
  const [method, path = ""] = operation.split(" ", 2) as [Route["method"], string];
  return { method, path, handler, ...(permission === null ? {} : { permission }), ...more };
}
