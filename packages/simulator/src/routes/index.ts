/** The whole route table. */

import type { Route } from "../http/context.ts";
import { breadthRoutes } from "./breadth/index.ts";
import { usedRoutes } from "./used/index.ts";

/** Every route that the simulator serves. */
export function allRoutes(): Route[] {
  return [...usedRoutes(), ...breadthRoutes()];
}
