/** Spaces. They belong to the system, so their routes carry no space prefix. */

import { type Context, type Route, route } from "../../http/context.ts";
import { ok } from "../../http/reply.ts";
import type { Space } from "../../model/structure.ts";
import { byName, matchesCommon, requireOne } from "../listing.ts";

/** List, all and one space. */
export function spaceRoutes(): Route[] {
  const filters = ["ids", "partialName", "name"];
  return [
    route("GET /spaces", "SpaceView", (context) => ok(context.page("Space", select(context))), {
      filters,
    }),
    route("GET /spaces/all", "SpaceView", (context) =>
      ok(select(context).map((space) => context.linker.add("Space", space))),
    ),
    route("GET /spaces/{id}", "SpaceView", (context) =>
      ok(context.linker.add("Space", requireOne(context.sim.store.spaces, context.param("id")))),
    ),
  ];
}

function select(context: Context): Space[] {
  return context.sim.store.spaces
    .all()
    .filter((space) => matchesCommon(context, space))
    .sort(byName);
}
