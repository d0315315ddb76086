/** Deployment freezes, which apply over all spaces. */

import { freezeStatus } from "../../domain/freezes.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { ok } from "../../http/reply.ts";
import { byName, oneOf, requireOne } from "../listing.ts";

/** Listing freezes and reading one. */
export function freezeRoutes(): Route[] {
  const since = { since: "2024.4.0" };
  return [
    route("GET /deploymentfreezes", null, freezes, since),
    route("GET /deploymentfreezes/{id}", null, one, since),
  ];
}

function one(context: Context) {
  const freeze = requireOne(context.sim.store.freezes, context.param("id"));
  return ok(context.linker.add("DeploymentFreeze", freeze));
}

function freezes(context: Context) {
  const { query, now } = context;
  const status = query.text("status")?.toLowerCase();
  const text = query.text("partialName")?.toLowerCase() ?? "";
  const found = context.sim.store.freezes
    .all()
    .filter(
      (freeze) =>
        oneOf(query.list("ids"), freeze.Id) &&
        oneOf(query.list("projectIds"), ...Object.keys(freeze.ProjectEnvironmentScope)) &&
        oneOf(query.list("environmentIds"), ...Object.values(freeze.ProjectEnvironmentScope).flat()) &&
        oneOf(
          query.list("tenantIds"),
          ...freeze.TenantProjectEnvironmentScope.map((entry) => entry.TenantId),
        ) &&
        freeze.Name.toLowerCase().includes(text) &&
        (query.bool("includeComplete") === true ||
          status === "expired" ||
          freezeStatus(freeze, now) !== "Expired") &&
        (status === undefined || freezeStatus(freeze, now).toLowerCase() === status),
    )
    .sort(byName);
  const skip = query.int("skip", 0);
  const shown = found.slice(skip, skip + query.int("take", 30));
  return ok({
    DeploymentFreezes: shown.map((freeze) => context.linker.add("DeploymentFreeze", freeze)),
    Count: found.length,
  });
}
