/** The whole route table. */

import type { Route } from "../http/context.ts";
import { createRouter, type Router } from "../http/router.ts";
import { breadthRoutes } from "./breadth/index.ts";
import { usedRoutes } from "./used/index.ts";

/** Every route that the simulator serves. */
export function allRoutes(): Route[] {
  return [...usedRoutes(), ...breadthRoutes()];
}

/** The routes and what finds one of them. */
export interface RouteTable {
  readonly routes: readonly Route[];
  readonly router: Router;
}

let table: RouteTable | undefined;

/** The table that all simulators share. Routes hold no state: a handler gets that of its server with each request. */
export function routeTable(): RouteTable {
  if (table === undefined) {
    const routes = allRoutes();
    table = { routes, router: createRouter(routes) };
  }
  return table;
}
